using System.Collections.Immutable;
using System.Globalization;
using CityOps.Commands;
using CityOps.Plans;
using CityOps.Plans.Activation;
using CityOps.Postures;

namespace CityOps.Incidents;

/// <summary>What the rules of plans propose, what an activation would bring, and who decides on levels.</summary>
public static class IncidentLevels
{
    /// <summary>What the plans for the incident's type say to what is known of it, the gravest first. They propose; a person decides.</summary>
    public static IReadOnlyList<PlanProposal> Proposals(IncidentState state, IncidentGround ground, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(ground);
        var facts = FactsOf(state, now);
        return
        [
            .. ground.Plans.Where(plan => plan.Header.IncidentTypes.Contains(state.Type))
                .Select(plan => new PlanProposal(plan.Id, plan.Header.Name, PlanTriggers.Propose(plan, facts)))
                .OrderBy(proposal => proposal.Proposal.Level ?? (ResponseLevel)99),
        ];
    }

    /// <summary>
    /// Exactly what activating the plans at the level would bring now. At another level than that of the response under way: what raising or
    /// lowering it would bring, which is a matter of the plans that were activated, whatever was chosen.
    /// </summary>
    public static ActivationOutcome Preview(IncidentState state, IncidentGround ground, ResponseLevel level, IReadOnlyList<PlanChoice> choices, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(ground);
        ArgumentNullException.ThrowIfNull(choices);
        if (state.Report is not { } report)
            return new ActivationOutcome(null, Refusal.Of(IncidentRefusals.Absent));
        if (state.Level is { } under && under != level)
            choices = ActivatedAt(state, ground, level);
        if (choices.Count == 0)
            return new ActivationOutcome(new ActivationPreview(ground.Key, level, now, [], [], [], [], [], [], []), null);
        return PlanActivation.Preview(
            ground.Plans, new ActivationRequest(ground.Key, report.Place, report.Grid, level, now, choices, ValuesOf(state, level)), state.Standing(), ground.Directory);
    }

    internal static IncidentStep Activate(IncidentAct act, ActivateIncident command)
    {
        if (WrongAuthority(act, command.Level) is { } refusal)
            return refusal;
        if (act.State.Level is { } level && level != command.Level)
            return Refusal.Of(IncidentRefusals.OtherLevel, "level", Words.Kebab.Of(level));
        var (preview, wrong) = Preview(act.State, act.Ground, command.Level, command.Choices, act.Now);
        if (wrong is not null)
            return wrong;
        if (act.State.IsActive && preview!.IsEmpty)
            return Refusal.Of(IncidentRefusals.SameLevel, "level", Words.Kebab.Of(command.Level));
        return new IncidentActivated(command.Level, command.Reason, [.. command.Choices.Select(choice => PlanOf(act, choice, command.Level))], preview!);
    }

    internal static IncidentStep Change(IncidentAct act, ChangeLevel command)
    {
        var from = act.State.Level!.Value;
        if (from == command.Level)
            return Refusal.Of(IncidentRefusals.SameLevel, "level", Words.Kebab.Of(from));

        // Down from a level is decided by whoever may decide that level, as up to one is.
        if (WrongAuthority(act, (ResponseLevel)Math.Min((int)from, (int)command.Level)) is { } refusal)
            return refusal;
        var (preview, wrong) = Preview(act.State, act.Ground, command.Level, [], act.Now);
        return wrong is not null ? wrong : new LevelChanged(from, command.Level, command.Reason, preview!);
    }

    internal static Refusal? WrongAuthority(IncidentAct act, ResponseLevel level) => act.Posts.Any(post => IncidentAuthority.MayDecide(post.Role, level)) || RaisedRights.MayDecide(act.Raised, level)
        ? null
        : IncidentStep.Refuse(IncidentRefusals.LevelNotYours, ("level", Words.Kebab.Of(level)), ("role", Words.Kebab.Of(IncidentAuthority.Of(level)))).Refusal;

    /// <summary>What was chosen of the plans that know the level.</summary>
    private static IReadOnlyList<PlanChoice> ActivatedAt(IncidentState state, IncidentGround ground, ResponseLevel level) =>
    [
        .. state.Plans.Select(plan => plan.Choice)
            .Where(choice => ground.Plans.Any(plan => plan.Id == choice.Plan && plan.Triggers.Any(trigger => trigger.Level == level))),
    ];

    private static ActivatedPlan PlanOf(IncidentAct act, PlanChoice choice, ResponseLevel level) =>
        new(new PlanOrigin(choice.Plan, act.Ground.Plans.First(plan => plan.Id == choice.Plan).Version), level, act.Now, act.Actor, choice);

    private static IncidentFacts FactsOf(IncidentState state, DateTimeOffset now) => IncidentFacts.Unknown(state.Type) with
    {
        Deaths = state.Figures.Deaths,
        Missing = state.Figures.Missing,
        SeriousInjured = state.Figures.SeriousInjured,
        AffectedPeople = state.Figures.AffectedPeople,
        RelocatedPeople = state.Figures.RelocatedPeople,
        LossYuan = state.Figures.LossYuan,
        AreaSquareKilometres = state.Figures.AreaSquareKilometres,
        DurationMinutes = state.Report is { } report ? (now - report.At).TotalMinutes : null,
        LeaderOrder = state.Report?.Source == IncidentSource.Leader,
    };

    /// <summary>What is known fills the texts of messages; what is not stays a gap that a person sees before it goes out.</summary>
    private static Dictionary<string, PlanText> ValuesOf(IncidentState state, ResponseLevel level)
    {
        var values = new Dictionary<string, PlanText>(StringComparer.Ordinal)
        {
            ["incident"] = new PlanText(state.Title, state.Title),
            ["place"] = new PlanText(state.Report!.Address, state.Report.Address),
            ["level"] = new PlanText($"{"ⅠⅡⅢⅣ"[(int)level - 1]}级", $"level {"I,II,III,IV".Split(',')[(int)level - 1]}"),
        };
        Add("deaths", state.Figures.Deaths);
        Add("injured", state.Figures.SeriousInjured + (state.Figures.LightInjured ?? 0));
        Add("affected", state.Figures.AffectedPeople);
        return values;

        void Add(string name, int? figure)
        {
            if (figure?.ToString(CultureInfo.InvariantCulture) is { } text)
                values[name] = new PlanText(text, text);
        }
    }
}
