using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CityOps.City;
using CityOps.Coordinates;
using CityOps.Hosting;
using CityOps.Testing;
using NetTopologySuite.Geometries;
using Npgsql;
using NpgsqlTypes;

namespace CityOps.Benchmarks.Dispatch;

/// <summary>The same question as a desk asks it: of a server, over HTTP, with 5,000 units on the roads of greater Porto, which lie where the test city is.</summary>
internal static class RecommendationBenchmark
{
    private const int Units = 5_000;
    private const int Calls = 300;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);
    private static readonly GeoPoint Town = new(121.412, 31.208);
    private static readonly GeoPoint Porto = new(-8.62, 41.155);

    public static async Task<IReadOnlyList<BenchLine>> RunAsync(PortoRoads porto, Random chance, CancellationToken cancellationToken)
    {
        await using var database = await TestDatabase.CreateAsync(cancellationToken);
        await TestCity.WriteAsync(database.ConnectionString, cancellationToken);
        await WriteAsync(database.ConnectionString, porto, chance, cancellationToken);
        await using var server = new ServerProcess(database.ConnectionString);
        await server.StartAsync(cancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        using var answer = await http.PostAsJsonAsync("/api/v1/sign-in", new { account = TestCity.Dispatcher, password = TestCity.Password }, cancellationToken);
        var token = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("accessToken").GetString();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var eligible = await ReadyAsync(http, cancellationToken);
        return [await MeasureAsync(http, string.Empty, "the first 100 of them in the answer; under 25", eligible, chance, cancellationToken), await MeasureAsync(http, $"&limit={Units}", "all of them in the answer", eligible, chance, cancellationToken)];
    }

    private static async Task<BenchLine> MeasureAsync(HttpClient http, string more, string what, int eligible, Random chance, CancellationToken cancellationToken)
    {
        await WarmUpAsync(http, chance, more, cancellationToken);
        var bytes = 0L;
        var places = Enumerable.Range(0, Calls).Select(_ => Ask(chance) + more).ToArray();
        var timings = await Timings.OfAsync(Calls, async i => bytes += (await http.GetByteArrayAsync(places[i], cancellationToken)).Length);
        var metric = more.Length == 0 ? "recommendation_over_http_p99" : "whole_recommendation_over_http_p99";
        return new BenchLine(DispatchBenchmark.Name, metric, "ms", timings.P99, Note: $"p50 {timings.P50:F2} ms; {Calls} calls one after the other, after {WarmUp.TotalSeconds} s of the same, {Units:N0} units ranked of which {eligible:N0} can be sent, {bytes / (1.1 * Calls) / 1024:F0} kB an answer; {what}");
    }

    /// <summary>A server compiles what is called often a second time, better: while it does, on these few cores, everything takes twice as long.</summary>
    private static async Task WarmUpAsync(HttpClient http, Random chance, string more, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < WarmUp)
            await http.GetByteArrayAsync(Ask(chance) + more, cancellationToken);
    }

    /// <summary>Somewhere in the town's unit grids.</summary>
    private static string Ask(Random chance) =>
        string.Create(CultureInfo.InvariantCulture, $"/api/v1/dispatch/recommendations?at={121.401 + (chance.NextDouble() * 0.022):F6},{31.201 + (chance.NextDouble() * 0.014):F6}");

    /// <summary>Until the roads are there.</summary>
    private static async Task<int> ReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (true)
        {
            using var answer = await http.GetAsync(new Uri("/api/v1/dispatch/recommendations?at=121.412,31.208", UriKind.Relative), patience.Token);
            if (answer.IsSuccessStatusCode)
                return (await answer.Content.ReadFromJsonAsync<JsonElement>(patience.Token)).GetProperty("eligible").GetInt32();
            await Task.Delay(TimeSpan.FromMilliseconds(250), patience.Token);
        }
    }

    private static async Task WriteAsync(string connectionString, PortoRoads porto, Random chance, CancellationToken cancellationToken)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        builder.UseNetTopologySuite();
        await using var source = builder.Build();
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(connection, "DELETE FROM road", cancellationToken);
        await using (var copy = await connection.BeginBinaryImportAsync("COPY road (city, id, class, name_zh, name_en, bridge, tunnel, oneway, layer, max_speed, shape) FROM STDIN (FORMAT BINARY)", cancellationToken))
        {
            foreach (var (road, id) in porto.Source.Roads.Select((road, id) => (road, id)))
            {
                var shape = new LineString([.. road.Points.Select(Moved).Select(point => new Coordinate(point.Longitude, point.Latitude))]) { SRID = 4326 };
                await copy.WriteRowAsync(cancellationToken, "9901", (long)id, road.Class, string.Empty, string.Empty, false, false, road.IsOneWay, (short)0, road.SpeedLimit is { } limit ? (short)(limit * 3.6) : DBNull.Value, shape);
            }

            await copy.CompleteAsync(cancellationToken);
        }

        // Heard of in some minutes as well: nothing moves while it is measured.
        GeoPoint[] places = [.. Enumerable.Range(0, Units).Select(_ => Moved(porto.Beside(chance)))];
        await ExecuteAsync(
            connection,
            """
            WITH made AS (
                INSERT INTO unit (code, city, type, organisation, callsign_zh, callsign_en, account, area, simulated, capabilities, crew)
                SELECT 'bench-' || n, '9901', (ARRAY['repair', 'patrol', 'fire', 'inspector'])[1 + n % 4], 'roads', '单元 ' || n, 'Unit ' || n, NULL, '9901', false, ARRAY['excavation', 'road-repair'], 4
                FROM generate_series(1, cardinality($1)) AS n),
            doing AS (
                INSERT INTO grain_state (type, key, version, data)
                SELECT 'unit/unit', 'bench-' || n, n, '{"status":"available"}' FROM generate_series(1, cardinality($1)) AS n)
            INSERT INTO track (unit, at, place, speed, heading, accuracy)
            SELECT 'bench-' || n, now() + interval '5 minutes', point($1[n], $2[n]), n % 3 * 5, n % 360, 5 FROM generate_series(1, cardinality($1)) AS n
            """,
            cancellationToken,
            [.. places.Select(place => place.Longitude)],
            [.. places.Select(place => place.Latitude)]);
    }

    private static GeoPoint Moved(GeoPoint point) => new(point.Longitude - Porto.Longitude + Town.Longitude, point.Latitude - Porto.Latitude + Town.Latitude);

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params double[][] numbers)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var some in numbers)
            command.Parameters.Add(new NpgsqlParameter { Value = some, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Double });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
