using System.Collections.Concurrent;
using CityOps.Roads;

namespace CityOps.Dispatch;

/// <summary>
/// Keeps the roads of all cities in memory: read once and again when a city's revision changes, with the times of the part of the day and
/// the zones of incidents under way. Zones reach routes within the pause of its loop.
/// </summary>
internal sealed class RoadService(RoadMaps maps, ClosedZones zones, TimeProvider clock, ILogger<RoadService> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<string, (long Revision, CityRoads Roads)> _cities = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>The roads of the city of a code; null when there are none.</summary>
    /// <param name="code">A code that begins with the city's four digits.</param>
    public CityRoads? Of(string code) => code.Length >= 4 && _cities.TryGetValue(code[..4], out var city) && city.Roads.Network.EdgeCount > 0 ? city.Roads : null;

    /// <summary>Looks once for what has changed.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var closed = await zones.ReadAsync(cancellationToken);
            foreach (var city in await maps.CitiesAsync(cancellationToken))
                await RefreshAsync(city, closed, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _turn.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RefreshAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The edge of a loop that must not end: the roads as they were known serve until the next try.
                log.LogWarning(exception, "The roads could not be brought up to date; it is tried again.");
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RefreshAsync(RoadCity city, IReadOnlyList<ClosedZone> closed, CancellationToken cancellationToken)
    {
        var period = TrafficHours.At(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(city.TimeZone)));
        ClosedZone[] here = [.. closed.Where(zone => zone.Incident.AsSpan(1).StartsWith(city.Prefix))];
        if (!_cities.TryGetValue(city.Prefix, out var known) || known.Revision != city.Revision)
        {
            known = (city.Revision, CityRoads.Of(await maps.NetworkAsync(city.Prefix, cancellationToken), await maps.GridsAsync(city.Prefix, cancellationToken), period));
            log.LogInformation("The roads of {City} at revision {Revision}: {Crossings} crossings, {Edges} edges.", city.Prefix, city.Revision, known.Roads.Network.NodeCount, known.Roads.Network.EdgeCount);
        }

        if (known.Roads.Period != period || !known.Roads.Zones.SequenceEqual(here, ZoneComparer.Instance))
            known = (known.Revision, known.Roads.With(period, here));
        _cities[city.Prefix] = known;
    }

    /// <summary>A zone is replaced under another identifier, so that the identifier says whether it is the same.</summary>
    private sealed class ZoneComparer : IEqualityComparer<ClosedZone>
    {
        public static ZoneComparer Instance { get; } = new();

        public bool Equals(ClosedZone? x, ClosedZone? y) => x?.Incident == y?.Incident && x?.Name == y?.Name;

        public int GetHashCode(ClosedZone obj) => StringComparer.Ordinal.GetHashCode(obj.Name);
    }
}

/// <summary>Which part of the day it is for traffic; assumptions until a city's own tracks say otherwise.</summary>
internal static class TrafficHours
{
    public static TrafficPeriod At(DateTimeOffset local) => (local.DayOfWeek, local.Hour) switch
    {
        (_, < 6 or >= 22) => TrafficPeriod.Night,
        (not (DayOfWeek.Saturday or DayOfWeek.Sunday), 7 or 8) => TrafficPeriod.MorningPeak,
        (not (DayOfWeek.Saturday or DayOfWeek.Sunday), 17 or 18) => TrafficPeriod.EveningPeak,
        _ => TrafficPeriod.Day,
    };
}
