using CityOps.Checks;
using CityOps.Codes;
using CityOps.WorkingTimes;

namespace CityOps.Catalogues;

/// <summary>What came of laying a city's terms over a catalogue.</summary>
/// <param name="Catalogue">What the city works by; null when there is a flaw.</param>
/// <param name="Flaws">Every wrong entry by kind and code, for example <c>event 0102</c>.</param>
public sealed record CityCatalogueResult(Catalogue? Catalogue, IReadOnlyList<Flaw> Flaws);

/// <summary>Lays what a city says otherwise over a catalogue. Pure: the same catalogue and terms give the same result.</summary>
public static class CityCatalogue
{
    /// <summary>The catalogue as the city uses it, or all flaws of its terms.</summary>
    public static CityCatalogueResult Of(Catalogue catalogue, CityTerms city)
    {
        IReadOnlyList<Flaw> flaws = [.. Twice(city), .. city.Changes.SelectMany(change => Flaws(catalogue, change)), .. city.Additions.SelectMany(addition => Flaws(catalogue, addition))];
        if (flaws.Count > 0)
            return new CityCatalogueResult(null, flaws);

        var changes = city.Changes.ToDictionary(change => (change.Kind, change.Code));
        var used = catalogue.Categories
            .Select(category => (Category: category, Change: changes.GetValueOrDefault((category.Kind, category.Code))))
            .Where(entry => entry.Change?.IsUsed != false)
            .Select(entry => entry.Change is null ? entry.Category : Changed(entry.Category, entry.Change));
        return new CityCatalogueResult(new Catalogue(catalogue.Series, [.. used, .. city.Additions.Select(Added)]), []);
    }

    private static Category Changed(Category category, CategoryChange change) => category with
    {
        NameZh = change.NameZh ?? category.NameZh,
        NameEn = change.NameEn ?? category.NameEn,
        Terms = Changed(category.Terms, change),
    };

    private static HandlingTerms Changed(HandlingTerms terms, CategoryChange change)
    {
        var changed = terms with
        {
            Department = change.Department ?? terms.Department,
            DepartmentKinds = change.DepartmentKinds ?? terms.DepartmentKinds,
            UrgentLimit = change.UrgentLimit ?? terms.UrgentLimit,
            NormalLimit = change.NormalLimit ?? terms.NormalLimit,
            Stages = change.Stages ?? terms.Stages,
            FilingStandard = change.FilingStandard ?? terms.FilingStandard,
            ClosingStandard = change.ClosingStandard ?? terms.ClosingStandard,
            IsSelfHandleable = change.IsSelfHandleable ?? terms.IsSelfHandleable,
        };

        // A typical limit that the city repeats is the city's from then on.
        return change is { Department: null, DepartmentKinds: null, UrgentLimit: null, NormalLimit: null, Stages: null, FilingStandard: null, ClosingStandard: null, IsSelfHandleable: null }
            ? terms
            : changed with { Certainty = Certainty.City };
    }

    private static Category Added(CategoryAddition addition) => new(
        addition.Kind, addition.Code, addition.MajorZh, addition.MajorEn, addition.NameZh, addition.NameEn, false, string.Empty, Certainty.City, string.Empty, addition.Terms with { Certainty = Certainty.City }, null, string.Empty);

    private static IEnumerable<Flaw> Twice(CityTerms city) =>
        city.Changes.Select(change => (change.Kind, change.Code)).Concat(city.Additions.Select(addition => (addition.Kind, addition.Code)))
            .GroupBy(key => key)
            .Where(same => same.Count() > 1)
            .Select(same => new Flaw(Where(same.Key.Kind, same.Key.Code), "category_twice", string.Empty));

