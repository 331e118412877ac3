using System.Diagnostics;
using System.Globalization;
using CityOps.Server.Tests;

namespace CityOps.Benchmarks.Activation;

/// <summary>How long one activation took.</summary>
/// <param name="Durable">Until it was answered, which is after its commit.</param>
/// <param name="Seen">Until the last of those who watch had all of it.</param>
internal sealed record ActivationTimes(TimeSpan Durable, TimeSpan Seen);

/// <summary>The activation of a great plan, from the confirmation to the last byte on the last of the screens that watch, beside an ordinary program.</summary>
internal static class ActivationBenchmark
{
    private const string Name = "activation";
    private const int Watchers = 100;
    private const int WarmUp = 5;
    private const int Rounds = 100;
    private const string Incidents = "/api/v1/incidents";
    private static readonly byte[] Active = "\"status\":\"active\""u8.ToArray();

    public static async Task RunAsync(string connectionString, TextWriter lines, CancellationToken cancellationToken)
    {
        await using var server = await ActivationServer.StartAsync(connectionString);
        var ordinary = new OrdinaryActivation(connectionString);
        await ordinary.CreateAsync(cancellationToken);
        var token = await server.SignInAsync("leader");
        List<ActivationTimes> ours = [], theirs = [];
        for (var round = -WarmUp; round < Rounds; round++)
        {
            var took = await ActivateAsync(server, token, cancellationToken);
            var other = await ordinary.RunAsync(round.ToString(CultureInfo.InvariantCulture), Watchers, cancellationToken);
            if (round < 0)
                continue;
            ours.Add(took);
            theirs.Add(other);
        }

        var note = $"{GreatPlan.Departments} departments, {GreatPlan.Tasks} tasks, {GreatPlan.Units} units; {Rounds} activations, each of an incident of its own, {WarmUp} before them";
        await WriteAsync("durable_p50", times => times.Durable, 0.50, note);
        await WriteAsync("durable_p99", times => times.Durable, 0.99, note);
        await WriteAsync("seen_by_all_p50", times => times.Seen, 0.50, $"{note}; {Watchers} subscribed clients, the last byte of the last one");
        await WriteAsync("seen_by_all_p99", times => times.Seen, 0.99, $"{note}; {Watchers} subscribed clients, the last byte of the last one; wanted under 1,000");

        Task WriteAsync(string metric, Func<ActivationTimes, TimeSpan> figure, double part, string what)
        {
            var (value, other) = (Part(ours, figure, part), Part(theirs, figure, part));
            var line = new BenchLine(Name, metric, "ms", value, "rows of Entity Framework Core in one transaction, then read by each client", other, value / other, what);
            return lines.WriteLineAsync(line.Json.AsMemory(), cancellationToken);
        }
    }

    private static async Task<ActivationTimes> ActivateAsync(ActivationServer server, string token, CancellationToken cancellationToken)
    {
        var received = await server.PostAsync(
            Incidents,
            new
            {
                source = "public",
                @class = "accident",
                type = "burst-main",
                title = "Burst main",
                address = "12 River Street",
                text = "water comes up through the road",
                exercise = false,
                place = new { longitude = TestCity.Place.Longitude, latitude = TestCity.Place.Latitude },
            },
            cancellationToken);
        var key = received.GetProperty("key").GetString();
        var address = $"{Incidents}/{key}";
        await server.PostAsync($"{address}/verify", new { finding = "true", text = "seen" }, cancellationToken);
        var watching = await Task.WhenAll(Enumerable.Range(0, Watchers).Select(_ => server.WatchAsync(token, $"incident/{key}", cancellationToken)));
        var heard = watching.Select(client => client.HearAsync(Active, cancellationToken)).ToArray();

        var began = Stopwatch.GetTimestamp();
        await server.PostAsync($"{address}/activate", new { level = "ii", choices = new[] { new { plan = GreatPlan.Plan.Id } }, reason = "large main, many without water" }, cancellationToken);
        var durable = Stopwatch.GetElapsedTime(began);
        await Task.WhenAll(heard);
        var seen = Stopwatch.GetElapsedTime(began);

        foreach (var client in watching)
            await client.DisposeAsync();
        await server.PostAsync($"{address}/terminate", new { hazardRemoved = true, result = "water runs again" }, cancellationToken);
        return new ActivationTimes(durable, seen);
    }

    private static double Part(List<ActivationTimes> times, Func<ActivationTimes, TimeSpan> figure, double part) =>
        times.Select(figure).Order().ElementAt(Math.Min(times.Count - 1, (int)Math.Ceiling(part * times.Count) - 1)).TotalMilliseconds;
}
