namespace CityOps.Patrols;

/// <summary>Codes of the refusals of patrols.</summary>
public static class PatrolRefusals
{
    /// <summary>There is no such community, or it is not the caller's to see.</summary>
    public const string Absent = "patrol_absent";

    /// <summary>None of the actor's posts may do this.</summary>
    public const string NotYours = "patrol_not_yours";

    /// <summary>The place is not in the actor's area. Arguments: area.</summary>
    public const string OutsideArea = "patrol_outside_your_area";

    /// <summary>The place is not, or no longer, on patrol.</summary>
    public const string SpotUnknown = "patrol_spot_unknown";

    /// <summary>The round is over; another one is under way. Arguments: round.</summary>
    public const string RoundOver = "patrol_round_over";

    /// <summary>Somebody has looked at the place in this round. Arguments: account, at.</summary>
    public const string AlreadyChecked = "patrol_already_checked";

    /// <summary>The position is too far from the place. Arguments: metres, within.</summary>
    public const string TooFar = "patrol_too_far";

    /// <summary>The position lies in another unit grid than the one that is walked.</summary>
    public const string OutsideCell = "patrol_outside_cell";

    /// <summary>A text is missing, too long or holds control characters. Arguments: field.</summary>
    public const string TextInvalid = "patrol_text_invalid";

    /// <summary>Too many photographs, or an identifier that is none.</summary>
    public const string PhotosInvalid = "patrol_photos_invalid";

    /// <summary>A value is not of its list. Arguments: field.</summary>
    public const string ValueUnknown = "patrol_value_unknown";

    /// <summary>The actor found no problem there in that round.</summary>
    public const string NothingFound = "patrol_nothing_found";

    /// <summary>A case was reported from it before. Arguments: case.</summary>
    public const string CaseLinked = "patrol_case_linked";

    /// <summary>There is nothing to do.</summary>
    public const string Unchanged = "patrol_unchanged";
}
