using System.Globalization;
using System.Text;
using System.Text.Json;
using CityOps.Coordinates;
using CityOps.Languages;
using CityOps.Units;

namespace CityOps.Maps;

/// <summary>Where a unit was in the last half hour, as its pane and the map draw it.</summary>
/// <param name="Fixes">Its fixes, oldest first.</param>
/// <param name="Distance">How far it went, in words.</param>
/// <param name="SpeedPath">Its speed over the time as a path 312 wide and 64 high; empty when there is nothing to draw.</param>
/// <param name="Axis">Instants under that drawing.</param>
public sealed record UnitTrack(IReadOnlyList<UnitFix> Fixes, string Distance, string SpeedPath, IReadOnlyList<DateTimeOffset> Axis)
{
    /// <summary>How far back it looks.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromMinutes(35);

    private const int Width = 312;
    private const int Steps = 104;
    private const double FullSpeed = 20;
    private const int MarksOnMap = 3;

    /// <summary>Nothing.</summary>
    public static UnitTrack Empty { get; } = new([], "0 km", string.Empty, []);

    /// <summary>Makes it of fixes.</summary>
    public static UnitTrack Of(IReadOnlyList<UnitFix> fixes, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(fixes);
        var from = now - Span;
        var metres = fixes.Zip(fixes.Skip(1), (one, next) => Geodesy.SphereDistance(PointOf(one), PointOf(next))).Sum();
        return new UnitTrack(
            fixes,
            string.Create(CultureInfo.InvariantCulture, $"{metres / 1000:0.0} km"),
            fixes.Count < 2 ? string.Empty : Path(fixes, from),
            [from, from + (Span / 3), from + (Span * 2 / 3)]);
    }

    /// <summary>The trail for the map: longitude, latitude and, at some points, the time.</summary>
    public byte[] ForMap(Speech speech)
    {
        ArgumentNullException.ThrowIfNull(speech);
        var every = Math.Max(1, Fixes.Count / (MarksOnMap + 1));
        return JsonSerializer.SerializeToUtf8Bytes(Fixes.Select((fix, i) => new object[]
        {
            Math.Round(fix.Place.Longitude, 6), Math.Round(fix.Place.Latitude, 6), i > 0 && i % every == 0 && i / every <= MarksOnMap ? speech.Minute(fix.At) : string.Empty,
        }));
    }

    private static string Path(IReadOnlyList<UnitFix> fixes, DateTimeOffset from)
    {
        var path = new StringBuilder();
        foreach (var step in fixes.GroupBy(fix => (int)Math.Clamp((fix.At - from) / Span * Steps, 0, Steps)))
        {
            var (x, y) = (step.Key * (double)Width / Steps, 56.5 - (Math.Min(FullSpeed, step.Average(fix => fix.Speed)) / FullSpeed * 50));
            path.Append(path.Length == 0 ? 'M' : 'L').Append(CultureInfo.InvariantCulture, $"{x:0.#} {y:0.#}");
        }

        return path.ToString();
    }

    private static GeoPoint PointOf(UnitFix fix) => new(fix.Place.Longitude, fix.Place.Latitude);
}