    private static IEnumerable<Flaw> Flaws(Catalogue catalogue, CategoryChange change)
    {
        var where = Where(change.Kind, change.Code);
        if (catalogue.Find(change.Kind, change.Code) is not { } category)
        {
            yield return new Flaw(where, change.Code.Series == catalogue.Series ? "category_unknown" : "category_of_other_series", change.Code.Value);
            yield break;
        }

        foreach (var (name, text) in new[] { ("nameZh", change.NameZh), ("nameEn", change.NameEn), ("department", change.Department), ("filingStandard", change.FilingStandard), ("closingStandard", change.ClosingStandard) })
        {
            if (text is not null && string.IsNullOrWhiteSpace(text))
                yield return new Flaw($"{where} {name}", "text_blank", string.Empty);
        }

        foreach (var flaw in Flaws(where, Changed(category.Terms, change), isKindRequired: change.DepartmentKinds is not null))
            yield return flaw;
    }

    private static IEnumerable<Flaw> Flaws(Catalogue catalogue, CategoryAddition addition)
    {
        var where = Where(addition.Kind, addition.Code);
        if (addition.Code.Series != catalogue.Series)
            yield return new Flaw(where, "category_of_other_series", addition.Code.Value);
        else if (catalogue.Find(addition.Kind, addition.Code) is { } known)
            yield return new Flaw(where, "category_exists", known.NameZh);
        else if (catalogue.Series == CategorySeries.FourDigits && !addition.Code.IsLocalExtension)
            yield return new Flaw(where, "extension_outside_its_range", addition.Code.MajorClass);
        if (catalogue.MajorClasses(addition.Kind).FirstOrDefault(major => major.Code == addition.Code.MajorClass) is { } major && major.NameZh != addition.MajorZh)
            yield return new Flaw($"{where} majorZh", "major_class_is_named_otherwise", addition.MajorZh);
        foreach (var (name, text) in new[] { ("majorZh", addition.MajorZh), ("majorEn", addition.MajorEn), ("nameZh", addition.NameZh), ("nameEn", addition.NameEn) })
        {
            if (string.IsNullOrWhiteSpace(text))
                yield return new Flaw($"{where} {name}", "text_blank", string.Empty);
        }

        foreach (var flaw in Flaws(where, addition.Terms, isKindRequired: false))
            yield return flaw;
    }

    private static IEnumerable<Flaw> Flaws(string where, HandlingTerms terms, bool isKindRequired)
    {
        foreach (var (name, limit) in new[] { ("urgentLimit", terms.UrgentLimit), ("normalLimit", terms.NormalLimit) })
        {
            if (limit is { Amount: <= 0 or > WorkingSpan.Most } wrong)
                yield return new Flaw($"{where} {name}", "limit_out_of_range", wrong.ToString());
        }

        // Spans of different bases compare only on a calendar; within one base it is plain.
        if (terms is { UrgentLimit: { } urgent, NormalLimit: { } normal } && urgent.Base == normal.Base && urgent.Amount > normal.Amount)
            yield return new Flaw($"{where} urgentLimit", "urgent_limit_is_the_longer", urgent.ToString());
        if (isKindRequired && terms.DepartmentKinds.Count == 0)
            yield return new Flaw($"{where} departmentKinds", "missing", string.Empty);
        for (var i = 0; i < terms.Stages.Count; i++)
        {
            var stage = terms.Stages[i];
            if (string.IsNullOrWhiteSpace(stage.Name))
                yield return new Flaw($"{where} stages[{i}].name", "text_blank", string.Empty);
            else if (terms.Stages.Take(i).Any(other => other.Name == stage.Name))
                yield return new Flaw($"{where} stages[{i}].name", "stage_twice", stage.Name);
            if (stage.Limit.Amount is <= 0 or > WorkingSpan.Most)
                yield return new Flaw($"{where} stages[{i}].limit", "limit_out_of_range", stage.Limit.ToString());
        }
    }

    private static string Where(CategoryKind kind, CategoryCode code) => $"{(kind == CategoryKind.Component ? "component" : "event")} {code}";
}
