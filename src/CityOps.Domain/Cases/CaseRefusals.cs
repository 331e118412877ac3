namespace CityOps.Cases;

/// <summary>Codes of the refusals of a case.</summary>
public static class CaseRefusals
{
    /// <summary>Limits stand still already.</summary>
    public const string LimitsPausedAlready = "limits_paused_already";

    /// <summary>Limits do not stand still by this order.</summary>
    public const string LimitsNotPaused = "limits_not_paused";

    /// <summary>Urgent, or an incident: its limits go on.</summary>
    public const string NotOrdinary = "not_ordinary";

    /// <summary>There is no such case.</summary>
    public const string Absent = "case_absent";

    /// <summary>The case does not stand where the command needs it. Arguments: status, command.</summary>
    public const string WrongStatus = "case_wrong_status";

    /// <summary>None of the actor's posts may do this. Arguments: command.</summary>
    public const string RoleNotAllowed = "role_not_allowed";

    /// <summary>The case lies outside the post's area. Arguments: grid.</summary>
    public const string OutsideArea = "outside_your_area";

    /// <summary>The case lies with another organisation. Arguments: organisation.</summary>
    public const string OtherOrganisation = "not_your_organisation";

    /// <summary>Only who reported it may do this.</summary>
    public const string NotTheReporter = "not_the_reporter";

    /// <summary>Who dispatched or handled a case does not check or close it, and the other way round (G-SOD). Arguments: duty.</summary>
    public const string DutiesNotSeparated = "duties_not_separated";

    /// <summary>A text is blank, too long or holds control characters. Arguments: field.</summary>
    public const string TextInvalid = "text_invalid";

    /// <summary>A value is not of its list. Arguments: field.</summary>
    public const string ValueUnknown = "value_unknown";

    /// <summary>A photograph is needed.</summary>
    public const string PhotoMissing = "photo_missing";

    /// <summary>There is no such component.</summary>
    public const string ComponentUnknown = "component_unknown";

    /// <summary>The component is of another type than the case. Arguments: type.</summary>
    public const string ComponentOtherType = "component_other_type";

    /// <summary>The component is too far from the place of the report. Arguments: metres, limit.</summary>
    public const string ComponentTooFar = "component_too_far";

    /// <summary>Too many photographs, or an identifier that is none.</summary>
    public const string PhotosInvalid = "photos_invalid";

    /// <summary>Another incident, or none, was made of the case.</summary>
    public const string OtherIncident = "incident_other";

    /// <summary>The coordinates are none.</summary>
    public const string PlaceInvalid = "place_invalid";

    /// <summary>The place lies outside the city.</summary>
    public const string PlaceOutsideCity = "place_outside_city";

    /// <summary>It has to be said where the photograph was taken.</summary>
    public const string PositionMissing = "position_missing";

    /// <summary>The collector was not at the place. Arguments: metres, within.</summary>
    public const string TooFarFromPlace = "too_far_from_place";

    /// <summary>The catalogue does not have this type.</summary>
    public const string TypeUnknown = "case_type_unknown";

    /// <summary>The role cannot report from this source. Arguments: source.</summary>
    public const string SourceNotOfRole = "source_not_of_role";

    /// <summary>Only collectors' reports go this way.</summary>
    public const string NotACollectorReport = "not_a_collector_report";

    /// <summary>Collectors' reports need no verification.</summary>
    public const string VerificationNotNeeded = "verification_not_needed";

    /// <summary>It has to be registered first.</summary>
    public const string NotRegistered = "case_not_registered";

    /// <summary>It has to be verified first.</summary>
    public const string NotVerified = "case_not_verified";

    /// <summary>The verification did not find it so. Arguments: finding.</summary>
    public const string NotTrue = "case_not_true";

    /// <summary>The account named is not a collector of the area. Arguments: account.</summary>
    public const string CollectorUnsuitable = "collector_unsuitable";

    /// <summary>The intake operator has to propose it first.</summary>
    public const string RejectionNotProposed = "rejection_not_proposed";

    /// <summary>There is no such case to merge into.</summary>
    public const string MasterUnknown = "master_unknown";

    /// <summary>A case is not merged into itself or into one that was merged into it.</summary>
    public const string MasterIsItself = "master_is_itself";

    /// <summary>The case to merge into is at an end. Arguments: status.</summary>
    public const string MasterNotOpen = "master_not_open";

    /// <summary>The case to merge into is of another type. Arguments: type.</summary>
    public const string MasterOtherType = "master_other_type";

    /// <summary>The case to merge into is too far away. Arguments: metres, within.</summary>
    public const string MasterTooFar = "master_too_far";

