using CityOps.Commands;

namespace CityOps.Cases;

/// <summary>Whether a case is a post's business: its area for those who look after one, its organisation for those whom the task lies with.</summary>
internal static class CaseStanding
{
    public static Refusal? Check(CaseState state, CaseCommand command, CasePost post) => post.Role switch
    {
        // Anybody may report from anywhere in the city.
        _ when command is ReportCase => null,
        CaseRole.System => null,
        CaseRole.Citizen => state.Report!.By == command.Actor ? null : Refusal.Of(CaseRefusals.NotTheReporter),
        CaseRole.DistrictSeat => CheckTask(state.Task!.Centre, post),
        CaseRole.Handler => CheckTask(WaitsForCentre(state) ? state.Task!.Centre : state.Task!.Unit, post),
        _ => post.Covers(state.Grid) ? null : Refusal.Of(CaseRefusals.OutsideArea, "grid", state.Grid),
    };

    /// <summary>A task that goes through a centre is not its unit's before the centre has given it on.</summary>
    private static bool WaitsForCentre(CaseState state) =>
        state is { Task.Centre: not null, Status: CaseStatus.Dispatched or CaseStatus.SubDispatched };

    private static Refusal? CheckTask(string? organisation, CasePost post) =>
        organisation is not null && post.Organisation == organisation ? null : Refusal.Of(CaseRefusals.OtherOrganisation, "organisation", organisation ?? string.Empty);
}
