using System.Text.Json;
using System.Text.Json.Serialization;
using CityOps.Checks;
using CityOps.Codes;
using CityOps.Words;
using CityOps.WorkingTimes;

namespace CityOps.Catalogues;

/// <summary>
/// What a city says otherwise of one type, as its table keeps it (<c>case_type.terms</c>, JSON): everything may be missing. Of a type that
/// the catalogue does not have, the four names are needed.
/// </summary>
public sealed record TypeTerms
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>False: the city does not deal with it, and it is not offered.</summary>
    public bool? Used { get; init; }

    /// <summary>Major class in Chinese, for an addition.</summary>
    public string? MajorZh { get; init; }

    /// <summary>Major class in English, for an addition.</summary>
    public string? MajorEn { get; init; }

    /// <summary>Its name in Chinese.</summary>
    public string? NameZh { get; init; }

    /// <summary>Its name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>Trades of the responsible department in kebab case, first things first.</summary>
    public IReadOnlyList<string>? Departments { get; init; }

    /// <summary>Limit of an urgent case, as <c>2uh</c>.</summary>
    public string? UrgentLimit { get; init; }

    /// <summary>Limit of any other case, as <c>1wd</c>.</summary>
    public string? NormalLimit { get; init; }

    /// <summary>What the system offers to a unit that asks for more time; the normal limit when missing.</summary>
    public string? Extension { get; init; }

    /// <summary>When it is a case.</summary>
    public string? FilingStandard { get; init; }

    /// <summary>When it is handled.</summary>
    public string? ClosingStandard { get; init; }

    /// <summary>Whether a collector may put it right on the spot.</summary>
    public bool? SelfHandleable { get; init; }

    /// <summary>Whether an abnormal close is looked at by the inspectorate.</summary>
    public bool? Inspected { get; init; }

    /// <summary>Whether feedback has to state the cost.</summary>
    public bool? Funded { get; init; }

    /// <summary>As the table keeps it.</summary>
    public string Write() => JsonSerializer.Serialize(this, Written);

    /// <summary>Reads what the table keeps.</summary>
    /// <param name="code">The type, for the flaw.</param>
    /// <param name="json">What is written.</param>
    /// <param name="flaw">Why it cannot be read; null when it can.</param>
    public static TypeTerms? Read(string code, string json, out Flaw? flaw)
    {
        flaw = null;
        try
        {
            var terms = JsonSerializer.Deserialize<TypeTerms>(json, Written);
            flaw = terms?.FirstFlaw(code) ?? (terms is null ? new Flaw(code, "terms_missing", json) : null);
            return flaw is null ? terms : null;
        }
        catch (JsonException problem)
        {
            flaw = new Flaw(code, "json_malformed", problem.Message);
            return null;
        }
    }

    /// <summary>As a change of a category of the catalogue.</summary>
    internal CategoryChange AsChange(CategoryKind kind, CategoryCode code) => new(kind, code)
    {
        IsUsed = Used,
        NameZh = NameZh,
        NameEn = NameEn,
        DepartmentKinds = DepartmentKinds,
        UrgentLimit = Span(UrgentLimit),
        NormalLimit = Span(NormalLimit),
        FilingStandard = FilingStandard,
        ClosingStandard = ClosingStandard,
        IsSelfHandleable = SelfHandleable,
    };

    /// <summary>As a category that the city adds.</summary>
    internal CategoryAddition AsAddition(CategoryKind kind, CategoryCode code) => new(
        kind, code, MajorZh ?? string.Empty, MajorEn ?? string.Empty, NameZh ?? string.Empty, NameEn ?? string.Empty,
        new HandlingTerms(Certainty.City, null, DepartmentKinds ?? [], Span(UrgentLimit), Span(NormalLimit), [], FilingStandard, ClosingStandard, SelfHandleable));

    private IReadOnlyList<DepartmentKind>? DepartmentKinds => Departments is null ? null : [.. Departments.Select(Kebab.Parse<DepartmentKind>)];

    private static WorkingSpan? Span(string? text) => text is null ? null : WorkingSpan.Parse(text);

    private Flaw? FirstFlaw(string code)
    {
        foreach (var (name, text) in new[] { ("urgentLimit", UrgentLimit), ("normalLimit", NormalLimit), ("extension", Extension) })
        {
            if (text is not null && !WorkingSpan.TryParse(text, out _))
                return new Flaw($"{code} {name}", "span_malformed", text);
        }

        var unknown = Departments?.FirstOrDefault(word => !Enum.GetValues<DepartmentKind>().Any(kind => Kebab.Of(kind) == word));
        return unknown is null ? null : new Flaw($"{code} departments", "department_kind_unknown", unknown);
    }
}
