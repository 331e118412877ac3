using System.Collections.Frozen;
using System.Collections.Immutable;
using CityOps.Cases;
using CityOps.Catalogues;
using CityOps.WorkingTimes;

namespace CityOps.Areas;

/// <summary>What decisions in one city rest on.</summary>
/// <param name="Zone">Its time zone.</param>
/// <param name="Calendar">Its working time.</param>
/// <param name="Settings">Its conventions.</param>
/// <param name="Routing">Its responsibility table.</param>
/// <param name="Units">Whom cases can be dispatched to.</param>
/// <param name="Types">All types by code, those no longer offered as well.</param>
/// <param name="PartTypes">Types of which it has components.</param>
internal sealed record CityConventions(
    TimeZoneInfo Zone,
    WorkingCalendar Calendar,
    CaseSettings Settings,
    RoutingTable Routing,
    ImmutableDictionary<string, CaseUnit> Units,
    FrozenDictionary<string, CityType> Types,
    FrozenSet<string> PartTypes);

/// <summary>All cities as they were read at one time. Never changed, only replaced.</summary>
internal sealed record CityModel(
    string Revision,
    IReadOnlyList<CityEntry> Cities,
    FrozenDictionary<string, IReadOnlyList<Area>> AreasOf,
    FrozenDictionary<string, Area> Areas,
    FrozenDictionary<string, Organisation> Organisations,
    FrozenDictionary<string, FrozenDictionary<string, CaseTypeEntry>> Offered,
    FrozenDictionary<string, CityConventions> Terms,
    CellIndex Cells)
{
    /// <summary>Digits of a city in every code.</summary>
    public const int PrefixLength = 4;

    public static CityModel Empty { get; } = new(
        string.Empty,
        [],
        FrozenDictionary<string, IReadOnlyList<Area>>.Empty,
        FrozenDictionary<string, Area>.Empty,
        FrozenDictionary<string, Organisation>.Empty,
        FrozenDictionary<string, FrozenDictionary<string, CaseTypeEntry>>.Empty,
        FrozenDictionary<string, CityConventions>.Empty,
        CellIndex.Empty);

    public CityEntry? CityOf(string code) =>
        code.Length < PrefixLength ? null : Cities.FirstOrDefault(city => code.StartsWith(city.Prefix, StringComparison.Ordinal));

    /// <summary>The terms of the city that a code belongs to; null when there is no such city, or what is written for it is flawed.</summary>
    public CityConventions? TermsOf(string code) => code.Length < PrefixLength ? null : Terms.GetValueOrDefault(code[..PrefixLength]);
}
