using System.Collections.Concurrent;
using CityOps.Journal;
using CityOps.Plans.Reading;
using CityOps.Plans.Versions;
using CityOps.Reading;
using CityOps.Words;
using Npgsql;

namespace CityOps.Plans;

/// <inheritdoc cref="IPlanShelf"/>
/// <remarks>
/// Asked before every command to an incident: which versions there are is read each time, so that no server decides by a plan that another has
/// replaced; a document is read once for each version of its row.
/// </remarks>
public sealed class PlanShelf(DatabaseReader database, IJournal journal) : IPlanShelf
{
    private const string RowsSql = "SELECT key, version, plan, in_force, in_force_since, review_due, working, working_status, holds_delivered FROM plan WHERE city = $1";
    private const string DocumentsSql = "SELECT version, in_force_document, working_document FROM plan WHERE key = $1";
    private static readonly EventCodec<PlanVersionEvent> Events = new();

    private readonly ConcurrentDictionary<string, (long Version, Plan? InForce, Plan? Working)> _documents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Key, int Number), Plan> _old = new();

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<PlanEntry>> ListAsync(string city, CancellationToken cancellationToken)
    {
        var entries = PlanLibrary.All.ToDictionary(plan => plan.Id, plan => (PlanEntry?)new PlanEntry(plan, plan.Version, true, null, PlanState.ReviewOf(plan), null, null), StringComparer.Ordinal);
        foreach (var row in await RowsAsync(city, cancellationToken))
        {
            var (inForce, working) = await DocumentsAsync(row, cancellationToken);
            var delivered = row.HoldsDelivered ? PlanLibrary.Of(row.Plan) : null;
            var shown = inForce ?? delivered ?? working ?? PlanLibrary.Of(row.Plan);
            entries[row.Plan] = shown is null ? null : new PlanEntry(
                shown,
                (inForce ?? delivered)?.Version,
                delivered is not null,
                row.InForceSince,
                row.ReviewDue ?? (delivered is null ? null : PlanState.ReviewOf(delivered)),
                working?.Version ?? row.Working,
                row.WorkingStatus is { } status ? Kebab.Parse<PlanVersionStatus>(status) : null);
        }

        return [.. entries.Values.OfType<PlanEntry>().OrderBy(entry => entry.Shown.Id, StringComparer.Ordinal)];
    }

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<Plan>> InForceAsync(string city, CancellationToken cancellationToken) =>
        [.. (await ListAsync(city, cancellationToken)).Where(entry => entry.InForce is not null).Select(entry => entry.Shown)];

    /// <inheritdoc />
    /// <remarks>A version that was once in force never changes again; one under work may, so that only what the row no longer holds is remembered.</remarks>
    public async ValueTask<Plan?> VersionAsync(string city, string id, int number, CancellationToken cancellationToken)
    {
        var key = $"{city}/{id}";
        if (_old.TryGetValue((key, number), out var known))
            return known;
        Plan? written = null;
        var kept = false;
        await foreach (var row in journal.ReadAsync($"plan/{key}", 0, cancellationToken))
        {
            var happened = Events.Decode(row.Event);
            if (happened is PlanDrafted drafted)
                (written, kept) = drafted.Plan.Version == number ? (drafted.Plan, false) : (written, kept);
            else if (happened is PlanEnforced && written is not null)
                kept = true;
        }

        if (kept)
            _old[(key, number)] = written!;
        return written ?? (PlanLibrary.Of(id) is { } delivered && delivered.Version == number ? delivered : null);
    }

    private async Task<List<Row>> RowsAsync(string city, CancellationToken cancellationToken)
    {
        List<Row> rows = [];
        await foreach (var row in database.QueryAsync(RowsSql, parameters => parameters.Add(new NpgsqlParameter<string> { TypedValue = city }), Read, cancellationToken))
            rows.Add(row);
        return rows;
    }

    private async ValueTask<(Plan? InForce, Plan? Working)> DocumentsAsync(Row row, CancellationToken cancellationToken)
    {
        if (_documents.TryGetValue(row.Key, out var known) && known.Version == row.Version)
            return (known.InForce, known.Working);
        await foreach (var read in database.QueryAsync(
            DocumentsSql,
            parameters => parameters.Add(new NpgsqlParameter<string> { TypedValue = row.Key }),
            static line => (line.GetInt64(0), Plan(Text(line, 1)), Plan(Text(line, 2))),
            cancellationToken))
        {
            _documents[row.Key] = known = read;
        }

        return (known.InForce, known.Working);
    }

    private static Plan? Plan(string? document) => document is null ? null : PlanJson.Read(document).Plan;

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static Row Read(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.GetInt64(1),
        row.GetString(2),
        row.IsDBNull(3) ? null : row.GetInt32(3),
        row.IsDBNull(4) ? null : row.GetFieldValue<DateTimeOffset>(4),
        row.IsDBNull(5) ? null : row.GetFieldValue<DateTimeOffset>(5),
        row.IsDBNull(6) ? null : row.GetInt32(6),
        Text(row, 7),
        row.GetBoolean(8));

    private sealed record Row(string Key, long Version, string Plan, int? InForce, DateTimeOffset? InForceSince, DateTimeOffset? ReviewDue, int? Working, string? WorkingStatus, bool HoldsDelivered);
}
