namespace CityOps.Proposals;

/// <summary>Codes of the refusals of proposals.</summary>
public static class ProposalRefusals
{
    /// <summary>There is no such proposal.</summary>
    public const string Absent = "proposal_absent";

    /// <summary>None of the actor's posts may do this.</summary>
    public const string RoleNotAllowed = "proposal_role_not_allowed";

    /// <summary>It lies outside the post's area. Arguments: grid.</summary>
    public const string OutsideArea = "proposal_outside_your_area";

    /// <summary>It was decided on before. Arguments: status.</summary>
    public const string Decided = "proposal_decided";

    /// <summary>The place lies outside the city.</summary>
    public const string PlaceOutsideCity = "proposal_place_outside_city";

    /// <summary>A text is blank, too long or holds control characters. Arguments: field.</summary>
    public const string TextInvalid = "proposal_text_invalid";

    /// <summary>A value is not of its list, or no number. Arguments: field.</summary>
    public const string ValueUnknown = "proposal_value_unknown";

    /// <summary>It was measured in the future, or more than a day ago. Arguments: at.</summary>
    public const string TimeInvalid = "proposal_time_invalid";
}
