using System.Globalization;
using CityOps.Cases;
using CityOps.Commands;

namespace CityOps.Proposals;

/// <summary>
/// A proposal of an incident: made once, decided on once. What proposes never makes an incident; a person does, and the proposal takes the first
/// incident that is made of it.
/// </summary>
public sealed class ProposalRules : IRules<ProposalState, ProposalCommand, ProposalGround, ProposalEvent, ProposalReceipt>
{
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(1);

    // Devices' clocks run ahead a little.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    private ProposalRules()
    {
    }

    /// <inheritdoc />
    public static ProposalState Initial { get; } = new();

    /// <inheritdoc />
    public static int StateSchema => 1;

    /// <inheritdoc />
    public static Decision<ProposalEvent, ProposalReceipt> Decide(ProposalState state, ProposalCommand command, in DecisionContext<ProposalGround> context)
    {
        ArgumentNullException.ThrowIfNull(state);
        var (happened, refusal) = command switch
        {
            RaiseAlarm alarm => Raise(state, alarm, context.Facts, context.Now),
            RaiseSurge surge => Raise(state, surge, context.Facts),
            AcceptProposal accept => Take(state, context.Facts, new ProposalAccepted(accept.Incident)),
            DismissProposal dismiss => Wording.IsText(dismiss.Reason, 2_000)
                ? Take(state, context.Facts, new ProposalDismissed(dismiss.Reason))
                : (null, Refusal.Of(ProposalRefusals.TextInvalid, "field", "reason")),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command?.GetType().Name, "No rule for this command."),
        };
        if (refusal is not null)
            return refusal;
        var after = Apply(state, happened!, new Happening(context.Now, command.Actor));
        return Decision<ProposalEvent, ProposalReceipt>.Of(new ProposalReceipt(after.Status, after.Incident), happened!);
    }

    /// <inheritdoc />
    public static ProposalState Apply(ProposalState state, ProposalEvent happened, Happening happening) => happened switch
    {
        ProposalRaised raised => state with { Status = ProposalStatus.Open, Proposed = raised.Proposed, By = happening.Actor, At = happening.At },
        ProposalAccepted accepted => state with { Status = ProposalStatus.Accepted, Incident = accepted.Incident },
        ProposalDismissed dismissed => state with { Status = ProposalStatus.Dismissed, Reason = dismissed.Reason },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "No rule for this event."),
    };

    /// <summary>The proposal as people see it; null before it was made.</summary>
    public static ProposalView? ViewOf(ProposalState state, string key, long version)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Proposed is not { } proposed ? null : new ProposalView(key, version, state.Status, proposed, state.By!, state.At, state.Incident, state.Reason);
    }

    private static (ProposalEvent? Happened, Refusal? Refusal) Raise(ProposalState state, RaiseAlarm command, ProposalGround ground, DateTimeOffset now)
    {
        var refusal = By(ground, CaseRole.Gateway) ?? Fresh(state) ?? Flaw(command, now);
        if (refusal is not null)
            return (null, refusal);
        return ground.Grid is { } grid
            ? Outside(ground, grid, CaseRole.Gateway) is { } outside ? (null, outside)
                : (new ProposalRaised(new ProposedIncident(ProposalSource.Sensor, command.Type, command.Place, grid, command.Address, command.Text, command.Reading, null)), null)
            : (null, Refusal.Of(ProposalRefusals.PlaceOutsideCity));
    }

    private static (ProposalEvent? Happened, Refusal? Refusal) Raise(ProposalState state, RaiseSurge command, ProposalGround ground)
    {
        if ((By(ground, CaseRole.System) ?? Fresh(state)) is { } refusal)
            return (null, refusal);
        return ground.Grid is { } grid
            ? (new ProposalRaised(new ProposedIncident(ProposalSource.Surge, null, command.Place, grid, command.Address, Words(command.Surge), null, command.Surge)), null)
            : (null, Refusal.Of(ProposalRefusals.PlaceOutsideCity));
    }

    /// <summary>As the journal keeps it, for both languages: figures only.</summary>
    private static string Words(SurgeFigures surge) => string.Create(CultureInfo.InvariantCulture, $"{surge.TypeCode} {surge.Area}: {surge.Count} / {surge.Baseline:0.##}");

    private static (ProposalEvent? Happened, Refusal? Refusal) Take(ProposalState state, ProposalGround ground, ProposalEvent decided)
    {
        if (state.Proposed is not { } proposed)
            return (null, Refusal.Of(ProposalRefusals.Absent));
        CaseRole[] roles = decided is ProposalAccepted ? [CaseRole.IntakeOperator, CaseRole.VideoOperator, CaseRole.Dispatcher, CaseRole.ShiftLeader, CaseRole.Leader] : [CaseRole.ShiftLeader, CaseRole.Leader];
        if ((By(ground, roles) ?? Outside(ground, proposed.Grid, roles)) is { } refusal)
            return (null, refusal);
        return state.Status == ProposalStatus.Open ? (decided, null) : (null, Refusal.Of(ProposalRefusals.Decided, "status", CityOps.Words.Kebab.Of(state.Status)));
    }

    private static Refusal? Fresh(ProposalState state) =>
        state.Status == ProposalStatus.Absent ? null : Refusal.Of(ProposalRefusals.Decided, "status", CityOps.Words.Kebab.Of(state.Status));

    private static Refusal? Flaw(RaiseAlarm command, DateTimeOffset now)
    {
        if (command.Reading is not { } reading)
            return Refusal.Of(ProposalRefusals.ValueUnknown, "field", "reading");
        (string Field, bool Fits)[] texts =
        [
            ("address", Wording.IsText(command.Address, 200)), ("text", Wording.IsText(command.Text, 2_000)), ("device", Wording.IsText(reading.Device, 100)),
            ("indicator", Wording.IsText(reading.Indicator, 100)), ("unit", reading.Unit is { Length: <= 20 } unit && !unit.Any(char.IsControl)),
        ];
        if (texts.FirstOrDefault(text => !text.Fits).Field is { } wrong)
            return Refusal.Of(ProposalRefusals.TextInvalid, "field", wrong);
        if (command.Type is { } type && !(Wording.IsText(type, 50) && type.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')))
            return Refusal.Of(ProposalRefusals.ValueUnknown, "field", "type");
        if (!double.IsFinite(reading.Value) || reading.Threshold is { } threshold && !double.IsFinite(threshold))
            return Refusal.Of(ProposalRefusals.ValueUnknown, "field", "value");
        return reading.At <= now + Ahead && reading.At >= now - Oldest ? null : Refusal.Of(ProposalRefusals.TimeInvalid, "at", reading.At.ToString("O", CultureInfo.InvariantCulture));
    }

    private static Refusal? By(ProposalGround ground, params ReadOnlySpan<CaseRole> roles)
    {
        foreach (var post in ground.Posts)
        {
            if (roles.Contains(post.Role))
                return null;
        }

        return Refusal.Of(ProposalRefusals.RoleNotAllowed);
    }

    private static Refusal? Outside(ProposalGround ground, string grid, params CaseRole[] roles) =>
        ground.Posts.Any(post => roles.Contains(post.Role) && post.Covers(grid)) ? null : Refusal.Of(ProposalRefusals.OutsideArea, "grid", grid);
}
