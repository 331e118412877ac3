using CityOps.Areas;

namespace CityOps.Cases;

/// <inheritdoc cref="ICaseAdvice"/>
public sealed class CaseAdvice(CityDirectory directory, CityKnowledge knowledge, TimeProvider clock) : ICaseAdvice
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<UnitAdvice>> UnitsAsync(CaseView view, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        var now = clock.GetUtcNow();
        var state = new CaseState { Report = view.Report, Registration = view.Registration };
        if (directory.Model.TermsOf(state.Grid) is not { } city || directory.FindCell(state.Grid) is not { } cell || !city.Types.TryGetValue(state.TypeCode, out var type))
            return [];
        var site = new CaseSite(cell.Code, Words.Kebab.Parse<PlaceClass>(cell.Class), cell.InsideRedLine, cell.RoadGrade, null);
        var facts = await knowledge.ForDispatchAsync(
            new CaseFacts { Posts = [], Site = site, WorkingTime = city.Calendar, Routing = city.Routing, Units = city.Units }, state, now, cancellationToken);
        var route = CaseRouting.Find(city.Routing, new RoutingQuestion(state.Kind, state.TypeCode, facts.Site!, facts.Night));
        if (route is null)
            return [];
        var limit = view.Standing.Flags.HasFlag(CaseFlags.Urgent) ? type.Rules.UrgentLimit : route.Limit ?? type.Rules.NormalLimit;
        var due = city.Calendar.Add(city.Settings.ClockStart == ClockStart.AtDispatch ? now : city.Calendar.Add(now, city.Settings.Stages.Receive), limit);
        return [.. Candidates(route)
            .Where(candidate => candidate.Unit is not null && city.Units.ContainsKey(candidate.Unit))
            .DistinctBy(candidate => candidate.Unit, StringComparer.Ordinal)
            .Select(candidate => new UnitAdvice(candidate.Unit!, city.Units[candidate.Unit!].Centre, candidate.Reason, limit, due))];
    }

    private static IEnumerable<(string? Unit, UnitReason Reason)> Candidates(CaseRoute route) =>
    [
        (route.Unit, route.Basis == RoutingBasis.Owner ? UnitReason.Owner : UnitReason.Territory),
        (route.Fallback, UnitReason.Fallback),
        (route.Substitute, UnitReason.Substitute),
    ];
}
