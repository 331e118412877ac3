using System.Text.Json;
using CityOps.Commands;
using CityOps.Journal;

namespace CityOps.Cases;

public sealed class CaseStateTests
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "Samples", "case");

    /// <summary>Every event once, in an order in which each finds what it is about.</summary>
    private static readonly string[] Life =
    [
        "reported", "registered", "supplemented", "verify-sent", "verified", "rejection-proposed", "accepted", "self-handled", "self-handling-reviewed", "filed",
        "marked-hard", "unit-designated", "dispatched", "limits-paused", "received", "sub-dispatched", "unit-arrived", "return-requested", "misdispatch-confirmed", "return-refused",
        "extension-requested", "extension-reviewed", "extension-decided", "suspension-requested", "suspension-decided", "resumed", "urged", "supervised", "became-overdue",
        "became-incident", "incident-ended", "absorbed", "fed-back", "limits-resumed", "check-sent", "checked", "escalated", "abnormal-close-requested", "void-requested", "closed", "call-back-begun", "rated",
        "evaluated", "reopened", "rejected", "not-filed", "merged", "answered", "closed-abnormally", "voided",
    ];

    [Fact]
    public void A_state_is_read_from_its_summary_row_as_it_was_written()
    {
        var codec = new EventCodec<CaseEvent>();
        Assert.Equal(codec.Names.Select(name => name.Kind).Order(StringComparer.Ordinal), Life.Select(kind => $"case-{kind}").Order(StringComparer.Ordinal));
        var state = CaseRules.Initial;
        foreach (var kind in Life)
        {
            var sample = File.ReadAllBytes(Path.Combine(Samples, $"case-{kind}.1.json"));
            state = CaseRules.Apply(state, codec.Decode(new JournalEvent($"case-{kind}", 1, sample)), new Happening(new DateTimeOffset(2026, 11, 21, 2, 0, 0, TimeSpan.Zero), "somebody"));

            var written = StateCodec.Encode(state, CaseRules.StateSchema);
            Assert.True(StateCodec.TryDecode<CaseState>(written, CaseRules.StateSchema, out var read));

            Assert.Equal(written, StateCodec.Encode(read!, CaseRules.StateSchema));
            Assert.Equal(JsonSerializer.Serialize(CaseRules.ViewOf(state, "R1", 1), JournalJson.Options), JsonSerializer.Serialize(CaseRules.ViewOf(read!, "R1", 1), JournalJson.Options));
        }
    }

    [Fact]
    public void An_answer_is_read_again_as_it_was_given()
    {
        var receipt = new CaseReceipt(CaseStatus.Handling, "3205082026112100001", 2, "unit-a", null, null, CaseFlags.Urgent | CaseFlags.OverdueStage);

        Assert.Equal(receipt, JsonSerializer.Deserialize<CaseReceipt>(JsonSerializer.Serialize(receipt, JournalJson.Options), JournalJson.Options));
    }
}
