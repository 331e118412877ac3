using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CityOps.Chaos;

/// <summary>Compares a database with what its writers said, and with itself.</summary>
internal sealed class Inspection(Ledger ledger)
{
    private const string Events = "SELECT stream, seq, op_part, op_id, data, answer, hash FROM journal ORDER BY stream, seq";

    private readonly Dictionary<string, (long Version, byte[] Hash, SheetState State)> _folds = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, Effect> _effects = [];
    private readonly List<string> _flaws = [];

    /// <summary>Fails with the first flaws, when there are any.</summary>
    public static async Task CheckAsync(string connectionString, Ledger ledger, CancellationToken cancellationToken)
    {
        var inspection = new Inspection(ledger);
        await using (var source = NpgsqlDataSource.Create(connectionString))
        {
            await inspection.ReadJournalAsync(source, cancellationToken);
            await inspection.CompareSummariesAsync(source, cancellationToken);
        }

        inspection.CompareAnswers();
        await inspection.VerifyChainAsync(connectionString, cancellationToken);
        var flaws = inspection._flaws.Concat(ledger.Wrong).ToList();
        Assert.True(flaws.Count == 0, $"{flaws.Count} flaws:\n{string.Join('\n', flaws.Take(20))}");
        Assert.NotEmpty(ledger.Answered);
    }

    private async Task ReadJournalAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(Events);
        command.CommandTimeout = 120;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var (stream, seq, part, operation) = (rows.GetString(0), rows.GetInt64(1), rows.GetInt16(2), rows.GetGuid(3));
            var (version, _, before) = _folds.GetValueOrDefault(stream, (0, [], SheetState.Empty));
            Expect(seq == version + 1, $"{stream}: {seq} follows {version}");
            var mark = MarkMade.From(await rows.GetFieldValueAsync<byte[]>(4, cancellationToken));
            Expect(mark.Operation == operation, $"{stream} {seq}: an event of {mark.Operation} stands under {operation}");
            var state = before.Apply(mark);
            _folds[stream] = (seq, await rows.GetFieldValueAsync<byte[]>(6, cancellationToken), state);
            Take(new Effect(stream, seq, part, mark.Value, await rows.IsDBNullAsync(5, cancellationToken) ? "" : rows.GetString(5)), operation, state);
        }
    }

    private void Take(Effect row, Guid operation, SheetState state)
    {
        if (row.Part == 0)
            Expect(_effects.TryAdd(operation, row), $"{operation} has two effects: in {_effects[operation].Stream} and in {row.Stream}");
        if (!_effects.TryGetValue(operation, out var effect))
        {
            _flaws.Add($"{row.Stream} {row.Seq}: the first event of {operation} is missing");
            return;
        }

        Expect(row.Stream == effect.Stream && row.Seq == effect.Seq + row.Part && row.Part == effect.Values.Count, $"{row.Stream} {row.Seq}: {operation} is not whole");
        effect.Values.Add(row.Value);
        effect.Version = row.Seq;
        effect.State = Encoding.UTF8.GetString(state.ToJson());
    }

    private async Task CompareSummariesAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        var seen = 0;
        await using var command = source.CreateCommand("SELECT key, version, head_hash, state, count, rolling FROM sheet");
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            seen++;
            var stream = Sheets.Stream(rows.GetString(0));
            var (version, hash, state) = _folds.GetValueOrDefault(stream, (0, [], SheetState.Empty));
            var hashed = await rows.GetFieldValueAsync<byte[]>(2, cancellationToken);
            Expect(rows.GetInt64(1) == version && hashed.AsSpan().SequenceEqual(hash), $"{stream}: the summary is at {rows.GetInt64(1)}, the journal at {version}");
            Expect(SheetState.From(await rows.GetFieldValueAsync<byte[]>(3, cancellationToken)) == state, $"{stream}: the summary's state is not the fold of the events");
            Expect(new SheetState(rows.GetInt64(4), rows.GetString(5)) == state, $"{stream}: the summary's columns are not the fold of the events");
        }

        Expect(seen == _folds.Count, $"{seen} summary rows for {_folds.Count} streams");
    }

    private void CompareAnswers()
    {
        foreach (var (operation, effect) in _effects)
        {
            Expect(
                ledger.Sent.TryGetValue(operation, out var sent) && effect.Stream == Sheets.Stream(sent.Key) && sent.Values == string.Join(',', effect.Values),
                $"{operation} in {effect.Stream} is not what was sent: {sent}");
            Expect(effect.Answer == effect.State, $"{operation}: the answer {effect.Answer} is not the state after it, {effect.State}");
        }

        foreach (var (operation, answer) in ledger.Answered)
        {
            Expect(
                _effects.TryGetValue(operation, out var effect) && effect.Version == answer.Version && effect.Answer == answer.Answer,
                $"acknowledged {answer}, found {(effect is null ? "nothing" : $"version {effect.Version} {effect.Answer}")}");
        }
    }

    private async Task VerifyChainAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddLogging().AddCityOpsStore(connectionString).AddSummaryTable(Sheets.Table).BuildServiceProvider();
        var report = await services.VerifyJournalAsync(null, cancellationToken);
        _flaws.AddRange(report.Flaws.Select(flaw => flaw.ToString()));
        Expect(report.Streams == _folds.Count, $"{report.Streams} streams were verified of {_folds.Count}");
    }

    private void Expect(bool holds, string otherwise)
    {
        if (!holds)
            _flaws.Add(otherwise);
    }

    /// <summary>What one command did: its events in order, the answer kept with the first.</summary>
    private sealed record Effect(string Stream, long Seq, short Part, int Value, string Answer)
    {
        public List<int> Values { get; } = [];

        public long Version { get; set; }

        public string State { get; set; } = "";
    }
}
