using CityOps.Commands;
using Decision = CityOps.Commands.Decision<CityOps.Hazards.HazardEvent, CityOps.Hazards.HazardReceipt>;

namespace CityOps.Hazards;

/// <summary>
/// The register of dangerous substances. Who handles for the organisation that answers for a place keeps its entry, or an administrator;
/// the posts of the hall read it. What was taken out stays in the journal and can come back.
/// </summary>
public sealed class HazardRules : IRules<HazardState, HazardCommand, HazardGround, HazardEvent, HazardReceipt>
{
    private HazardRules()
    {
    }

    /// <inheritdoc />
    public static HazardState Initial { get; } = new();

    /// <inheritdoc />
    public static int StateSchema => 1;

    /// <inheritdoc />
    public static Decision Decide(HazardState state, HazardCommand command, in DecisionContext<HazardGround> context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        var ground = context.Facts;
        if ((HazardGuards.Refusal(state, command, ground) ?? HazardChecks.Flaw(command, ground.Today) ?? HazardGuards.Order(state, command)) is { } refusal)
            return refusal;
        HazardEvent happened = command switch
        {
            RegisterHazard register => new HazardRegistered(register.Entry, ground.Grid!),
            ReviseHazard revise => new HazardRevised(revise.Entry, ground.Grid!),
            SurveyHazard survey => new HazardSurveyed(survey.Tonnes, survey.SurveyedOn, survey.Text),
            RetireHazard retire => new HazardRetired(retire.Reason),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command."),
        };
        return Decision.Of(new HazardReceipt(ground.Code, command is RetireHazard), happened);
    }

    /// <inheritdoc />
    public static HazardState Apply(HazardState state, HazardEvent happened, Happening happening)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(happened);
        var changed = state with { ChangedAt = happening.At };
        return happened switch
        {
            HazardRegistered registered => changed with { Entry = registered.Entry, Grid = registered.Grid, Finding = null, RetiredAt = null, Reason = null },
            HazardRevised revised => changed with { Entry = revised.Entry, Grid = revised.Grid },
            HazardSurveyed surveyed => changed with { Entry = state.Entry! with { Tonnes = surveyed.Tonnes, SurveyedOn = surveyed.SurveyedOn }, Finding = surveyed.Text },
            HazardRetired retired => changed with { RetiredAt = happening.At, Reason = retired.Reason },
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "No rule for this event."),
        };
    }

    /// <summary>The place as people see it; null before it was registered.</summary>
    public static HazardView? ViewOf(HazardState state, string code, long version)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Entry is { } entry ? new HazardView(code, version, entry, state.Grid, state.Finding, state.ChangedAt, state.RetiredAt, state.Reason) : null;
    }
}
