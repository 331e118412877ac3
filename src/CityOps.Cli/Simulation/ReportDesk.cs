using System.Globalization;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;

namespace CityOps.Simulation;

/// <summary>Makes up what is reported: mostly by collectors, the rest by the public; things that stand where they stand, events beside them.</summary>
internal sealed class ReportDesk(SimulationClient client, SimulatedCity city, Random chance, IReadOnlyList<string> photos)
{
    private const int Attempts = 20;
    private readonly Area[] _communities = [.. city.Areas.Where(area => area.Level == AreaLevel.Community)];
    private readonly CaseTypeEntry[] _events = [.. city.Types.Where(type => type.Kind == CaseKind.Event)];
    private readonly Dictionary<string, CaseTypeEntry> _parts = city.Types.Where(type => type.Kind == CaseKind.Part).ToDictionary(type => type.Code, StringComparer.Ordinal);

    /// <summary>Reports something.</summary>
    /// <returns>The key of its case; null when no place was found or it was refused.</returns>
    public async Task<string?> ReportAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await PlaceAsync(cancellationToken) is not { } found)
                continue;
            var type = Choose(found.Part);
            var (account, source) = Who(found.Cell);
            var answer = await client.PostAsync(account, "/api/v1/cases", Body(type, source, found.Place, await AddressAsync(found.Place, cancellationToken)), cancellationToken);
            return answer.IsDone ? answer.Body.GetProperty("key").GetString() : null;
        }

        return null;
    }

    private async Task<(CasePosition Place, string Cell, Component? Part)?> PlaceAsync(CancellationToken cancellationToken)
    {
        var box = _communities[chance.Next(_communities.Length)].Box;
        var point = new CasePosition(Between(box[0], box[2]), Between(box[1], box[3]));
        var near = await client.GetAsync(SimulatedPosts.ShiftLeader, $"/api/v1/components?{At(point)}&metres=150", cancellationToken);
        if (near.IsDone && near.Read<IReadOnlyList<Component>>() is { Count: > 0 } parts && parts[chance.Next(parts.Count)] is var part)
            return (part.Place, part.Cell, part);
        var cell = await client.GetAsync(SimulatedPosts.ShiftLeader, $"/api/v1/cells?{At(point)}", cancellationToken);
        return cell.IsDone ? (point, cell.Body.GetProperty("code").GetString()!, null) : null;
    }

    private CaseTypeEntry Choose(Component? part) =>
        part is not null && chance.NextDouble() < 0.35 && _parts.TryGetValue(part.TypeCode, out var type)
            ? type

            // Some things happen every day and most hardly ever: the first of the list far more often than the last.
            : _events[(int)(_events.Length * Math.Pow(chance.NextDouble(), 2.5))];

    private (string Account, string Source) Who(string cell) => chance.NextDouble() switch
    {
        < 0.72 => (SimulatedPosts.Collector(cell[..6]), "collector"),
        < 0.9 => (SimulatedPosts.Intake, "public"),
        _ => (SimulatedPosts.Citizen, "public"),
    };

    private object Body(CaseTypeEntry type, string source, CasePosition place, string address)
    {
        var isPublic = source == "public";
        var text = $"{type.NameZh} {type.NameEn}";
        return new
        {
            operationId = Guid.CreateVersion7(),
            source,
            typeCode = type.Code,
            address,
            place,
            evidence = new { text, photos = isPublic && chance.NextDouble() < 0.5 ? [] : new[] { photos[chance.Next(photos.Count)] }, position = place },
            contact = isPublic ? "12345" : null,
            callBackAgreed = isPublic && chance.NextDouble() < 0.5,
            urgent = chance.NextDouble() < 0.06,
            exercise = false,
        };
    }

    private async Task<string> AddressAsync(CasePosition place, CancellationToken cancellationToken)
    {
        var answer = await client.GetAsync(SimulatedPosts.ShiftLeader, $"/api/v1/address?{At(place)}", cancellationToken);
        var words = answer.IsDone ? answer.Body.GetProperty("zh").GetString() : null;
        return string.IsNullOrWhiteSpace(words) ? city.City.NameZh : words;
    }

    private static string At(CasePosition place) => string.Create(CultureInfo.InvariantCulture, $"longitude={place.Longitude:F6}&latitude={place.Latitude:F6}");

    private double Between(double from, double to) => from + (chance.NextDouble() * (to - from));
}
