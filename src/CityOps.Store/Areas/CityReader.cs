using System.Collections.Frozen;
using System.Collections.Immutable;
using CityOps.Cases;
using CityOps.Catalogues;
using CityOps.Checks;
using CityOps.Codes;
using CityOps.WorkingTimes;
using Microsoft.Extensions.Logging;

namespace CityOps.Areas;

/// <summary>Reads all cities into one model. What is written wrong is named in the log and left out: one city's mistake must not stop the others.</summary>
internal sealed class CityReader(CityRows rows, ILogger<CityReader> log)
{
    /// <summary>The model, or null when nothing has changed since the one before.</summary>
    public async Task<CityModel?> ReadAsync(string? knownRevision, CancellationToken cancellationToken)
    {
        // Read first: what changes while the rest is read shows as another revision the next time.
        var revision = await rows.RevisionAsync(cancellationToken);
        if (revision == knownRevision)
            return null;
        var cities = await rows.CitiesAsync(cancellationToken);
        var areas = await rows.AreasAsync(cancellationToken);
        var organisations = await rows.OrganisationsAsync(cancellationToken);
        var types = await TypesAsync(cities, cancellationToken);
        var cells = new CellIndex(await rows.CellsAsync(cancellationToken));
        return new CityModel(
            revision,
            [.. cities.Select(city => city.Entry)],
            areas.GroupBy(area => area.Code[..CityModel.PrefixLength], StringComparer.Ordinal)
                .ToFrozenDictionary(city => city.Key, IReadOnlyList<Area> (city) => [.. city], StringComparer.Ordinal),
            areas.ToFrozenDictionary(area => area.Code, StringComparer.Ordinal),
            organisations.ToFrozenDictionary(entry => entry.Organisation.Code, entry => entry.Organisation, StringComparer.Ordinal),
            types.ToFrozenDictionary(city => city.Key, city => Offered(city.Value), StringComparer.Ordinal),
            await ConventionsAsync(cities, organisations, types, cancellationToken),
            cells);
    }

    private async Task<FrozenDictionary<string, CityConventions>> ConventionsAsync(
        List<CityRow> cities,
        List<(string City, Organisation Organisation)> organisations,
        Dictionary<string, IReadOnlyDictionary<string, CityType>> types,
        CancellationToken cancellationToken)
    {
        var routing = (await rows.RoutingAsync(cancellationToken)).ToLookup(entry => entry.City, entry => entry.Rule, StringComparer.Ordinal);
        var parts = (await rows.PartTypesAsync(cancellationToken)).ToLookup(entry => entry.City, entry => entry.Type, StringComparer.Ordinal);
        var all = new Dictionary<string, CityConventions>(StringComparer.Ordinal);
        foreach (var city in cities)
        {
            var prefix = city.Entry.Prefix;
            var calendar = WorkingCalendarJson.Read(city.Calendar);
            var settings = CaseSettingsJson.Read(city.Settings);
            Say(prefix, [.. calendar.Flaws, .. settings.Flaws]);
            if (calendar.Terms is null || settings.Settings is null)
                continue;
            var units = organisations.Where(entry => entry.City == prefix && entry.Organisation.HandlesCases)
                .ToImmutableDictionary(entry => entry.Organisation.Code, entry => new CaseUnit(entry.Organisation.Code, entry.Organisation.Centre), StringComparer.Ordinal);
            all[prefix] = new CityConventions(
                TimeZoneInfo.FindSystemTimeZoneById(calendar.Terms.TimeZone),
                new WorkingCalendar(calendar.Terms),
                settings.Settings,
                new RoutingTable([.. routing[prefix]], settings.First, settings.FirstOfType),
                units,
                types[prefix].ToFrozenDictionary(StringComparer.Ordinal),
                parts[prefix].ToFrozenSet(StringComparer.Ordinal));
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private async Task<Dictionary<string, IReadOnlyDictionary<string, CityType>>> TypesAsync(List<CityRow> cities, CancellationToken cancellationToken)
    {
        var said = (await rows.TypesAsync(cancellationToken)).ToLookup(row => row.City, StringComparer.Ordinal);
        var all = new Dictionary<string, IReadOnlyDictionary<string, CityType>>(StringComparer.Ordinal);
        foreach (var city in cities.Select(city => city.Entry))
        {
            var read = new Dictionary<string, TypeTerms>(StringComparer.Ordinal);
            foreach (var (_, code, json) in said[city.Prefix])
            {
                if (TypeTerms.Read(code, json, out var flaw) is { } terms)
                    read[code] = terms;
                else
                    Say(city.Prefix, [flaw!]);
            }

            var (types, flaws) = CityTypes.Of(city.Catalogue == "2026" ? CategorySeries.FiveDigits : CategorySeries.FourDigits, read);
            Say(city.Prefix, flaws);
            all[city.Prefix] = types;
        }

        return all;
    }

    private static FrozenDictionary<string, CaseTypeEntry> Offered(IReadOnlyDictionary<string, CityType> types) => types
        .Where(type => type.Value.IsOffered)
        .ToFrozenDictionary(type => type.Key, type => type.Value.Entry with { Initials = PinyinInitials.Of(type.Value.Entry.NameZh) }, StringComparer.Ordinal);

    private void Say(string city, IReadOnlyList<Flaw> flaws)
    {
        foreach (var flaw in flaws)
            log.LogError("City {City}: {Where} is wrong ({Code}): {Found}", city, flaw.Where, flaw.Code, flaw.Found);
    }
}
