namespace CityOps.Plans;

/// <summary>Codes of the refusals of plans, of their activation and of their tasks.</summary>
public static class PlanRefusals
{
    /// <summary>A text is blank, too long or holds control characters. Arguments: field.</summary>
    public const string TextInvalid = "text_invalid";

    /// <summary>There is no such level.</summary>
    public const string LevelUnknown = "plan_level_unknown";

    /// <summary>The plan has no trigger for the level, so nobody is named who may activate it. Arguments: plan.</summary>
    public const string LevelNotInPlan = "plan_level_not_in_plan";

    /// <summary>No plan is chosen, or nothing of one.</summary>
    public const string NothingChosen = "plan_nothing_chosen";

    /// <summary>A plan is chosen twice. Arguments: plan.</summary>
    public const string ChosenTwice = "plan_chosen_twice";

    /// <summary>There is no such plan in force. Arguments: plan.</summary>
    public const string PlanUnknown = "plan_unknown";

    /// <summary>The plan has no such group. Arguments: group.</summary>
    public const string GroupUnknown = "plan_group_unknown";

    /// <summary>The task does not stand where the command needs it. Arguments: status, command.</summary>
    public const string TaskWrongStatus = "plan_task_wrong_status";

    /// <summary>The actor may not do this to the task. Arguments: command.</summary>
    public const string TaskRoleNotAllowed = "plan_task_role_not_allowed";

    /// <summary>The command names another task.</summary>
    public const string TaskOther = "plan_task_other";

    /// <summary>The plan names a precondition; the owner has to affirm that it holds.</summary>
    public const string PreconditionNotAffirmed = "plan_task_precondition_not_affirmed";

    /// <summary>The checklist has no such point. Arguments: point.</summary>
    public const string PointUnknown = "plan_task_point_unknown";

    /// <summary>Points of the checklist are not ticked. Arguments: points.</summary>
    public const string ChecklistOpen = "plan_task_checklist_open";

    /// <summary>Evidence that the plan asks for is missing. Arguments: kinds.</summary>
    public const string EvidenceMissing = "plan_task_evidence_missing";

    /// <summary>Too much evidence, or some without content.</summary>
    public const string EvidenceInvalid = "plan_task_evidence_invalid";

    /// <summary>Lives hang on the task: only the commander may skip it.</summary>
    public const string LifeSafety = "plan_task_life_safety";

    /// <summary>The organisation named has it already.</summary>
    public const string SameOrganisation = "plan_task_same_organisation";

    /// <summary>The due time does not lie ahead.</summary>
    public const string DuePast = "due_past";

    /// <summary>The countdown runs already.</summary>
    public const string CountdownRuns = "plan_task_countdown_runs";

    /// <summary>It is not time to tell the post above. Arguments: from.</summary>
    public const string EscalationNotDue = "plan_task_escalation_not_due";

    /// <summary>The version does not stand where the command needs it. Arguments: status, command.</summary>
    public const string VersionWrongStatus = "plan_version_wrong_status";

    /// <summary>Who wrote a version does not approve it.</summary>
    public const string AuthorCannotApprove = "plan_author_cannot_approve";

    /// <summary>None of the actor's posts may do this to a plan. Arguments: command.</summary>
    public const string VersionRoleNotAllowed = "plan_version_role_not_allowed";

    /// <summary>The version is the same as the one in force.</summary>
    public const string NothingChanged = "plan_nothing_changed";

    /// <summary>The plan has flaws; the reader names them. Arguments: count.</summary>
    public const string PlanFlawed = "plan_flawed";

    /// <summary>Identifier or number of the document is not that of the version. Arguments: expected.</summary>
    public const string VersionMismatch = "plan_version_mismatch";
}
