using CityOps.Codes;
using CityOps.WorkingTimes;

namespace CityOps.Catalogues;

/// <summary>The two catalogues that the platform comes with. <c>Data/README.md</c> tells where they are from and what in them is the standard's.</summary>
public static class StandardCatalogues
{
    private static readonly Lazy<Catalogue> Old = new(() => Load(CategorySeries.FourDigits, "components-2007.csv", "events-2007.csv"));
    private static readonly Lazy<Catalogue> New = new(() => WithCounterparts(Load(CategorySeries.FiveDigits, "components-2026.csv", "events-2026.csv"), Old.Value).WithTermsOf(Old.Value));

    /// <summary>CJ/T 214-2007 (GB/T 30428.2-2013): four digits, with typical limits and departments, and with examples of local extensions.</summary>
    public static Catalogue Cjt214 => Old.Value;

    /// <summary>GB/T 47678.5-2026: five digits. What has a counterpart in the older list is handled as that; of the rest nothing is said.</summary>
    public static Catalogue Gbt47678 => New.Value;

    /// <summary>The catalogue of a series.</summary>
    public static Catalogue Of(CategorySeries series) => series == CategorySeries.FourDigits ? Cjt214 : Gbt47678;

    private static Catalogue Load(CategorySeries series, params IEnumerable<string> files) => new(series, files.SelectMany(file => CsvRows.Read(Text(file)).Select(CategoryOf)));

    /// <summary>The lists say only which new code an old one has; this is the way back. A fault leads to the component's.</summary>
    private static Catalogue WithCounterparts(Catalogue catalogue, Catalogue other) =>
        new(catalogue.Series, catalogue.Categories.Select(category => category with { Counterpart = other.Translate(category)?.Code }));

    private static Category CategoryOf(IReadOnlyDictionary<string, string> row) => new(
        row["kind"] == "component" ? CategoryKind.Component : CategoryKind.Event,
        Code.Parse<CategoryCode>(row["code"]),
        row["major_zh"],
        row["major_en"],
        row["name_zh"],
        row["name_en"],
        row["kind"] == "component_fault",
        row["standard_ref"],
        CertaintyOf(row["certainty"]),
        row["source"],
        TermsOf(row),
        row["code_2026"] is { Length: > 0 } code && code != row["code"] ? Code.Parse<CategoryCode>(code) : null,
        row["note"]);

    private static HandlingTerms TermsOf(IReadOnlyDictionary<string, string> row)
    {
        if (row["limit_certainty"].Length == 0)
            return HandlingTerms.Unsaid;
        return HandlingTerms.Unsaid with
        {
            Certainty = CertaintyOf(row["limit_certainty"]),
            Department = row["department_zh"],
            DepartmentKinds = [.. row["department_kind"].Split('|').Select(kind => Enum.Parse<DepartmentKind>(kind.Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true))],
            UrgentLimit = WorkingSpan.Parse(row["limit_urgent"]),
            NormalLimit = WorkingSpan.Parse(row["limit_normal"]),
            ClosingStandard = row["closing_standard_zh"],
        };
    }

    private static Certainty CertaintyOf(string text) => Enum.Parse<Certainty>(text, ignoreCase: true);

    private static string Text(string file)
    {
        using var stream = typeof(StandardCatalogues).Assembly.GetManifestResourceStream($"CityOps.Catalogues.{file}")
            ?? throw new InvalidOperationException($"The catalogue {file} was not built into the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
