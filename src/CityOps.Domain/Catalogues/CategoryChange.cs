using CityOps.Codes;
using CityOps.WorkingTimes;

namespace CityOps.Catalogues;

/// <summary>What a city says otherwise about a category of the catalogue. Null leaves it as it is.</summary>
/// <param name="Kind">Component or event.</param>
/// <param name="Code">Code in the series that the city uses.</param>
public sealed record CategoryChange(CategoryKind Kind, CategoryCode Code)
{
    /// <summary>False: the city does not deal with it, and it is not offered.</summary>
    public bool? IsUsed { get; init; }

    /// <summary>Its name in Chinese.</summary>
    public string? NameZh { get; init; }

    /// <summary>Its name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>Responsible department.</summary>
    public string? Department { get; init; }

    /// <summary>Trade of the department; not empty.</summary>
    public IReadOnlyList<DepartmentKind>? DepartmentKinds { get; init; }

    /// <summary>Limit of an urgent case.</summary>
    public WorkingSpan? UrgentLimit { get; init; }

    /// <summary>Limit of any other case.</summary>
    public WorkingSpan? NormalLimit { get; init; }

    /// <summary>Steps of the limit; empty takes those of the catalogue away.</summary>
    public IReadOnlyList<LimitStage>? Stages { get; init; }

    /// <summary>When it is a case.</summary>
    public string? FilingStandard { get; init; }

    /// <summary>When it is handled.</summary>
    public string? ClosingStandard { get; init; }

    /// <summary>Whether an inspector may settle it on the spot.</summary>
    public bool? IsSelfHandleable { get; init; }
}

/// <summary>A category that a city adds. In CJ/T 214 the majors from 21 on are for that; GB/T 47678.5 leaves what it does not number.</summary>
/// <param name="Kind">Component or event.</param>
/// <param name="Code">A code that the catalogue does not have.</param>
/// <param name="MajorZh">Major class, in Chinese.</param>
/// <param name="MajorEn">Major class, in English.</param>
/// <param name="NameZh">Name, in Chinese.</param>
/// <param name="NameEn">Name, in English.</param>
/// <param name="Terms">How it is handled.</param>
public sealed record CategoryAddition(CategoryKind Kind, CategoryCode Code, string MajorZh, string MajorEn, string NameZh, string NameEn, HandlingTerms Terms);

/// <summary>All that a city says otherwise.</summary>
/// <param name="Changes">At most one for each category.</param>
/// <param name="Additions">Categories of its own.</param>
public sealed record CityTerms(IReadOnlyList<CategoryChange> Changes, IReadOnlyList<CategoryAddition> Additions);
