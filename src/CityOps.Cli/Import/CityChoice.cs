using System.CommandLine;
using CityOps.Areas;
using CityOps.Cases;

namespace CityOps.Import;

/// <summary>What an import says of the city it makes.</summary>
/// <param name="Prefix">The first four digits of its codes.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="TimeZone">IANA name of its time zone.</param>
/// <param name="Catalogue">Series of its types.</param>
internal sealed record CityChoice(string Prefix, string NameZh, string NameEn, string TimeZone, string Catalogue)
{
    /// <summary>Demands that everything is said.</summary>
    /// <exception cref="ImportException">Something is not.</exception>
    public CityChoice Complete()
    {
        if (NameZh.Length == 0 || NameEn.Length == 0 || TimeZone.Length == 0)
            throw new ImportException($"There is no city {Prefix} yet: name it with --name-zh, --name-en and --time-zone, for example --name-zh 波尔图 --name-en Porto --time-zone Europe/Lisbon.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) || !zone.HasIanaId)
            throw new ImportException($"'{TimeZone}' is no IANA time zone, as Europe/Lisbon or America/Los_Angeles are.");
        return this;
    }

    /// <summary>The city as the database keeps it.</summary>
    public CityEntry Entry(CasePosition centre, double zoom) => new(Prefix, NameZh, NameEn, Catalogue, TimeZone, centre, zoom, false);
}

/// <summary>The options by which an import names its city.</summary>
internal sealed class CityOptions
{
    private readonly Option<string> _prefix = new("--city") { Description = "First four digits of all codes of the city.", Required = true };
    private readonly Option<string> _nameZh = new("--name-zh") { Description = "Name of the city in Chinese.", DefaultValueFactory = _ => string.Empty };
    private readonly Option<string> _nameEn = new("--name-en") { Description = "Name of the city in English.", DefaultValueFactory = _ => string.Empty };
    private readonly Option<string> _timeZone = new("--time-zone") { Description = "IANA name of its time zone.", DefaultValueFactory = _ => string.Empty };
    private readonly Option<string> _catalogue = new("--catalogue") { Description = "Series of the catalogue of types.", DefaultValueFactory = _ => "2007" };

    public CityOptions()
    {
        _catalogue.AcceptOnlyFromAmong("2007", "2026");
        _prefix.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is not { Length: 4 } prefix || !prefix.All(char.IsAsciiDigit))
                result.AddError("--city takes four digits, for example 8401.");
        });
    }

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_prefix, _nameZh, _nameEn, _timeZone, _catalogue])
            command.Options.Add(option);
    }

    public CityChoice Read(ParseResult given) => new(
        given.GetRequiredValue(_prefix), given.GetRequiredValue(_nameZh).Trim(), given.GetRequiredValue(_nameEn).Trim(), given.GetRequiredValue(_timeZone), given.GetRequiredValue(_catalogue));
}
