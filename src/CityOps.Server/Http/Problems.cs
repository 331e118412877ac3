using CityOps.Cases;
using CityOps.Commands;
using CityOps.Dispatch;
using CityOps.DutyLogs;
using CityOps.Hazards;
using CityOps.Incidents;
using CityOps.Patrols;
using CityOps.Plans;
using CityOps.Postures;
using CityOps.Proposals;
using CityOps.Resources;
using CityOps.Units;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityOps.Http;

/// <summary>Errors as RFC 9457 problem details, each with a stable code.</summary>
internal static class Problems
{
    private static readonly Dictionary<string, int> StatusByCode = new(StringComparer.Ordinal)
    {
        [CommonRefusals.OperationMissing] = StatusCodes.Status400BadRequest,
        [CommonRefusals.ActorInvalid] = StatusCodes.Status400BadRequest,
        [CommonRefusals.Busy] = StatusCodes.Status503ServiceUnavailable,
        [DutyLogRefusals.TextInvalid] = StatusCodes.Status400BadRequest,
        [DutyLogRefusals.CategoryUnknown] = StatusCodes.Status400BadRequest,
        [DutyLogRefusals.EntryUnknown] = StatusCodes.Status404NotFound,
        [DutyLogRefusals.NotOpened] = StatusCodes.Status404NotFound,
        [DutyLogRefusals.NotTheAuthor] = StatusCodes.Status403Forbidden,
        [DutyLogRefusals.NotOnDuty] = StatusCodes.Status403Forbidden,
        [DutyLogRefusals.NotOfferedToYou] = StatusCodes.Status403Forbidden,
        [CaseRefusals.Absent] = StatusCodes.Status404NotFound,
        [CaseRefusals.RoleNotAllowed] = StatusCodes.Status403Forbidden,
        [CaseRefusals.SourceNotOfRole] = StatusCodes.Status403Forbidden,
        [CaseRefusals.OutsideArea] = StatusCodes.Status403Forbidden,
        [CaseRefusals.OtherOrganisation] = StatusCodes.Status403Forbidden,
        [CaseRefusals.NotTheReporter] = StatusCodes.Status403Forbidden,
        [CaseRefusals.DutiesNotSeparated] = StatusCodes.Status403Forbidden,
        [CaseRefusals.CheckNotDelegated] = StatusCodes.Status403Forbidden,
        [CaseRefusals.NotTheChecker] = StatusCodes.Status403Forbidden,
        [CaseRefusals.NotTheFilingOrganisation] = StatusCodes.Status403Forbidden,
        [CaseRefusals.NeedsLeader] = StatusCodes.Status403Forbidden,
        [CaseRefusals.ValueUnknown] = StatusCodes.Status400BadRequest,
        [CaseRefusals.PhotosInvalid] = StatusCodes.Status400BadRequest,
        [CaseRefusals.PlaceInvalid] = StatusCodes.Status400BadRequest,
        [CaseRefusals.CostInvalid] = StatusCodes.Status400BadRequest,
        [CaseRefusals.PhotoMissing] = StatusCodes.Status422UnprocessableEntity,
        [CaseRefusals.PlaceOutsideCity] = StatusCodes.Status422UnprocessableEntity,
        [CaseRefusals.TypeUnknown] = StatusCodes.Status422UnprocessableEntity,
        [CaseRefusals.ComponentUnknown] = StatusCodes.Status422UnprocessableEntity,
        [CaseRefusals.ComponentOtherType] = StatusCodes.Status422UnprocessableEntity,
        [CaseRefusals.ComponentTooFar] = StatusCodes.Status422UnprocessableEntity,
        [CaseRefusals.UnitUnknown] = StatusCodes.Status422UnprocessableEntity,
        [CaseRefusals.MasterUnknown] = StatusCodes.Status422UnprocessableEntity,
        [IncidentRefusals.Absent] = StatusCodes.Status404NotFound,
        [IncidentRefusals.TaskUnknown] = StatusCodes.Status404NotFound,
        [IncidentRefusals.ZoneUnknown] = StatusCodes.Status404NotFound,
        [IncidentRefusals.MessageUnknown] = StatusCodes.Status404NotFound,
        [IncidentRefusals.ReportUnknown] = StatusCodes.Status404NotFound,
        [IncidentRefusals.RoleNotAllowed] = StatusCodes.Status403Forbidden,
        [IncidentRefusals.OutsideArea] = StatusCodes.Status403Forbidden,
        [IncidentRefusals.LevelNotYours] = StatusCodes.Status403Forbidden,
        [IncidentRefusals.NotCommander] = StatusCodes.Status403Forbidden,
        [IncidentRefusals.CommandNotOffered] = StatusCodes.Status403Forbidden,
        [IncidentRefusals.TextInvalid] = StatusCodes.Status400BadRequest,
        [IncidentRefusals.ValueUnknown] = StatusCodes.Status400BadRequest,
        [IncidentRefusals.FigureInvalid] = StatusCodes.Status400BadRequest,
        [IncidentRefusals.PlaceInvalid] = StatusCodes.Status400BadRequest,
        [IncidentRefusals.ShapeInvalid] = StatusCodes.Status400BadRequest,
        [IncidentRefusals.PlumeInvalid] = StatusCodes.Status400BadRequest,
        [IncidentRefusals.PlumeWindTooWeak] = StatusCodes.Status422UnprocessableEntity,
        [IncidentRefusals.PlumeNowhere] = StatusCodes.Status422UnprocessableEntity,
        [IncidentRefusals.PeriodInvalid] = StatusCodes.Status422UnprocessableEntity,
        [IncidentRefusals.ReportOwn] = StatusCodes.Status403Forbidden,
        [IncidentRefusals.ReportNotYours] = StatusCodes.Status403Forbidden,
        [IncidentRefusals.ChildUnknown] = StatusCodes.Status422UnprocessableEntity,
        [IncidentRefusals.PlaceOutsideCity] = StatusCodes.Status422UnprocessableEntity,
        [IncidentRefusals.SuccessorUnsuitable] = StatusCodes.Status422UnprocessableEntity,
        [PlanRefusals.TaskRoleNotAllowed] = StatusCodes.Status403Forbidden,
        [PlanRefusals.VersionRoleNotAllowed] = StatusCodes.Status403Forbidden,
        [PlanRefusals.AuthorCannotApprove] = StatusCodes.Status403Forbidden,
        [PlanRefusals.PlanFlawed] = StatusCodes.Status422UnprocessableEntity,
        [PlanRefusals.VersionMismatch] = StatusCodes.Status422UnprocessableEntity,
        [ReportTableRefusals.RoleNotAllowed] = StatusCodes.Status403Forbidden,
        [ReportTableRefusals.Flawed] = StatusCodes.Status422UnprocessableEntity,
        [PlanRefusals.PlanUnknown] = StatusCodes.Status422UnprocessableEntity,
        [PlanRefusals.LevelNotInPlan] = StatusCodes.Status422UnprocessableEntity,
        [PlanRefusals.GroupUnknown] = StatusCodes.Status422UnprocessableEntity,
        [PlanRefusals.NothingChosen] = StatusCodes.Status422UnprocessableEntity,
        [PlanRefusals.ChosenTwice] = StatusCodes.Status422UnprocessableEntity,
        [ProposalRefusals.Absent] = StatusCodes.Status404NotFound,
        [ProposalRefusals.RoleNotAllowed] = StatusCodes.Status403Forbidden,
        [ProposalRefusals.OutsideArea] = StatusCodes.Status403Forbidden,
        [ProposalRefusals.TextInvalid] = StatusCodes.Status400BadRequest,
        [ProposalRefusals.ValueUnknown] = StatusCodes.Status400BadRequest,
        [ProposalRefusals.TimeInvalid] = StatusCodes.Status422UnprocessableEntity,
        [ProposalRefusals.PlaceOutsideCity] = StatusCodes.Status422UnprocessableEntity,
        [PostureRefusals.AreaUnknown] = StatusCodes.Status404NotFound,
        [PostureRefusals.NotYours] = StatusCodes.Status403Forbidden,
        [PostureRefusals.OutsideArea] = StatusCodes.Status403Forbidden,
        [PostureRefusals.TextInvalid] = StatusCodes.Status400BadRequest,
        [PostureRefusals.ValueUnknown] = StatusCodes.Status400BadRequest,
        [PostureRefusals.PauseAreasInvalid] = StatusCodes.Status400BadRequest,
        [PostureRefusals.IncidentUnknown] = StatusCodes.Status422UnprocessableEntity,
        [PatrolRefusals.Absent] = StatusCodes.Status404NotFound,
        [PatrolRefusals.SpotUnknown] = StatusCodes.Status404NotFound,
        [PatrolRefusals.NotYours] = StatusCodes.Status403Forbidden,
        [PatrolRefusals.OutsideArea] = StatusCodes.Status403Forbidden,
        [PatrolRefusals.TextInvalid] = StatusCodes.Status400BadRequest,
        [PatrolRefusals.PhotosInvalid] = StatusCodes.Status400BadRequest,
        [PatrolRefusals.ValueUnknown] = StatusCodes.Status400BadRequest,
        [AssignmentRefusals.RoleNotAllowed] = StatusCodes.Status403Forbidden,
        [AssignmentRefusals.OutsideArea] = StatusCodes.Status403Forbidden,
        [AssignmentRefusals.JobUnknown] = StatusCodes.Status404NotFound,
        [AssignmentRefusals.TextInvalid] = StatusCodes.Status400BadRequest,
        [AssignmentRefusals.CapabilityUnknown] = StatusCodes.Status400BadRequest,
        [AssignmentRefusals.PlaceInvalid] = StatusCodes.Status400BadRequest,
        [AssignmentRefusals.NoRoads] = StatusCodes.Status422UnprocessableEntity,
        [ResourceRefusals.Unknown] = StatusCodes.Status404NotFound,
        [ResourceRefusals.BookingUnknown] = StatusCodes.Status404NotFound,
        [ResourceRefusals.CodeInvalid] = StatusCodes.Status400BadRequest,
        [ResourceRefusals.FieldInvalid] = StatusCodes.Status400BadRequest,
        [ResourceRefusals.UsedInvalid] = StatusCodes.Status400BadRequest,
        [ResourceRefusals.RoleNotAllowed] = StatusCodes.Status403Forbidden,
        [ResourceRefusals.OutsideCity] = StatusCodes.Status422UnprocessableEntity,
        [ResourceRefusals.OrganisationUnknown] = StatusCodes.Status422UnprocessableEntity,
        [ResourceRefusals.IncidentUnknown] = StatusCodes.Status422UnprocessableEntity,
        [HazardRefusals.Unknown] = StatusCodes.Status404NotFound,
        [HazardRefusals.CodeInvalid] = StatusCodes.Status400BadRequest,
        [HazardRefusals.FieldInvalid] = StatusCodes.Status400BadRequest,
        [HazardRefusals.RoleNotAllowed] = StatusCodes.Status403Forbidden,
        [HazardRefusals.OutsideCity] = StatusCodes.Status422UnprocessableEntity,
        [HazardRefusals.OrganisationUnknown] = StatusCodes.Status422UnprocessableEntity,
        [UnitRefusals.Unknown] = StatusCodes.Status404NotFound,
        [UnitRefusals.NotYours] = StatusCodes.Status403Forbidden,
        [UnitRefusals.CaseMissing] = StatusCodes.Status400BadRequest,
        [UnitRefusals.StatusInvalid] = StatusCodes.Status400BadRequest,
    };

    /// <summary>A refusal of the rules: 409 where nothing else is said, since most say that the thing is not in the state for it.</summary>
    public static ProblemHttpResult Of(Refusal refusal)
    {
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = refusal.Code };
        if (refusal.Arguments.Count > 0)
            extensions["arguments"] = refusal.Arguments;
        return TypedResults.Problem(
            statusCode: StatusByCode.GetValueOrDefault(refusal.Code, StatusCodes.Status409Conflict),
            title: "The command was refused.",
            extensions: extensions);
    }

    /// <summary>Any other error.</summary>
    public static ProblemHttpResult Of(int status, string code, string detail) =>
        TypedResults.Problem(statusCode: status, detail: detail, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code });
}