    /// <summary>That case was merged into this one before.</summary>
    public const string AlreadyAbsorbed = "already_absorbed";

    /// <summary>Only questions are answered directly.</summary>
    public const string NotAConsultation = "not_a_consultation";

    /// <summary>Questions are answered, not accepted or filed.</summary>
    public const string IsConsultation = "is_a_consultation";

    /// <summary>The type is not one that a collector may put right on the spot.</summary>
    public const string NotSelfHandleable = "not_self_handleable";

    /// <summary>There is no such unit. Arguments: unit.</summary>
    public const string UnitUnknown = "unit_unknown";

    /// <summary>The unit is not responsible by the routing rule and was not designated. Arguments: unit.</summary>
    public const string UnitNotCandidate = "unit_not_a_candidate";

    /// <summary>Nobody is found by the routing rule; a unit has to be designated.</summary>
    public const string NoUnitFound = "no_unit_found";

    /// <summary>A centre gives tasks only to its own units. Arguments: unit.</summary>
    public const string UnitOfAnotherCentre = "unit_of_another_centre";

    /// <summary>More than one hour after receipt: the unit sees the case through. Arguments: until.</summary>
    public const string ReturnTooLate = "return_too_late";

    /// <summary>The unit named is the one that has it.</summary>
    public const string ReturnToItself = "return_to_itself";

    /// <summary>The shift leader has to confirm first that the dispatch was wrong.</summary>
    public const string MisdispatchNotConfirmed = "misdispatch_not_confirmed";

    /// <summary>It was confirmed before.</summary>
    public const string AlreadyConfirmed = "already_confirmed";

    /// <summary>The due time has passed. Arguments: due.</summary>
    public const string ExtensionTooLate = "extension_too_late";

    /// <summary>The time asked for is not later than the due time. Arguments: due.</summary>
    public const string ExtensionDueInvalid = "extension_due_invalid";

    /// <summary>A signed and stamped form is needed.</summary>
    public const string ExtensionFormMissing = "extension_form_missing";

    /// <summary>The shift leader decides this one, or it was reviewed.</summary>
    public const string ExtensionReviewNotNeeded = "extension_review_not_needed";

    /// <summary>The dispatch section has to look at it first.</summary>
    public const string ExtensionNotReviewed = "extension_not_reviewed";

    /// <summary>Only the leader decides this.</summary>
    public const string NeedsLeader = "needs_leader";

    /// <summary>The planned date does not lie ahead.</summary>
    public const string PlanDatePast = "plan_date_past";

    /// <summary>The time for it has not come. Arguments: from.</summary>
    public const string NotYetTime = "not_yet_time";

    /// <summary>The cost is needed: the work is funded.</summary>
    public const string CostMissing = "cost_missing";

    /// <summary>A cost is not negative.</summary>
    public const string CostInvalid = "cost_invalid";

    /// <summary>Only the shift leader sends checks here.</summary>
    public const string CheckNotDelegated = "check_not_delegated";

    /// <summary>The checker named dispatched or handled the case. Arguments: account.</summary>
    public const string CheckerHandledIt = "checker_handled_it";

    /// <summary>Another collector was asked to check. Arguments: account.</summary>
    public const string NotTheChecker = "not_the_checker";

    /// <summary>It has not failed often enough, or lies under the inspectorate already.</summary>
    public const string NothingToEscalate = "nothing_to_escalate";

    /// <summary>Who files closes. Arguments: organisation.</summary>
    public const string NotTheFilingOrganisation = "not_the_filing_organisation";

    /// <summary>It was asked for before.</summary>
    public const string AlreadyRequested = "already_requested";

    /// <summary>The shift leader has to ask for it first.</summary>
    public const string VoidNotRequested = "void_not_requested";

    /// <summary>Another person has to confirm.</summary>
    public const string SamePerson = "same_person";

    /// <summary>The reporter left no contact or did not agree.</summary>
    public const string CallBackNotAgreed = "call_back_not_agreed";

    /// <summary>It was closed too long ago for a repeat; report it anew. Arguments: until.</summary>
    public const string RepeatWindowPassed = "repeat_window_passed";

    /// <summary>It has a new case already. Arguments: case.</summary>
    public const string AlreadyReopened = "already_reopened";

    /// <summary>The due time does not lie ahead.</summary>
    public const string DuePast = "due_past";

    /// <summary>Nothing is late that is not marked.</summary>
    public const string NothingOverdue = "nothing_overdue";

    /// <summary>The next share of the time has not passed.</summary>
    public const string UrgeNotDue = "urge_not_due";

    /// <summary>It is an incident already. Arguments: incident.</summary>
    public const string AlreadyIncident = "already_incident";
}
