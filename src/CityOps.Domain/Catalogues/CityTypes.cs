using CityOps.Areas;
using CityOps.Cases;
using CityOps.Checks;
using CityOps.Codes;
using CityOps.WorkingTimes;

namespace CityOps.Catalogues;

/// <summary>A type of a city: as people see it, and as the rules of a case take it.</summary>
/// <param name="Entry">As lists show it; without initials, which are made where they are searched.</param>
/// <param name="Rules">As the rules take it.</param>
/// <param name="Departments">Trades of the responsible department, first things first; empty when nobody has said.</param>
/// <param name="IsOffered">False: nothing new is reported under it, but cases that were are seen through.</param>
public sealed record CityType(CaseTypeEntry Entry, CaseType Rules, IReadOnlyList<DepartmentKind> Departments, bool IsOffered);

/// <summary>The types of a city: the catalogue it works by, what it says otherwise, and its questions.</summary>
public static class CityTypes
{
    // Nobody has said how long it may take, and without any limit no case could be dispatched. A convention until the city says so.
    private static readonly WorkingSpan UnsaidNormal = WorkingSpan.WorkingDays(5);
    private static readonly WorkingSpan UnsaidUrgent = WorkingSpan.WorkingDays(1);

    /// <summary>All types by code, and the flaws of what the city says; what is flawed is left out.</summary>
    /// <param name="series">Which catalogue.</param>
    /// <param name="said">What the city says, by code with the letter of its kind.</param>
    public static (IReadOnlyDictionary<string, CityType> Types, IReadOnlyList<Flaw> Flaws) Of(CategorySeries series, IReadOnlyDictionary<string, TypeTerms> said)
    {
        ArgumentNullException.ThrowIfNull(said);
        var standard = StandardCatalogues.Of(series);
        var types = standard.Categories.ToDictionary(CodeOf, category => TypeOf(category, null, isOffered: true), StringComparer.Ordinal);
        List<Flaw> flaws = [];
        foreach (var (code, terms) in said)
        {
            if (code.StartsWith('Q'))
                types[code] = Question(code, terms);
            else if (Lay(standard, code, terms, flaws) is { } type)
                types[code] = type;
        }

        return (types, flaws);
    }

    private static CityType? Lay(Catalogue standard, string code, TypeTerms terms, List<Flaw> flaws)
    {
        if (code.Length < 2 || code[0] is not ('C' or 'E') || CategoryCode.Read(code[1..], out var digits) is not null)
        {
            flaws.Add(new Flaw(code, "type_code_malformed", code));
            return null;
        }

        var kind = code[0] == 'C' ? CategoryKind.Component : CategoryKind.Event;

        // Whether it is offered is said here and not to the catalogue, which would forget it: cases may still be open under it.
        var asked = terms with { Used = null };
        var city = standard.Find(kind, digits) is null
            ? new CityTerms([], [asked.AsAddition(kind, digits)])
            : new CityTerms([asked.AsChange(kind, digits)], []);
        var result = CityCatalogue.Of(standard, city);
        flaws.AddRange(result.Flaws);
        return result.Catalogue?.Find(kind, digits) is { } category ? TypeOf(category, terms, terms.Used != false) : null;
    }

    private static CityType TypeOf(Category category, TypeTerms? said, bool isOffered)
    {
        var kind = category.Kind == CategoryKind.Component ? CaseKind.Part : CaseKind.Event;
        var normal = category.Terms.NormalLimit ?? UnsaidNormal;
        var urgent = category.Terms.UrgentLimit ?? category.Terms.NormalLimit ?? UnsaidUrgent;
        var selfHandleable = category.Terms.IsSelfHandleable == true;
        var code = CodeOf(category);
        var entry = new CaseTypeEntry(
            code, kind, category.MajorZh, category.MajorEn, category.NameZh, category.NameEn, string.Empty,
            category.Terms.FilingStandard ?? string.Empty, category.Terms.ClosingStandard ?? string.Empty, urgent.ToString(), normal.ToString(), selfHandleable);
        var rules = new CaseType(code, kind, selfHandleable, said?.Inspected == true, said?.Funded == true, normal, urgent, Extension(said, normal));
        return new CityType(entry, rules, category.Terms.DepartmentKinds, isOffered);
    }

    private static CityType Question(string code, TypeTerms terms)
    {
        var normal = WorkingSpan.TryParse(terms.NormalLimit, out var said) ? said : UnsaidUrgent;
        var entry = new CaseTypeEntry(
            code, CaseKind.Consultation, terms.MajorZh ?? "咨询", terms.MajorEn ?? "Questions", terms.NameZh ?? "咨询", terms.NameEn ?? "Question",
            string.Empty, string.Empty, string.Empty, normal.ToString(), normal.ToString(), false);
        return new CityType(entry, new CaseType(code, CaseKind.Consultation, false, false, false, normal, normal, normal), [], terms.Used != false);
    }

    private static WorkingSpan Extension(TypeTerms? said, WorkingSpan normal) =>
        WorkingSpan.TryParse(said?.Extension, out var extension) ? extension : normal;

    private static string CodeOf(Category category) => (category.Kind == CategoryKind.Component ? "C" : "E") + category.Code.Value;
}
