namespace CityOps.Postures;

/// <summary>Codes of the refusals of postures.</summary>
public static class PostureRefusals
{
    /// <summary>There is no such city or district.</summary>
    public const string AreaUnknown = "posture_area_unknown";

    /// <summary>None of the actor's posts may do this, or not in this posture. Arguments: posture.</summary>
    public const string NotYours = "posture_not_yours";

    /// <summary>The area is not the actor's. Arguments: area.</summary>
    public const string OutsideArea = "posture_outside_your_area";

    /// <summary>That posture holds already. Arguments: posture.</summary>
    public const string Unchanged = "posture_unchanged";

    /// <summary>Responses under way hold a stronger one. Arguments: posture, count.</summary>
    public const string ResponseUnderWay = "posture_response_under_way";

    /// <summary>A text is blank, too long or holds control characters. Arguments: field.</summary>
    public const string TextInvalid = "posture_text_invalid";

    /// <summary>A value is not of its list. Arguments: field.</summary>
    public const string ValueUnknown = "posture_value_unknown";

    /// <summary>There is no such incident in the area. Arguments: incident.</summary>
    public const string IncidentUnknown = "posture_incident_unknown";

    /// <summary>Limits are paused in a warning, an emergency or a war only. Arguments: posture.</summary>
    public const string PauseNeedsMore = "posture_pause_needs_more";

    /// <summary>The parts named are none, too many, or lie outside the area.</summary>
    public const string PauseAreasInvalid = "posture_pause_areas_invalid";

    /// <summary>No limit is paused here.</summary>
    public const string NothingPaused = "posture_nothing_paused";
}
