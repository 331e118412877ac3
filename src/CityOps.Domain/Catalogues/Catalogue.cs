using System.Collections.Frozen;
using CityOps.Codes;

namespace CityOps.Catalogues;

/// <summary>A major class (大类) and what is in it.</summary>
/// <param name="Kind">Component or event.</param>
/// <param name="Code">Two digits.</param>
/// <param name="NameZh">Name, in Chinese.</param>
/// <param name="NameEn">Name, in English.</param>
/// <param name="Categories">Its minor classes by code.</param>
public sealed record MajorClass(CategoryKind Kind, string Code, string NameZh, string NameEn, IReadOnlyList<Category> Categories);

/// <summary>The components and events that a city deals with, by one series of codes. Immutable.</summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<(CategoryKind Kind, CategoryCode Code), Category> _byCode;
    private readonly FrozenDictionary<(CategoryKind Kind, CategoryCode Code), Category> _byCounterpart;

    /// <summary>Makes a catalogue.</summary>
    /// <exception cref="ArgumentException">A code occurs twice, or is of the other series.</exception>
    public Catalogue(CategorySeries series, IEnumerable<Category> categories)
    {
        Series = series;
        Categories = [.. categories.OrderBy(category => category.Kind).ThenBy(category => category.Code.Value, StringComparer.Ordinal)];
        if (Categories.FirstOrDefault(category => category.Code.Series != series) is { } foreign)
            throw new ArgumentException($"{foreign.Kind} {foreign.Code} is of the other series.", nameof(categories));
        _byCode = Categories.ToFrozenDictionary(category => (category.Kind, category.Code));

        // A fault of 2026 has the code of its component; the counterpart of an old event is the event, so faults stand back.
        _byCounterpart = Categories
            .Where(category => category is { Counterpart: not null, IsComponentFault: false })
            .ToFrozenDictionary(category => (category.Kind, category.Counterpart!.Value));
    }

    /// <summary>The series of its codes.</summary>
    public CategorySeries Series { get; }

    /// <summary>All of it, components first, by code.</summary>
    public IReadOnlyList<Category> Categories { get; }

    /// <summary>The major classes of a kind, by code.</summary>
    public IEnumerable<MajorClass> MajorClasses(CategoryKind kind) =>
        Categories.Where(category => category.Kind == kind)
            .GroupBy(category => category.Code.MajorClass, StringComparer.Ordinal)
            .Select(major => new MajorClass(kind, major.Key, major.First().MajorZh, major.First().MajorEn, [.. major]));

    /// <summary>A category by its code; null when there is none.</summary>
    public Category? Find(CategoryKind kind, CategoryCode code) => _byCode.GetValueOrDefault((kind, code));

    /// <summary>The category whose counterpart in the other catalogue has a code; null when there is none.</summary>
    public Category? FindByCounterpart(CategoryKind kind, CategoryCode code) => _byCounterpart.GetValueOrDefault((kind, code));

    /// <summary>
    /// The category of this catalogue for one of the other: by its own mapping, or by one that points to it. A fault of a component leads
    /// to the component, since the older catalogue has no faults. Null when neither knows the other.
    /// </summary>
    public Category? Translate(Category other)
    {
        if (other.Code.Series == Series)
            return Find(other.Kind, other.Code);
        var kind = other.IsComponentFault ? CategoryKind.Component : other.Kind;
        return (other.Counterpart is { } code ? Find(kind, code) : null) ?? FindByCounterpart(kind, other.Code);
    }

    /// <summary>
    /// This catalogue, where each category about which nothing is said is handled as its translation in another: the limits of the older
    /// catalogue for the codes of the newer.
    /// </summary>
    public Catalogue WithTermsOf(Catalogue other) =>
        new(Series, Categories.Select(category => category.Terms == HandlingTerms.Unsaid && other.Translate(category) is { } known ? category with { Terms = known.Terms } : category));
}
