using CityOps.Cases;
using CityOps.Plans;

namespace CityOps.Hazards;

/// <summary>What kind of place keeps a dangerous substance.</summary>
[GenerateSerializer]
public enum HazardKind
{
    /// <summary>加油站.</summary>
    FuelStation,

    /// <summary>液化气站.</summary>
    GasStation,

    /// <summary>危化品仓库.</summary>
    ChemicalStore,

    /// <summary>涉氨冷库.</summary>
    ColdStore,

    /// <summary>水厂加氯间.</summary>
    Waterworks,
}

/// <summary>What the register says of a place that keeps a dangerous substance (危险源).</summary>
/// <param name="Kind">What kind of place.</param>
/// <param name="Name">What it is called, at most 100 characters in each language.</param>
/// <param name="Substance">Code of the substance, kebab case; the one that plumes know it by, where they do.</param>
/// <param name="SubstanceName">What the substance is called, at most 60 characters in each language.</param>
/// <param name="Un">UN number of the substance, 1 to 9999; null for none.</param>
/// <param name="Tonnes">The most that is kept there, metric tonnes, above 0 and at most 1,000,000.</param>
/// <param name="Organisation">Code of the organisation that answers for it.</param>
/// <param name="Telephone">Whom to call, day and night, 3 to 20 digits, spaces, <c>+</c> and <c>-</c>; null when no number is known.</param>
/// <param name="Sheet">What crews have to know first (处置要点), at most 1,000 characters in each language.</param>
/// <param name="Place">Where, degrees WGS84 or CGCS2000.</param>
/// <param name="Address">The place in words, at most 200 characters; null when nobody wrote it down.</param>
/// <param name="SurveyedOn">The day on which somebody last saw what is kept there; from 2000 on, not in the future.</param>
[GenerateSerializer, Immutable]
[Alias("hazard-entry")]
public sealed record HazardEntry(
    [property: Id(0)] HazardKind Kind,
    [property: Id(1)] PlanText Name,
    [property: Id(2)] string Substance,
    [property: Id(3)] PlanText SubstanceName,
    [property: Id(4)] int? Un,
    [property: Id(5)] double Tonnes,
    [property: Id(6)] string Organisation,
    [property: Id(7)] string? Telephone,
    [property: Id(8)] PlanText Sheet,
    [property: Id(9)] CasePosition Place,
    [property: Id(10)] string? Address,
    [property: Id(11)] DateOnly SurveyedOn);

/// <summary>Codes of the refusals of the register of dangerous substances.</summary>
public static class HazardRefusals
{
    /// <summary>There is no such place in the register, or the caller may not see it.</summary>
    public const string Unknown = "hazard_unknown";

    /// <summary>A place of this code is in the register already.</summary>
    public const string Registered = "hazard_registered";

    /// <summary>It was taken out of the register.</summary>
    public const string Retired = "hazard_retired";

    /// <summary>A code has 3 to 40 small letters, digits and hyphens.</summary>
    public const string CodeInvalid = "hazard_code_invalid";

    /// <summary>A field is not what it should be. Arguments: field.</summary>
    public const string FieldInvalid = "hazard_field_invalid";

    /// <summary>The place lies in no city.</summary>
    public const string OutsideCity = "hazard_outside_city";

    /// <summary>There is no such organisation. Arguments: organisation.</summary>
    public const string OrganisationUnknown = "hazard_organisation_unknown";

    /// <summary>None of the actor's posts may do this. Arguments: command.</summary>
    public const string RoleNotAllowed = "hazard_role_not_allowed";
}
