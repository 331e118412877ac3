using CityOps.Commands;
using Decision = CityOps.Commands.Decision<CityOps.Cases.CaseEvent, CityOps.Cases.CaseReceipt>;

namespace CityOps.Cases;

/// <summary>
/// The rules of a case. In this order: does the case stand where the command needs it, may one of the actor's posts do it, is the case that
/// post's business, does the command's own rule hold, and are handling and checking kept apart. What no line of
/// <see cref="CaseTransitions"/> allows is refused.
/// </summary>
public sealed class CaseRules : IRules<CaseState, CaseCommand, CaseFacts, CaseEvent, CaseReceipt>
{
    private CaseRules()
    {
    }

    /// <inheritdoc />
    public static CaseState Initial { get; } = new();

    /// <inheritdoc />
    public static int StateSchema => 1;

    /// <inheritdoc />
    public static Decision Decide(CaseState state, CaseCommand command, in DecisionContext<CaseFacts> context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        var transition = CaseTransitions.Of(command);
        if (!transition.From.Contains(state.Status))
            return WrongStatus(state, transition);
        var refusal = Refusal.Of(CaseRefusals.RoleNotAllowed, "command", transition.Name);
        foreach (var post in context.Facts.Posts.Where(post => transition.By.Contains(post.Role)))
        {
            var act = new CaseAct(state, command.Actor, post, context.Now, context.Facts);
            var step = Decide(act, command);
            if (step.Refusal is null)
                return Accepted(act, step.Events);
            refusal = step.Refusal;
        }

        return refusal;
    }

    /// <inheritdoc />
    public static CaseState Apply(CaseState state, CaseEvent happened, Happening happening) => CaseFold.Apply(state, happened, happening);

    /// <summary>How a case stands, as those are told who ask or command.</summary>
    public static CaseReceipt ReceiptOf(CaseState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var runs = state.LimitsPause is null;
        return new CaseReceipt(state.Status, state.CaseNumber, state.Task?.Number, state.Task?.Unit, runs ? state.StageDue : null, runs ? state.TotalDue : null, state.Flags);
    }

    /// <summary>A case as readers see it; null before it was reported.</summary>
    /// <param name="state">How it stands.</param>
    /// <param name="key">Key of its grain.</param>
    /// <param name="version">Version of its stream.</param>
    public static CaseView? ViewOf(CaseState state, string key, long version)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Report is not { } report ? null : new CaseView(
            key, version, ReceiptOf(state), report, state.Registration, state.Finding, state.FilingOrganisation, state.StageSince, state.OriginalTotalDue,
            state.Tasks, state.Supplements, state.FailedChecks, state.Extensions, state.Master, state.Absorbed, state.Incident, state.Rating)
        {
            ReopenedAs = state.ReopenedAs,
            RepeatOf = state.RepeatOf,
            Checker = state.Checker,
            LimitsPause = state.LimitsPause?.Pause,
        };
    }

    private static CaseStep Decide(CaseAct act, CaseCommand command)
    {
        if (CaseStanding.Check(act.State, command, act.Post) is { } refusal)
            return refusal;
        var step = LimitRules.WithEnd(act, Rule(act, command), running => Rule(running, command));
        return step.Refusal is null && SeparationOfDuties.Check(act.State, act.Actor, step.Events) is { } mixed ? mixed : step;
    }

    private static CaseStep Rule(CaseAct act, CaseCommand command) =>
        IntakeRules.Decide(act, command)
        ?? FilingRules.Decide(act, command)
        ?? DispatchRules.Decide(act, command)
        ?? ReturnRules.Decide(act, command)
        ?? HandlingRules.Decide(act, command)
        ?? CheckRules.Decide(act, command)
        ?? ClosingRules.Decide(act, command)
        ?? OversightRules.Decide(act, command)
        ?? LimitRules.Decide(act, command)
        ?? throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command.");

    private static Decision Accepted(CaseAct act, IReadOnlyList<CaseEvent> events)
    {
        var happening = new Happening(act.Now, act.Actor);
        return Decision.Of(ReceiptOf(events.Aggregate(act.State, (state, happened) => Apply(state, happened, happening))), events);
    }

    private static Refusal WrongStatus(CaseState state, CaseTransition transition) => state.Status == CaseStatus.Absent
        ? Refusal.Of(CaseRefusals.Absent)
        : new Refusal(CaseRefusals.WrongStatus, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["status"] = state.Status.ToString(),
            ["command"] = transition.Name,
        });
}
