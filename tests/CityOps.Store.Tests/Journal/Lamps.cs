using System.Globalization;
using System.Text;
using System.Text.Json;
using NpgsqlTypes;

namespace CityOps.Journal;

/// <summary>The thing that these tests write: a street lamp with a counter of its faults.</summary>
internal sealed record LampRow(string Key, ReadOnlyMemory<byte> State, string Status, int Faults, DateTimeOffset ChangedAt) : SummaryRow(Key, State);

internal sealed record LampState(int Faults, string Status)
{
    public static LampState Dark { get; } = new(0, "new");

    public LampState Apply(JournalEvent happened)
    {
        using var data = JsonDocument.Parse(happened.Data);
        var status = data.RootElement.GetProperty("status").GetString()!;
        return new LampState(Faults + (happened.Kind == "lamp-failed" ? 1 : 0), status);
    }

    public static LampState? From(JournalSnapshot? snapshot) => snapshot is null ? null : JsonSerializer.Deserialize<LampState>(snapshot.State.Span);

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this);
}

internal static class Lamps
{
    public const string CreateTable = """
        CREATE TABLE lamp (
            key text COLLATE "C" PRIMARY KEY, version bigint NOT NULL, head_hash bytea NOT NULL, state jsonb NOT NULL,
            status text NOT NULL CHECK (status <> 'forbidden'), faults integer NOT NULL, changed_at timestamptz NOT NULL);
        CREATE INDEX ON lamp (status);
        """;

    public static SummaryTable<LampRow> Table { get; } = new SummaryTable<LampRow>("lamp", "lamp")
        .With("status", NpgsqlDbType.Text, row => row.Status)
        .With("faults", NpgsqlDbType.Integer, row => row.Faults)
        .With("changed_at", NpgsqlDbType.TimestampTz, row => row.ChangedAt);

    public static string Stream(string key) => $"lamp/{key}";

    public static string NewKey() => $"L-{Guid.NewGuid():N}";

    public static JournalEvent Failed(string status = "dark") => Happened("lamp-failed", status);

    public static JournalEvent Repaired(string status = "lit") => Happened("lamp-repaired", status);

    /// <summary>The effect of one command on a lamp whose events so far led to <paramref name="before"/>.</summary>
    public static Append Append(string key, JournalHead? head, LampState? before, params IReadOnlyList<JournalEvent> events)
    {
        var after = events.Aggregate(before ?? LampState.Dark, (state, happened) => state.Apply(happened));
        var at = new DateTimeOffset(2026, 11, 21, 8, 30, 0, TimeSpan.Zero).AddTicks(1234567);
        var summary = new LampRow(key, after.ToJson(), after.Status, after.Faults, at);
        var answer = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{ "faults":{{after.Faults}} }"""));
        return new Append(Stream(key), head ?? JournalHead.Empty, OperationId.New(), "post/lamps", at, events, summary, answer);
    }

    private static JournalEvent Happened(string kind, string status) =>
        new(kind, 1, JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>(StringComparer.Ordinal) { ["status"] = status }));
}
