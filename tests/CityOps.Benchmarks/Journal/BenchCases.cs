using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CityOps.Journal;
using NpgsqlTypes;

namespace CityOps.Benchmarks.Journal;

/// <summary>Summary row of the benchmark: three columns under indexes and about 200 bytes of state.</summary>
internal sealed record BenchCaseRow(string Key, ReadOnlyMemory<byte> State, string Status, string District, DateTime DueAt) : SummaryRow(Key, State);

/// <summary>A case as its caller knows it: where its stream is.</summary>
internal sealed class BenchCase(string key)
{
    public string Key { get; } = key;

    public string Stream { get; } = $"bench-case/{key}";

    public JournalHead Head { get; set; } = JournalHead.Empty;
}

/// <summary>
/// The work: a caller has ten open cases and turns to each in turn; a case ends after eight events and a new one takes its place. So
/// one command in eight inserts a summary row and the others update one, whose indexed columns change.
/// </summary>
internal sealed class BenchCaller(int number, string run)
{
    public const int EventsPerCase = 8;
    private const int OpenCases = 10;

    private readonly BenchCase?[] _open = new BenchCase?[OpenCases];
    private long _turn;

    public BenchCase Next()
    {
        var place = (int)(_turn++ % OpenCases);
        if (_open[place] is not { } current || current.Head.Version >= EventsPerCase)
            _open[place] = current = new BenchCase(string.Create(CultureInfo.InvariantCulture, $"{run}-{number:D4}-{_turn:D8}"));
        return current;
    }
}

/// <summary>Rows of the benchmark, made of prepared parts: what is measured is the writing.</summary>
internal static class BenchRows
{
    public const string TableName = "bench_case";

    public const string CreateTable = """
        DROP TABLE IF EXISTS bench_case;
        CREATE TABLE bench_case (
            key text COLLATE "C" PRIMARY KEY, version bigint NOT NULL, head_hash bytea NOT NULL, state jsonb NOT NULL,
            status text NOT NULL, district text NOT NULL, due_at timestamptz NOT NULL);
        CREATE INDEX ON bench_case (status, due_at);
        CREATE INDEX ON bench_case (district, status);
        CREATE INDEX ON bench_case (due_at);
        """;

    private const int Variants = 1024;

    private static readonly string[] Statuses = ["reported", "accepted", "filed", "dispatched", "handled", "checked", "closed", "rejected"];
    private static readonly string[] Districts = [.. Enumerable.Range(1, 40).Select(i => $"district-{i:D2}")];
    private static readonly byte[][] Events = [.. Enumerable.Range(0, Variants).Select(MakeEvent)];
    private static readonly byte[][] States = [.. Enumerable.Range(0, Variants).Select(MakeState)];
    private static readonly DateTime Start = new(2026, 11, 21, 8, 0, 0, DateTimeKind.Utc);

    public static SummaryTable<BenchCaseRow> Table { get; } = new SummaryTable<BenchCaseRow>(TableName, "bench-case")
        .With("status", NpgsqlDbType.Text, row => row.Status)
        .With("district", NpgsqlDbType.Text, row => row.District)
        .With("due_at", NpgsqlDbType.TimestampTz, row => row.DueAt);

    public static Append Append(BenchCase target)
    {
        var random = Random.Shared.Next();
        var summary = new BenchCaseRow(
            target.Key,
            States[random % Variants],
            Statuses[random % Statuses.Length],
            Districts[random % Districts.Length],
            Start.AddSeconds(random % 1_000_000));
        return new Append(
            target.Stream,
            target.Head,
            OperationId.New(),
            "post/inspector-17",
            DateTimeOffset.UtcNow,
            [new JournalEvent("case-dispatched", 1, Events[random % Variants])],
            summary,
            default);
    }

    private static byte[] MakeEvent(int i) => Encoding.UTF8.GetBytes(
        $$"""{"department":"sanitation-{{i % 97:D2}}","deadline":"2026-11-21T10:00:00Z","note":"overflowing bin, lane {{i:D4}}","urgent":false}""");

    private static byte[] MakeState(int i) => Encoding.UTF8.GetBytes(
        $$"""{"category":"sanitation/bin","status":"dispatched","department":"sanitation-{{i % 97:D2}}","deadline":"2026-11-21T10:00:00Z","x":120.{{RandomNumberGenerator.GetInt32(100_000, 999_999)}},"y":30.{{i:D4}},"note":"overflowing bin, lane {{i:D4}}","opened":true}""");
}
