using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Commands;
using CityOps.Languages;

namespace CityOps.Cases;

/// <summary>Names of what codes stand for, in the viewer's language. A code that nobody knows stands for itself.</summary>
public sealed class CaseNames(Speech speech, ICityDirectory directory, IReadOnlyDictionary<string, AccountEntry> accounts)
{
    private const string SystemAccount = "system";
    private static readonly int[] Levels = [6, 9, 12];

    /// <summary>How the viewer is spoken to.</summary>
    public Speech Speech { get; } = speech;

    /// <summary>The seat of an account.</summary>
    public string Account(string name) =>
        accounts.TryGetValue(name, out var entry) ? Speech.Of(entry.DisplayZh, entry.DisplayEn)
        : name == SystemAccount ? Speech[StatusWords.Of(CaseRole.System)]
        : name;

    /// <summary>A city or area.</summary>
    public string AreaName(string code) => directory.FindArea(code) is { } area ? Speech.Of(area.NameZh, area.NameEn) : code;

    /// <summary>An organisation.</summary>
    public string Organisation(string? code) =>
        code is null ? "—" : directory.Organisations.TryGetValue(code, out var found) ? Speech.Of(found.NameZh, found.NameEn) : code;

    /// <summary>A type, by the catalogue of the city that the grid lies in.</summary>
    public string Type(string code, string grid) => FindType(code, grid) is { } type ? Speech.Heading(type.NameZh, type.NameEn) : code;

    /// <summary>The entry of a type; null when the city's catalogue does not have it.</summary>
    public CaseTypeEntry? FindType(string code, string grid) =>
        grid.Length >= 4 && directory.Types(grid[..4]).TryGetValue(code, out var type) ? type : null;

    /// <summary>District, street and community of a unit grid.</summary>
    public string Territory(string grid) => string.Join(' ', Levels.Select(length => Area(grid, length)).Where(name => name is not null));

    /// <summary>District of a unit grid; empty when nobody knows it.</summary>
    public string District(string grid) => Area(grid, 6) ?? string.Empty;

    /// <summary>An address within its district, which many addresses begin with.</summary>
    public string Within(string grid, string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var district = directory.FindArea(grid.Length >= 6 ? grid[..6] : grid);
        var known = district is null ? null : new[] { district.NameZh, district.NameEn }.FirstOrDefault(name => name.Length > 0 && address.StartsWith(name, StringComparison.Ordinal));
        return known is null || known.Length == address.Length ? address : address[known.Length..].TrimStart(' ', ',', '，');
    }

    /// <summary>A refusal in words.</summary>
    public string Say(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        if (!RefusalWords.All.TryGetValue(refusal.Code, out var word))
            return Speech[RefusalWords.Unknown, refusal.Code];
        var values = RefusalWords.Arguments(refusal.Code).Select(name => (object)Value(name, refusal.Arguments.GetValueOrDefault(name, string.Empty)));
        return Speech[word, values.ToArray()];
    }

    private string Value(string name, string value) => name switch
    {
        "status" when Enum.TryParse<CaseStatus>(value, out var status) => Speech[StatusWords.Of(status)],
        "finding" when Enum.TryParse<VerifyFinding>(value, out var finding) => Speech[StatusWords.Of(finding)],
        "organisation" or "unit" => Organisation(value),
        "account" => Account(value),
        "field" => Speech[FieldWords.Of(value)],
        "until" or "due" or "from" or "stated" or "now" when DateTimeOffset.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var at) => Speech.Full(at),
        _ => value,
    };

    private string? Area(string grid, int length) =>
        grid.Length >= length && directory.FindArea(grid[..length]) is { } area ? Speech.Of(area.NameZh, area.NameEn) : null;
}
