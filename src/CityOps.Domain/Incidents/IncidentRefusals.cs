namespace CityOps.Incidents;

/// <summary>Codes of the refusals of incidents.</summary>
public static class IncidentRefusals
{
    /// <summary>There is no such incident.</summary>
    public const string Absent = "incident_absent";

    /// <summary>The incident does not stand where the command needs it. Arguments: status, command.</summary>
    public const string WrongStatus = "incident_wrong_status";

    /// <summary>None of the actor's posts may do this. Arguments: command.</summary>
    public const string RoleNotAllowed = "incident_role_not_allowed";

    /// <summary>The incident lies outside the post's area. Arguments: grid.</summary>
    public const string OutsideArea = "incident_outside_your_area";

    /// <summary>The place lies outside the city.</summary>
    public const string PlaceOutsideCity = "incident_place_outside_city";

    /// <summary>The coordinates are none.</summary>
    public const string PlaceInvalid = "incident_place_invalid";

    /// <summary>A text is blank, too long or holds control characters. Arguments: field.</summary>
    public const string TextInvalid = "incident_text_invalid";

    /// <summary>A value is not of its list. Arguments: field.</summary>
    public const string ValueUnknown = "incident_value_unknown";

    /// <summary>A figure is negative. Arguments: field.</summary>
    public const string FigureInvalid = "incident_figure_invalid";

    /// <summary>The actor's post may not decide on this level. Arguments: level, role.</summary>
    public const string LevelNotYours = "incident_level_not_yours";

    /// <summary>The incident is at this level already. Arguments: level.</summary>
    public const string SameLevel = "incident_same_level";

    /// <summary>A response under way is raised or lowered, not begun at another level. Arguments: level.</summary>
    public const string OtherLevel = "incident_other_level";

    /// <summary>Only the commander may do this. Arguments: commander.</summary>
    public const string NotCommander = "incident_not_commander";

    /// <summary>The account cannot take the command: no leader and no shift leader of this area. Arguments: account.</summary>
    public const string SuccessorUnsuitable = "incident_successor_unsuitable";

    /// <summary>The command is not offered to the actor.</summary>
    public const string CommandNotOffered = "incident_command_not_offered";

    /// <summary>There is no such task. Arguments: task.</summary>
    public const string TaskUnknown = "incident_task_unknown";

    /// <summary>There is no such zone. Arguments: zone.</summary>
    public const string ZoneUnknown = "incident_zone_unknown";

    /// <summary>The shape is none: no radius, too large, fewer than three corners, or a plume without its release.</summary>
    public const string ShapeInvalid = "incident_shape_invalid";

    /// <summary>Too little wind for a plume: the formula does not hold. Arguments: least, metres a second.</summary>
    public const string PlumeWindTooWeak = "incident_plume_wind_too_weak";

    /// <summary>A figure of a release is missing or out of its range. Arguments: field.</summary>
    public const string PlumeInvalid = "incident_plume_invalid";

    /// <summary>The gas reaches the threshold nowhere.</summary>
    public const string PlumeNowhere = "incident_plume_nowhere";

    /// <summary>There is no such message, or it went out already.</summary>
    public const string MessageUnknown = "incident_message_unknown";

    /// <summary>There is no such report, or it was sent already.</summary>
    public const string ReportUnknown = "incident_report_unknown";

    /// <summary>A report in writing is signed when it was handed in and not handed back.</summary>
    public const string ReportNotSubmitted = "incident_report_not_submitted";

    /// <summary>Who wrote a report does not sign it.</summary>
    public const string ReportOwn = "incident_report_own";

    /// <summary>The actor's post may not sign this report. Arguments: role.</summary>
    public const string ReportNotYours = "incident_report_not_yours";

    /// <summary>The report is not so late that it counts as not made.</summary>
    public const string ReportNotOverdue = "incident_report_not_overdue";

    /// <summary>There is no such incident to link, it is at an end, or it lies in another city. Arguments: child.</summary>
    public const string ChildUnknown = "incident_child_unknown";

    /// <summary>The incident has a parent already. Arguments: child, parent.</summary>
    public const string ChildTaken = "incident_child_taken";

    /// <summary>The link would make a circle: the incident is this one, or above it. Arguments: child.</summary>
    public const string ChildAbove = "incident_child_above";

    /// <summary>The incident says of its parent already what it is told.</summary>
    public const string LinkStands = "incident_link_stands";

    /// <summary>The response of incidents that come of it is under way. Arguments: count, children.</summary>
    public const string ChildrenActive = "incident_children_active";

    /// <summary>The period does not end ahead of now and of its beginning, or it is longer than 72 hours. Arguments: from.</summary>
    public const string PeriodInvalid = "incident_period_invalid";

    /// <summary>The commander has not affirmed that the danger is removed.</summary>
    public const string HazardRemains = "incident_hazard_remains";

    /// <summary>Tasks on which lives hang are open. Arguments: count.</summary>
    public const string LifeSafetyOpen = "incident_life_safety_open";
}
