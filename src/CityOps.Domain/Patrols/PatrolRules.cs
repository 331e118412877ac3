using CityOps.Cases;
using CityOps.Commands;

namespace CityOps.Patrols;

/// <summary>
/// The patrol of a community. It follows the posture and nothing else: who switches the posture begins it, and its end ends what is open. The
/// places of a task share its rounds; one begins where the other ends, so a place never has two.
/// </summary>
public sealed class PatrolRules : IRules<PatrolState, PatrolCommand, PatrolGround, PatrolEvent, PatrolReceipt>
{
    private PatrolRules()
    {
    }

    /// <inheritdoc />
    public static PatrolState Initial => PatrolState.Nothing;

    /// <inheritdoc />
    public static int StateSchema => 1;

    /// <inheritdoc />
    public static Decision<PatrolEvent, PatrolReceipt> Decide(PatrolState state, PatrolCommand command, in DecisionContext<PatrolGround> context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        var step = Step(state, command, context.Facts, context.Now);
        if (step.Refusal is { } refusal)
            return refusal;
        var happening = new Happening(context.Now, command.Actor);
        var after = step.Events.Aggregate(state, (before, happened) => Apply(before, happened, happening));
        return Decision<PatrolEvent, PatrolReceipt>.Of(new PatrolReceipt(after.Order, after.Figures), step.Events);
    }

    /// <inheritdoc />
    public static PatrolState Apply(PatrolState state, PatrolEvent happened, Happening happening) => PatrolFold.Apply(state, happened, happening);

    /// <summary>The patrol as people see it.</summary>
    public static PatrolView ViewOf(PatrolState state, string area, long version)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new PatrolView(area, version, state.Order, state.Since, state.Tasks, state.Figures);
    }

    private static PatrolStep Step(PatrolState state, PatrolCommand command, PatrolGround ground, DateTimeOffset now)
    {
        if (!ground.AreaKnown)
            return Refusal.Of(PatrolRefusals.Absent);
        if (command is FollowPosture or TurnRounds && !ground.Posts.Any(post => post.Role == CaseRole.System))
            return Refusal.Of(PatrolRefusals.NotYours);
        return command switch
        {
            FollowPosture { Order: null } => state.Order is null ? Refusal.Of(PatrolRefusals.Unchanged) : new PatrolEnded(Open(state.Tasks)),
            FollowPosture { Order: { } order } => Follow(state, order, ground),
            TurnRounds => Turn(state, now),
            CheckSpot check => PatrolChecks.Check(state, check, ground, now),
            LinkPatrolCase link => PatrolChecks.Link(state, link),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command."),
        };
    }

    /// <summary>What goes on keeps its rounds; only between an exercise and something real everything begins anew.</summary>
    private static PatrolStep Follow(PatrolState state, PatrolOrder order, PatrolGround ground)
    {
        if (state.Order?.Mark == order.Mark)
            return Refusal.Of(PatrolRefusals.Unchanged);
        List<PatrolEvent> events = [];
        if (state.Order is { } before && before.Exercise != order.Exercise)
        {
            events.Add(new PatrolEnded(Open(state.Tasks)));
            state = PatrolState.Nothing;
        }

        var rules = PatrolRuleTable.Standard.For(order);
        var over = state.Tasks.Where(task => rules.All(rule => rule.Key != task.Rule)).ToArray();
        var kept = state.Tasks.Except(over).ToArray();
        events.Add(new PatrolOrdered(order));
        if (over.Length > 0)
            events.Add(new PatrolTasksEnded([.. over.Select(task => task.Rule)], Open(over)));
        var plans = PatrolPicking.Pick(rules.Where(rule => kept.All(task => task.Rule != rule.Key)), ground.Found, kept.SelectMany(task => task.Spots).Select(point => point.Spot.Id));
        if (plans.Count > 0)
            events.Add(new PatrolTasksBegun(plans));
        return new PatrolStep(events, null);
    }

    /// <summary>Rounds are laid end to end from the moment the task began. Those that passed while no server ran could not be made, and are left out.</summary>
    private static PatrolStep Turn(PatrolState state, DateTimeOffset now)
    {
        var turned = state.Tasks.Where(task => task.Due <= now).Select(PatrolEvent (task) =>
        {
            var passed = (int)((now - task.From).Ticks / TimeSpan.FromMinutes(task.EveryMinutes).Ticks);
            return new PatrolRoundTurned(
                task.Rule,
                task.Round + passed,
                task.From.AddMinutes((double)passed * task.EveryMinutes),
                [.. task.Spots.Where(point => point.Look is null).Select(point => point.Spot.Id)]);
        }).ToArray();
        return turned.Length == 0 ? Refusal.Of(PatrolRefusals.Unchanged) : new PatrolStep(turned, null);
    }

    private static int Open(IEnumerable<PatrolTask> tasks) => tasks.Sum(task => task.Spots.Count(point => point.Look is null));
}
