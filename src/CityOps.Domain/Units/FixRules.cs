using System.Globalization;
using CityOps.Commands;
using CityOps.Coordinates;

namespace CityOps.Units;

/// <summary>Which fixes of a unit are believed.</summary>
public static class FixRules
{
    // Clocks of devices run ahead a little.
    private static readonly TimeSpan AheadAtMost = TimeSpan.FromSeconds(30);

    // A device that had no network sends what it kept; older than a shift it is of no use to a live map.
    private static readonly TimeSpan OldestTaken = TimeSpan.FromHours(12);

    /// <summary>Metres a second beyond which neither a vehicle nor a bad fix of one explains a distance: 252 km/h.</summary>
    public const double Fastest = 70;

    // Two fixes of a standing device may lie so far apart.
    private const double Scatter = 60;

    /// <summary>Why a fix is refused; null when it is taken.</summary>
    /// <param name="last">The unit's last fix that was taken; null before the first.</param>
    /// <param name="fix">The fix.</param>
    /// <param name="now">The time.</param>
    public static Refusal? Check(UnitFix? last, UnitFix fix, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(fix);
        if (WrongField(fix) is { } field)
            return Refusal.Of(UnitRefusals.FixInvalid, "field", field);
        if (fix.Place is { Longitude: 0, Latitude: 0 })
            return Refusal.Of(UnitRefusals.NoReception);
        if (fix.At > now + AheadAtMost)
            return Refusal.Of(UnitRefusals.Future);
        if (fix.At < now - OldestTaken)
            return Refusal.Of(UnitRefusals.Old);
        if (last is null)
            return null;
        return fix.At <= last.At ? Refusal.Of(UnitRefusals.NotNewer, "last", last.At.ToString("O", CultureInfo.InvariantCulture)) : CheckWay(last, fix);
    }

    /// <summary>Checks several of one unit, each against the last that was taken before it.</summary>
    public static IReadOnlyList<Refusal?> Check(UnitFix? last, IReadOnlyList<UnitFix> fixes, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(fixes);
        var refusals = new Refusal?[fixes.Count];
        for (var i = 0; i < refusals.Length; i++)
        {
            refusals[i] = Check(last, fixes[i], now);
            if (refusals[i] is null)
                last = fixes[i];
        }

        return refusals;
    }

    private static Refusal? CheckWay(UnitFix last, UnitFix fix)
    {
        var metres = Geodesy.SphereDistance(PointOf(last), PointOf(fix));
        var seconds = (fix.At - last.At).TotalSeconds;
        if (metres <= Scatter + (Fastest * seconds))
            return null;
        return new Refusal(UnitRefusals.Jump, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["metres"] = metres.ToString("0", CultureInfo.InvariantCulture),
            ["seconds"] = seconds.ToString("0.#", CultureInfo.InvariantCulture),
        });
    }

    private static string? WrongField(UnitFix fix) => fix switch
    {
        { Place.Longitude: not (>= -180 and <= 180) } => "longitude",
        { Place.Latitude: not (>= -90 and <= 90) } => "latitude",
        { Speed: not (>= 0 and <= Fastest) } => "speed",
        { Heading: not (>= 0 and <= 360) } => "heading",
        { Accuracy: not (null or (>= 0 and <= 10_000)) } => "accuracy",
        _ => null,
    };

    private static GeoPoint PointOf(UnitFix fix) => new(fix.Place.Longitude, fix.Place.Latitude);
}
