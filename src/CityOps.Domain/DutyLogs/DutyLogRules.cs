using CityOps.Commands;
using Decision = CityOps.Commands.Decision<CityOps.DutyLogs.DutyLogEvent, CityOps.DutyLogs.DutyLogReceipt>;

namespace CityOps.DutyLogs;

/// <summary>The rules of a shift's duty log: opened once, added to while on duty, corrected only by the author, handed over by two posts.</summary>
public sealed class DutyLogRules : IRules<DutyLogState, DutyLogCommand, NoFacts, DutyLogEvent, DutyLogReceipt>
{
    private const int LongestText = 2_000;
    private const int LongestReason = 200;
    private const int LongestName = 50;

    private DutyLogRules()
    {
    }

    /// <inheritdoc />
    public static DutyLogState Initial { get; } = new(DutyLogStatus.Absent, string.Empty, string.Empty, DateTimeOffset.MinValue, null, null, []);

    /// <inheritdoc />
    public static int StateSchema => 1;

    /// <inheritdoc />
    public static Decision Decide(DutyLogState state, DutyLogCommand command, in DecisionContext<NoFacts> context) => command switch
    {
        OpenDutyLog open => Open(state, open),
        _ when state.Status == DutyLogStatus.Absent => Refusal.Of(DutyLogRefusals.NotOpened),
        _ when state.Status == DutyLogStatus.Closed => Refusal.Of(DutyLogRefusals.Closed),
        AddDutyEntry add => Add(state, add),
        CorrectDutyEntry correct => Correct(state, correct),
        HandOverDuty handOver => HandOver(state, handOver),
        TakeOverDuty takeOver => TakeOver(state, takeOver),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command."),
    };

    /// <inheritdoc />
    public static DutyLogState Apply(DutyLogState state, DutyLogEvent happened, Happening happening) => happened switch
    {
        DutyLogOpened opened => state with { Status = DutyLogStatus.Open, Centre = opened.Centre, OnDuty = happening.Actor, OpenedAt = happening.At },
        DutyEntryAdded added => state with { Entries = state.Entries.Add(new DutyEntry(added.Entry, happening.At, happening.Actor, added.Category, added.Text, 0)) },
        DutyEntryCorrected corrected => state with { Entries = Corrected(state, corrected) },
        DutyHandedOver handed => state with { Status = DutyLogStatus.HandedOver, OfferedTo = handed.To, OpenMatters = handed.OpenMatters },
        DutyTakenOver => state with { Status = DutyLogStatus.Closed },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "No rule for this event."),
    };

    private static Decision Open(DutyLogState state, OpenDutyLog command)
    {
        if (state.Status != DutyLogStatus.Absent)
            return Refusal.Of(DutyLogRefusals.AlreadyOpened, "by", state.OnDuty);
        if (!Wording.IsText(command.Centre, LongestName))
            return Refusal.Of(DutyLogRefusals.TextInvalid, "field", "centre");
        return Decision.Of(new DutyLogReceipt(null, DutyLogStatus.Open), new DutyLogOpened(command.Centre));
    }

    private static Decision Add(DutyLogState state, AddDutyEntry command)
    {
        if (!Enum.IsDefined(command.Category))
            return Refusal.Of(DutyLogRefusals.CategoryUnknown, "category", command.Category.ToString());
        if (!Wording.IsText(command.Text, LongestText))
            return Refusal.Of(DutyLogRefusals.TextInvalid, "field", "text");
        var number = state.Entries.Count + 1;
        return Decision.Of(new DutyLogReceipt(number, state.Status), new DutyEntryAdded(number, command.Category, command.Text));
    }

    private static Decision Correct(DutyLogState state, CorrectDutyEntry command)
    {
        if (command.Entry < 1 || command.Entry > state.Entries.Count)
            return Refusal.Of(DutyLogRefusals.EntryUnknown, "entry", command.Entry.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var author = state.Entries[command.Entry - 1].Author;
        if (author != command.Actor)
            return Refusal.Of(DutyLogRefusals.NotTheAuthor, "author", author);
        if (!Wording.IsText(command.Text, LongestText))
            return Refusal.Of(DutyLogRefusals.TextInvalid, "field", "text");
        if (!Wording.IsText(command.Reason, LongestReason))
            return Refusal.Of(DutyLogRefusals.TextInvalid, "field", "reason");
        return Decision.Of(new DutyLogReceipt(command.Entry, state.Status), new DutyEntryCorrected(command.Entry, command.Text, command.Reason));
    }

    private static Decision HandOver(DutyLogState state, HandOverDuty command)
    {
        if (state.OnDuty != command.Actor)
            return Refusal.Of(DutyLogRefusals.NotOnDuty, "on_duty", state.OnDuty);
        if (!Wording.IsText(command.To, LongestName))
            return Refusal.Of(DutyLogRefusals.TextInvalid, "field", "to");
        if (command.To == command.Actor)
            return Refusal.Of(DutyLogRefusals.SamePost);
        if (command.OpenMatters is null || (command.OpenMatters.Length > 0 && !Wording.IsText(command.OpenMatters, LongestText)))
            return Refusal.Of(DutyLogRefusals.TextInvalid, "field", "open_matters");
        return Decision.Of(new DutyLogReceipt(null, DutyLogStatus.HandedOver), new DutyHandedOver(command.To, command.OpenMatters));
    }

    private static Decision TakeOver(DutyLogState state, TakeOverDuty command)
    {
        if (state.Status != DutyLogStatus.HandedOver)
            return Refusal.Of(DutyLogRefusals.NotOffered);
        if (state.OfferedTo != command.Actor)
            return Refusal.Of(DutyLogRefusals.NotOfferedToYou, "offered_to", state.OfferedTo!);
        return Decision.Of(new DutyLogReceipt(null, DutyLogStatus.Closed), new DutyTakenOver());
    }

    private static System.Collections.Immutable.ImmutableList<DutyEntry> Corrected(DutyLogState state, DutyEntryCorrected corrected)
    {
        var entry = state.Entries[corrected.Entry - 1];
        return state.Entries.SetItem(corrected.Entry - 1, entry with { Text = corrected.Text, Corrections = entry.Corrections + 1 });
    }
}
