using System.Globalization;
using System.Text;
using CityOps.Roads;
using Npgsql;

namespace CityOps.Benchmarks.Dispatch;

/// <summary>Yardstick: pgRouting's cost from many nodes to one, one call for an incident, on the same nodes, links and times.</summary>
internal sealed class PgRouting(NpgsqlDataSource source) : IAsyncDisposable
{
    private const string ManyToOne = """
        SELECT start_vid, agg_cost
        FROM pgr_dijkstraCost('SELECT id, source, target, cost, reverse_cost FROM way', $1::bigint[], $2::bigint, true)
        """;

    private const string OneToManyBackward = """
        SELECT end_vid, agg_cost
        FROM pgr_dijkstraCost('SELECT id, target AS source, source AS target, cost, reverse_cost FROM way', $2::bigint, $1::bigint[], true)
        """;

    public ValueTask DisposeAsync() => source.DisposeAsync();

    /// <summary>Writes the graph into a database; null where pgRouting is not installed.</summary>
    public static async Task<PgRouting?> CreateAsync(string connectionString, RoadMetric metric, CancellationToken cancellationToken)
    {
        var pgRouting = new PgRouting(NpgsqlDataSource.Create(connectionString));
        if (await pgRouting.ScalarAsync("SELECT count(*) FROM pg_available_extensions WHERE name = 'pgrouting'", cancellationToken) is 0L)
        {
            await pgRouting.DisposeAsync();
            return null;
        }

        await pgRouting.ScalarAsync("CREATE EXTENSION IF NOT EXISTS pgrouting CASCADE", cancellationToken);
        await pgRouting.ScalarAsync("CREATE TABLE way (id bigint PRIMARY KEY, source bigint NOT NULL, target bigint NOT NULL, cost float8 NOT NULL, reverse_cost float8 NOT NULL)", cancellationToken);
        await pgRouting.FillAsync(metric, cancellationToken);
        await pgRouting.ScalarAsync("VACUUM ANALYZE way", cancellationToken);
        return pgRouting;
    }

    public async Task<string> VersionAsync(CancellationToken cancellationToken) => (string)(await ScalarAsync("SELECT pgr_version()", cancellationToken))!;

    /// <summary>Thousandths of a second from each node that has a way.</summary>
    /// <param name="from">Nodes of the units.</param>
    /// <param name="to">Node of the incident.</param>
    /// <param name="backward">Asked from the incident on the reversed graph, which spares pgRouting a search for each unit.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Dictionary<long, double>> CostsAsync(IReadOnlyCollection<int> from, int to, bool backward, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(backward ? OneToManyBackward : ManyToOne);
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. from.Select(node => (long)node)] });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = to });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var costs = new Dictionary<long, double>();
        while (await reader.ReadAsync(cancellationToken))
            costs[reader.GetInt64(0)] = reader.GetDouble(1);
        return costs;
    }

    private async Task FillAsync(RoadMetric metric, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var writer = await connection.BeginTextImportAsync("COPY way FROM STDIN", cancellationToken);
        var (number, rows) = (0, new StringBuilder());
        foreach (var (from, to, cost, reverse) in Ways(metric))
            rows.Append(CultureInfo.InvariantCulture, $"{++number}\t{from}\t{to}\t{cost}\t{reverse}\n");
        await writer.WriteAsync(rows, cancellationToken);
    }

    /// <summary>One row for both directions of an edge wherever they join the same two nodes, which is what pgRouting reads quickest.</summary>
    private static IEnumerable<(int From, int To, int Cost, int Reverse)> Ways(RoadMetric metric)
    {
        var (network, turns, links) = (metric.Hierarchy.Network, metric.Hierarchy.Network.Turns, metric.Hierarchy.Links);
        int Head(int link) => metric.Hierarchy.Rank[turns.ArcHead[turns.ArcOf(link)]];
        for (var link = 0; link < turns.LinkCount; link++)
        {
            var isPair = link < network.ArcCount && Head(link) == links.Tail[link ^ 1] && links.Tail[link] == Head(link ^ 1);
            if (!isPair)
                yield return (links.Tail[link], Head(link), Cost(link), -1);
            else if ((link & 1) == 0)
                yield return (links.Tail[link], Head(link), Cost(link), Cost(link ^ 1));
        }

        int Cost(int link) => metric.OfLink(link) is var time and < TravelTimes.Never ? time : -1;
    }

    private async Task<object?> ScalarAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
