using System.Globalization;
using CityOps.Commands;
using CityOps.Coordinates;

namespace CityOps.Cases;

/// <summary>What several rules look at before anything happens. Each gives the refusal, or null.</summary>
internal static class CaseChecks
{
    public const int LongestText = 2_000;
    public const int LongestName = 50;
    public const int LongestKey = 200;
    private const int LongestPhoto = 100;
    private const int MostPhotos = 20;

    public static Refusal? Text(string? text, string field, int longest = LongestText) =>
        Wording.IsText(text, longest) ? null : Refusal.Of(CaseRefusals.TextInvalid, "field", field);

    public static Refusal? OptionalText(string? text, string field, int longest = LongestText) =>
        Wording.IsTextOrNull(text, longest) ? null : Refusal.Of(CaseRefusals.TextInvalid, "field", field);

    public static Refusal? Value<T>(T value, string field)
        where T : struct, Enum => Enum.IsDefined(value) ? null : Refusal.Of(CaseRefusals.ValueUnknown, "field", field);

    public static Refusal? Reason(CaseReason? reason) =>
        Text(reason?.Code, "reason.code", LongestName) ?? Text(reason?.Text, "reason.text");

    public static Refusal? Place(CasePosition place) =>
        Math.Abs(place.Longitude) <= 180 && Math.Abs(place.Latitude) <= 90 ? null : Refusal.Of(CaseRefusals.PlaceInvalid);

    public static Refusal? Evidence(CaseEvidence? evidence, bool photo)
    {
        if (Text(evidence?.Text, "evidence.text") is { } refusal)
            return refusal;
        if (evidence!.Photos is null || evidence.Photos.Count > MostPhotos || !evidence.Photos.All(id => Wording.IsText(id, LongestPhoto)))
            return Refusal.Of(CaseRefusals.PhotosInvalid);
        if (photo && evidence.Photos.Count == 0)
            return Refusal.Of(CaseRefusals.PhotoMissing);
        return evidence.Position is { } position ? Place(position) : null;
    }

    /// <summary>Evidence with a photograph, taken near the case's place.</summary>
    public static Refusal? EvidenceOnSite(CaseAct act, CaseEvidence evidence)
    {
        if (Evidence(evidence, photo: true) is { } refusal)
            return refusal;
        if (evidence.Position is not { } position)
            return Refusal.Of(CaseRefusals.PositionMissing);
        return Near(position, act.State.Report!.Place, act.Settings.NearMetres, CaseRefusals.TooFarFromPlace);
    }

    public static Refusal? Near(CasePosition one, CasePosition other, double within, string code)
    {
        // Over the tens of metres asked about here the sphere is exact to the centimetre.
        var metres = Geodesy.SphereDistance(PointOf(one), PointOf(other));
        return metres <= within ? null : new Refusal(code, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["metres"] = metres.ToString("F0", CultureInfo.InvariantCulture),
            ["within"] = within.ToString("F0", CultureInfo.InvariantCulture),
        });
    }

    /// <summary>The account that the command names is a collector who looks after the case's area.</summary>
    public static Refusal? CollectorOfArea(CaseAct act, string account) =>
        Text(account, "collector", LongestKey)
        ?? (act.Facts.NamedPosts.Any(post => post.Role == CaseRole.Collector && post.Covers(act.State.Grid))
            ? null
            : Refusal.Of(CaseRefusals.CollectorUnsuitable, "account", account));

    public static Refusal? KnownUnit(CaseAct act, string? unit) =>
        unit is not null && act.Facts.Units.ContainsKey(unit) ? null : Refusal.Of(CaseRefusals.UnitUnknown, "unit", unit ?? string.Empty);

    public static string Stamp(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    private static GeoPoint PointOf(CasePosition position) => new(position.Longitude, position.Latitude);
}
