using CityOps.Commands;

namespace CityOps.Patrols;

/// <summary>What events make of a patrol.</summary>
internal static class PatrolFold
{
    public static PatrolState Apply(PatrolState state, PatrolEvent happened, Happening happening)
    {
        ArgumentNullException.ThrowIfNull(state);
        return happened switch
        {
            PatrolOrdered ordered when state.Order is null => new PatrolState { Order = ordered.Order, Since = happening.At },
            PatrolOrdered ordered => state with { Order = ordered.Order },
            PatrolTasksBegun begun => Begin(state, begun, happening.At),
            PatrolTasksEnded ended => Count(state with { Tasks = state.Tasks.RemoveAll(task => ended.Rules.Contains(task.Rule)) }, dropped: ended.Dropped),
            PatrolRoundTurned turned => Turn(state, turned),
            PatrolSpotChecked look => Check(state, look, happening),
            PatrolCaseLinked link => Change(state, link.Spot, point => Link(point, link)),
            PatrolEnded ended => Count(state with { Order = null, Since = happening.At, Tasks = [] }, dropped: ended.Dropped),
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "No rule for this event."),
        };
    }

    private static PatrolState Begin(PatrolState state, PatrolTasksBegun begun, DateTimeOffset at)
    {
        var tasks = begun.Plans.Select(plan => new PatrolTask(
            plan.Rule, plan.What, plan.Note, plan.EveryMinutes, 1, at, at.AddMinutes(plan.EveryMinutes), [.. plan.Spots.Select(spot => new PatrolPoint(spot, null, null, null, 0))]));
        return Count(state with { Tasks = state.Tasks.AddRange(tasks) }, begun: begun.Plans.Sum(plan => plan.Spots.Count));
    }

    private static PatrolState Turn(PatrolState state, PatrolRoundTurned turned)
    {
        var at = state.Tasks.FindIndex(task => task.Rule == turned.Rule);
        var task = state.Tasks[at];
        var missed = turned.Missed.ToHashSet(StringComparer.Ordinal);
        var next = task with
        {
            Round = turned.Round,
            From = turned.From,
            Due = turned.From.AddMinutes(task.EveryMinutes),
            Spots = [.. task.Spots.Select(point => point with { Look = null, Before = point.Look ?? point.Before, Missed = point.Missed + (missed.Contains(point.Spot.Id) ? 1 : 0) })],
        };
        return Count(state with { Tasks = state.Tasks.SetItem(at, next) }, begun: task.Spots.Count, missed: missed.Count);
    }

    private static PatrolState Check(PatrolState state, PatrolSpotChecked happened, Happening happening)
    {
        var look = new PatrolLook(happened.Round, happened.Finding, happened.Text, happened.Photos, happened.Position, happening.Actor, happening.At, null);
        var found = happened.Finding == PatrolFinding.Problem;
        return Count(Change(state, happened.Spot, point => point with { Look = look, Problem = found ? look : point.Problem }), done: 1, found: found ? 1 : 0);
    }

    private static PatrolPoint Link(PatrolPoint point, PatrolCaseLinked link)
    {
        return point with { Look = Named(point.Look), Before = Named(point.Before), Problem = Named(point.Problem) };

        PatrolLook? Named(PatrolLook? look) => look?.Round == link.Round ? look with { Case = link.Case } : look;
    }

    private static PatrolState Change(PatrolState state, string spot, Func<PatrolPoint, PatrolPoint> change)
    {
        var at = state.Tasks.FindIndex(task => task.Spots.Any(point => point.Spot.Id == spot));
        var task = state.Tasks[at];
        return state with { Tasks = state.Tasks.SetItem(at, task with { Spots = [.. task.Spots.Select(point => point.Spot.Id == spot ? change(point) : point)] }) };
    }

    private static PatrolState Count(PatrolState state, int begun = 0, int done = 0, int missed = 0, int dropped = 0, int found = 0) =>
        state with { Figures = PatrolFigures.Add(state.Figures, new PatrolFigures(begun, done, missed, dropped, found)) };
}
