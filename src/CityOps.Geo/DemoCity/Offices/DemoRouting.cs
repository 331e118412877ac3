using CityOps.Cases;
using CityOps.DemoCity.Drawing;

namespace CityOps.DemoCity.Offices;

/// <summary>The responsibility table: who owns what, and what the districts and streets see to where it happens.</summary>
public static class DemoRouting
{
    /// <summary>Types by their owner. Covers of pipes and cables belong to whoever runs them; a type's exact line goes before its major class.</summary>
    private static readonly (string Unit, string Types)[] Owners =
    [
        ("municipal-works", "C01 C02 C0205 C0206 C0207 C0208 C0216 C2108 C2109 C2110 C2117 E0110 E0305 E0401"),
        ("water-supply", "C0101 C0131 C0132 E0402"),
        ("drainage", "C0102 C0103 C0104 C0127 C0302 C2115 E0404 E0406 E2102"),
        ("power-supply", "C0105 C0116 C0117 C0133 C0134 E0408"),
        ("street-lighting", "C0106 C0118 C0119 C0120"),
        ("telecom", "C0107 C0109 C0115 C0122"),
        ("broadcasting", "C0108"),
        ("gas", "C0110 C0111 C0129 C0135 C2132 E0403 E0405"),
        ("police", "C0112 C0136 C0138 E0409"),
        ("fire", "C0113 E2104"),
        ("urban-management", "C0121 C0123 C0124 C0125 C0137 C0306 C0307 E0304 E2103"),
        ("transport", "C0128 C0203 C0204 C2112 C2114 E0509"),
        ("parking", "C0201 C0202 C0212"),
        ("traffic-police", "C0209 C0210 C0211 C0214 C0215 C0217 E0107 E0505"),
        ("civil-affairs", "C0213 E0502"),
        ("sanitation", "C03 C2118 E0407"),
        ("environment", "C0308 C0309 C0310 C0311 E0115 E0116 E0508"),
        ("landscaping", "C04"),
        ("housing-construction", "C05 C0602 C2133 E0301 E0302 E0303"),
        ("emergency-management", "C06 C0601 C2124 E04"),
        ("water-conservancy", "C0603 C0604 C0605 C0606 C2127 E0105 E0111 E0114"),
        ("planning", "C0130"),
    ];

    /// <summary>Types by the district's unit that sees to them.</summary>
    private static readonly (string Unit, string Types)[] DistrictTypes =
    [
        ("sanitation", "E0102 E0103 E0104 E0112 E0117 E2101"),
        ("landscaping", "E0106 E0109"),
        ("urban-management", "E0101 E0202 E0203 E0205 E0503 E0510"),
    ];

    /// <summary>Types that the office of the street sees to.</summary>
    private const string StreetTypes =
        "C0114 C0126 E0108 E0113 E0118 E0199 E0201 E0204 E0399 E0501 E0504 E0506 E0507 E0511 E0512 E0513 E0599 E2105 E2106";

    /// <summary>The lines in their order.</summary>
    public static IReadOnlyList<RoutingRule> Rules { get; } = [.. OfOwners(), .. OfDistricts(), .. OfStreets()];

    private static IEnumerable<RoutingRule> OfOwners() => Owners.SelectMany(owner => owner.Types.Split(' ').Select(type => new RoutingRule(RoutingBasis.Owner, type, CommunitySeeds.City, owner.Unit)));

    private static IEnumerable<RoutingRule> OfDistricts() =>
        from district in DemoOffices.Districts
        from entry in DistrictTypes
        from type in entry.Types.Split(' ')
        select new RoutingRule(RoutingBasis.Territory, type, district.Area, DemoOffices.DistrictUnit(district.Area, entry.Unit)) { Fallback = entry.Unit };

    private static IEnumerable<RoutingRule> OfStreets() =>
        from street in CommunitySeeds.Streets
        from type in StreetTypes.Split(' ')
        select new RoutingRule(RoutingBasis.Territory, type, street.Code, DemoOffices.OfficeOf(street.Code)) { Fallback = DemoOffices.DistrictUnit(street.Code, "urban-management") };
}
