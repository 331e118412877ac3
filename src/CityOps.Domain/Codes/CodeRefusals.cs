namespace CityOps.Codes;

/// <summary>Why a text is no code. Positions count from 1; parts are named as in the code's documentation.</summary>
public static class CodeRefusals
{
    /// <summary>There is no text.</summary>
    public const string Missing = "code_missing";

    /// <summary>The text is too short or too long. Arguments: expected, found.</summary>
    public const string Length = "code_length";

    /// <summary>A character does not belong where it stands. Arguments: part, position, found.</summary>
    public const string Character = "code_character";

    /// <summary>A part is all zeros, which numbers nothing. Arguments: part, found.</summary>
    public const string Zero = "code_part_zero";

    /// <summary>A part is no date or time. Arguments: part, found.</summary>
    public const string Date = "code_date";

    /// <summary>A district in no city, for example 320005. Arguments: part, found.</summary>
    public const string Division = "code_division";

    /// <summary>The last number of the sequence is used. Arguments: part, found.</summary>
    public const string Exhausted = "code_sequence_exhausted";

    /// <summary>The sequence has letters, and what follows on them is not agreed. Arguments: part, found.</summary>
    public const string NotCounted = "code_sequence_not_counted";
}
