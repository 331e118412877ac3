using CityOps.Reading;
using Npgsql;

namespace CityOps.Districts;

/// <inheritdoc cref="ICaseDeadlines"/>
public sealed class CaseDeadlines(DatabaseReader database) : ICaseDeadlines
{
    // A collector has three minutes to put right what he reported; other reports of collectors are registered as they come in (CaseDesk).
    // Each part is found by an index of open cases, or by the few that stand at one status. The rules decide; this only finds candidates.
    private const string Due = """
        (SELECT 'AutoRegister', key, version, NULL::text, stage_since AS since FROM "case"
            WHERE status = 'reported' AND source = 'collector' AND closed_at IS NULL AND starts_with(grid, $1) AND stage_since <= $2 - interval '3 minutes' LIMIT 200)
        UNION ALL
        (SELECT 'MarkOverdue', key, version, NULL, stage_due FROM "case"
            WHERE closed_at IS NULL AND starts_with(grid, $1)
              AND (stage_due < $2 AND strpos(flags, 'overdue-stage') = 0 OR total_due < $2 AND strpos(flags, 'overdue-total') = 0 AND status NOT IN ('suspended', 'deferred'))
            LIMIT 200)
        UNION ALL
        (SELECT 'Resume', key, version, NULL, stage_since FROM "case"
            WHERE status IN ('suspended', 'deferred') AND closed_at IS NULL AND starts_with(grid, $1)
              AND (state->'state'->'suspension'->>'plannedUntil')::timestamptz <= $2 LIMIT 200)
        UNION ALL
        (SELECT 'Escalate', key, version, NULL, stage_since FROM "case"
            WHERE status = 'check-failed' AND closed_at IS NULL AND starts_with(grid, $1) AND NOT (state->'state'->>'escalated')::boolean LIMIT 200)
        UNION ALL
        (SELECT 'Evaluate', key, version, NULL, closed_at FROM "case"
            WHERE status IN ('closed', 'closed-abnormal', 'call-back') AND starts_with(grid, $1)
              AND (stage_due IS NULL OR stage_due <= $2)
              AND (status <> 'closed' OR NOT (state->'state'->'report'->>'callBackAgreed')::boolean OR state->'state'->'report'->>'contact' IS NULL OR closed_at <= $2 - interval '72 hours')
            LIMIT 200)
        UNION ALL
        (SELECT 'Absorb', master.key, master.version, merged.key, merged.stage_since FROM "case" merged JOIN "case" master ON master.key = merged.state->'state'->>'master'
            WHERE merged.status = 'merged' AND merged.closed_at IS NULL AND starts_with(merged.grid, $1) AND merged.stage_since >= $2 - interval '1 day'
              AND NOT (master.state->'state'->'absorbed') ? merged.key AND master.closed_at IS NULL LIMIT 200)
        """;

    private const string Urge = """

        UNION ALL
        (SELECT 'Urge', key, version, NULL, stage_since FROM "case"
            WHERE status = 'handling' AND closed_at IS NULL AND starts_with(grid, $1) AND (state->'state'->>'urgedPercent')::integer < 100
              AND (state->'state'->'tasks'->-1->>'dispatchedAt')::timestamptz + 0.3 * ((state->'state'->'tasks'->-1->>'due')::timestamptz - (state->'state'->'tasks'->-1->>'dispatchedAt')::timestamptz) <= $2
            ORDER BY total_due LIMIT 500)
        """;

    /// <inheritdoc />
    public async Task<IReadOnlyList<SweepWork>> FindAsync(string area, DateTimeOffset now, bool urge, CancellationToken cancellationToken)
    {
        var work = new List<SweepWork>();
        var rows = database.QueryAsync(
            urge ? Due + Urge : Due,
            parameters =>
            {
                parameters.Add(new NpgsqlParameter<string> { TypedValue = area });
                parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now.ToUniversalTime() });
            },
            row => new SweepWork(Enum.Parse<SweepKind>(row.GetString(0)), row.GetString(1), row.GetInt64(2), row.IsDBNull(3) ? null : row.GetString(3)),
            cancellationToken);
        await foreach (var item in rows)
        {
            // A case that is late and to be urged gets one command now and the other the next time: the first changes its version.
            if (work.All(known => known.Key != item.Key))
                work.Add(item);
        }

        return work;
    }
}
