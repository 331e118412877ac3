using CityOps.Commands;

namespace CityOps.Codes;

/// <summary>
/// Unit grid cell (单元网格): division 6 + street 3 + community 3 + sequence. GB/T 30428.1-2013 gives the sequence three digits (15 in all),
/// CJ/T 213-2005 two (14); which of them is a setting of the city. Systems built on GB/T 47678 are reported to use capital letters
/// in it as well (unchecked): such a code is read, but not counted on. A sequence runs from west to east and north to south within the
/// community and is not used again after a cell was given up.
/// </summary>
public readonly record struct GridCellCode : ICode<GridCellCode>
{
    /// <summary>Digits of the sequence in GB/T 30428.1-2013.</summary>
    public const int UsualDigits = 3;

    private const int CommunityLength = 12;

    private static readonly CodeLayout Long = new(DivisionCode.Part, StreetCode.Part, CommunityCode.Part, new CodePart("sequence", 3, PartKind.SequenceWithLetters));
    private static readonly CodeLayout Short = new(DivisionCode.Part, StreetCode.Part, CommunityCode.Part, new CodePart("sequence", 2, PartKind.Sequence));
    private readonly string? _value;

    private GridCellCode(string value) => _value = value;

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <summary>The community that it lies in.</summary>
    public CommunityCode Community => CommunityCode.Of(Value[..CommunityLength]);

    /// <summary>The sequence as it is written, for example <c>007</c>.</summary>
    public string Sequence => Value[CommunityLength..];

    /// <summary>The cell of a number.</summary>
    /// <param name="community">Where it lies.</param>
    /// <param name="number">From 1.</param>
    /// <param name="digits">3, or 2 for a city that numbers by CJ/T 213-2005.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number does not fit the digits, or there are neither 2 nor 3.</exception>
    public static GridCellCode Of(CommunityCode community, int number, int digits = UsualDigits)
    {
        if (digits is not (2 or 3))
            throw new ArgumentOutOfRangeException(nameof(digits), digits, "A cell's sequence has 2 or 3 digits.");
        return new GridCellCode(community.Value + CodeLayout.Number(number, digits));
    }

    /// <inheritdoc />
    public static Refusal? Read(string? text, out GridCellCode code)
    {
        var refusal = CodeLayout.Check(text, Long, Short);
        code = refusal is null ? new GridCellCode(text!) : default;
        return refusal;
    }

    /// <summary>The next cell of the same community.</summary>
    /// <returns>Why there is none; null when there is one.</returns>
    public Refusal? TryNext(out GridCellCode next)
    {
        var refusal = CodeLayout.TryNext(Value, Sequence.Length, out var value);
        next = refusal is null ? new GridCellCode(value) : default;
        return refusal;
    }

    /// <summary>The code as it is written.</summary>
    public override string ToString() => Value;
}
