using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CityOps.Cases;
using CityOps.Dispatch;
using CityOps.DutyLogs;
using CityOps.Hazards;
using CityOps.Incidents;
using CityOps.Patrols;
using CityOps.Plans;
using CityOps.Postures;
using CityOps.Proposals;
using CityOps.Resources;

namespace CityOps.Journal;

public sealed class EventCodecTests
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "Samples");

    /// <summary>Every family of events that is written to the journal, by the folder of its samples.</summary>
    private static readonly Dictionary<string, Family> Families = new(StringComparer.Ordinal)
    {
        ["duty-log"] = Family.Of<DutyLogEvent>(),
        ["case"] = Family.Of<CaseEvent>(),
        ["incident"] = Family.Of<IncidentEvent>(),
        ["assignment"] = Family.Of<AssignmentEvent>(),
        ["resource"] = Family.Of<ResourceEvent>(),
        ["hazard"] = Family.Of<HazardEvent>(),
        ["patrol"] = Family.Of<PatrolEvent>(),
        ["posture"] = Family.Of<PostureEvent>(),
        ["proposal"] = Family.Of<ProposalEvent>(),
        ["plan"] = Family.Of<PlanVersionEvent>(),
        ["report-table"] = Family.Of<ReportTableEvent>(),
    };

    public static IEnumerable<object[]> Names => Families.SelectMany(family => family.Value.Names.Select(name => new object[] { family.Key, name.Kind, name.Schema }));

    public static IEnumerable<object[]> Folders => Families.Keys.Select(folder => new object[] { folder });

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_event_ever_written_is_read_from_its_stored_sample(string family, string kind, int schema)
    {
        var sample = File.ReadAllBytes(Path.Combine(Samples, family, $"{kind}.{schema}.json"));

        var again = Families[family].ReadAndWrite(new JournalEvent(kind, schema, sample));

        using var stored = JsonDocument.Parse(sample);
        using var written = JsonDocument.Parse(again.Data);
        Assert.True(JsonElement.DeepEquals(stored.RootElement, written.RootElement), $"{kind}/{schema} is written as {written.RootElement}");
    }

    /// <summary>What a request asks of units came after the first samples: it is read and written where it stands, and nothing stands where it did not.</summary>
    [Fact]
    public void What_a_request_asks_of_units_is_kept()
    {
        var sample = JsonNode.Parse(File.ReadAllBytes(Path.Combine(Samples, "plan", "plan-drafted.1.json")))!;
        sample["plan"]!["resources"]![0]!["units"] = new JsonObject { ["required"] = new JsonArray("hazmat"), ["useful"] = new JsonArray(), ["crew"] = 6 };

        var again = Families["plan"].ReadAndWrite(new JournalEvent("plan-drafted", 1, JsonSerializer.SerializeToUtf8Bytes(sample)));

        Assert.True(JsonNode.DeepEquals(sample, JsonNode.Parse(again.Data.Span)));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_sample_is_left_without_an_event_that_reads_it(string folder)
    {
        var names = Families[folder].Names.Select(name => $"{name.Kind}.{name.Schema}.json").Order(StringComparer.Ordinal);
        var files = Directory.GetFiles(Path.Combine(Samples, folder)).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);

        Assert.Equal(names, files);
    }

    [Fact]
    public void An_old_shape_is_read_as_the_newest_and_no_longer_written()
    {
        var codec = new EventCodec<LampEvent>([typeof(LampLit1), typeof(LampLit2), typeof(LampLit)]);

        var happened = codec.Decode(new JournalEvent("lit", 1, """{"watts":60}"""u8.ToArray()));

        Assert.Equal(new LampLit(60, "white", 1), happened);
        Assert.Equal(3, codec.Encode(happened).Schema);
        Assert.Throws<InvalidOperationException>(() => codec.Encode(new LampLit1(60)));
    }

    [Theory]
    [InlineData("lit", 4, "{}")]
    [InlineData("broken", 1, "{}")]
    [InlineData("lit", 1, "{}")]
    [InlineData("lit", 1, """{"watts":"many"}""")]
    [InlineData("lit", 1, """{"watts":60,"more":1}""")]
    public void What_cannot_be_read_is_named_and_never_guessed(string kind, int schema, string data)
    {
        var codec = new EventCodec<LampEvent>([typeof(LampLit1), typeof(LampLit2), typeof(LampLit)]);

        var failure = Assert.Throws<UnknownEventException>(() => codec.Decode(new JournalEvent(kind, schema, Encoding.UTF8.GetBytes(data))));

        Assert.Contains($"{kind}/{schema}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_records_of_one_name_are_refused() =>
        Assert.Throws<InvalidOperationException>(() => new EventCodec<LampEvent>([typeof(LampLit1), typeof(LampLitAgain)]));

    private sealed record Family(IReadOnlyCollection<(string Kind, int Schema)> Names, Func<JournalEvent, JournalEvent> ReadAndWrite)
    {
        public static Family Of<TEvent>()
            where TEvent : class
        {
            var codec = new EventCodec<TEvent>();
            return new Family(codec.Names, row => codec.Encode(codec.Decode(row)));
        }
    }

    public abstract record LampEvent;

    [JournalEvent("lit", 1)]
    public sealed record LampLit1(int Watts) : LampEvent, IOldEvent<LampEvent>
    {
        public LampEvent ToNewer() => new LampLit2(Watts, "white");
    }

    [JournalEvent("lit", 2)]
    public sealed record LampLit2(int Watts, string Colour) : LampEvent, IOldEvent<LampEvent>
    {
        public LampEvent ToNewer() => new LampLit(Watts, Colour, 1);
    }

    [JournalEvent("lit", 3)]
    public sealed record LampLit(int Watts, string Colour, int Lamps) : LampEvent;

    [JournalEvent("lit", 1)]
    public sealed record LampLitAgain : LampEvent;
}
