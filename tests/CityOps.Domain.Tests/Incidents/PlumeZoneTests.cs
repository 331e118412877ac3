using CityOps.Cases;
using CityOps.Dispatch;
using CityOps.Journal;
using CityOps.Plans;

namespace CityOps.Incidents;

public sealed class PlumeZoneTests
{
    private static readonly PlumeRelease Chlorine = new("chlorine", 100, null, 0, 3, 0, null, Sky.Overcast, DispersionFormula.Urban);

    [Fact]
    public void A_plume_is_drawn_with_what_it_was_worked_out_from()
    {
        var town = IncidentTown.Verified();
        town.Does(Draw(Chlorine));

        var zone = Assert.Single(town.State.Zones);
        Assert.Equal((PlanShapeKind.Plume, Stability.D, 5.8), (zone.Shape.Kind, zone.Plume!.Stability, zone.Plume.ThresholdMilligrams));
        Assert.Equal(Chlorine, zone.Plume.Release);
        Assert.Contains("table 19-7", zone.Plume.Source, StringComparison.Ordinal);
        Assert.InRange(zone.Shape.Corners.Count, 10, 200);
    }

    // The zone holds what the formula says it holds: along the axis to its reach, across it by the half width, and nothing upwind.
    [Theory]
    [InlineData(0)]
    [InlineData(225)]
    public void The_border_is_where_the_formula_reaches_the_threshold(double windFrom)
    {
        var town = IncidentTown.Verified();
        town.Does(Draw(Chlorine with { WindFromDegrees = windFrom }));
        var zone = town.State.Zones[0];
        var ring = ZoneRing.Of(zone);
        var plume = new Plume(100, 0, 3, windFrom, Stability.D);

        foreach (var (downwind, across) in Enumerable.Range(-4, 60).SelectMany(i => Enumerable.Range(-20, 41).Select(j => (i * 40.0, j * 10.0))))
        {
            var milligrams = plume.Concentration(downwind, across, 1.5) * 1000;
            if (milligrams is > 6.1 or < 5.5)
                Assert.Equal(milligrams > 5.8, ZoneRing.Contains(ring, At(windFrom, downwind, across)));
        }
    }

    [Theory]
    [InlineData(0.9, IncidentRefusals.PlumeWindTooWeak)]
    [InlineData(0, IncidentRefusals.PlumeWindTooWeak)]
    [InlineData(double.NaN, IncidentRefusals.PlumeWindTooWeak)]
    [InlineData(61, IncidentRefusals.PlumeInvalid)]
    [InlineData(1, null)]
    public void Calm_air_has_no_plume(double wind, string? refusal) =>
        Assert.Equal(refusal, IncidentTown.Verified().Refuses(Draw(Chlorine with { WindMetresPerSecond = wind })));

    public static TheoryData<PlumeRelease, string> Wrong => new()
    {
        { Chlorine with { Substance = "unheard-of" }, "substance" },
        { Chlorine with { Substance = null }, "thresholdMilligrams" },
        { Chlorine with { GramsPerSecond = 0 }, "gramsPerSecond" },
        { Chlorine with { GramsPerSecond = double.NaN }, "gramsPerSecond" },
        { Chlorine with { ThresholdMilligrams = -1 }, "thresholdMilligrams" },
        { Chlorine with { HeightMetres = 301 }, "heightMetres" },
        { Chlorine with { WindFromDegrees = 361 }, "windFromDegrees" },
        { Chlorine with { Sky = null }, "stability" },
        { Chlorine with { Formula = (DispersionFormula)9 }, "formula" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_figure_is_named(PlumeRelease release, string field)
    {
        var refusal = IncidentTown.Verified().Decide(Draw(release)).Refusal!;
        Assert.Equal((IncidentRefusals.PlumeInvalid, field), (refusal.Code, refusal.Arguments["field"]));
    }

    [Fact]
    public void What_reaches_the_threshold_nowhere_has_no_zone() =>
        Assert.Equal(IncidentRefusals.PlumeNowhere, IncidentTown.Verified().Refuses(Draw(Chlorine with { GramsPerSecond = 0.0001, HeightMetres = 100 })));

    [Fact]
    public void A_great_release_is_cut_off_where_the_formula_ends()
    {
        var basis = PlumeZones.Of(Chlorine with { GramsPerSecond = 1_000_000 }).Basis!;
        Assert.Equal((PlumeZones.Farthest, true), (basis.ReachMetres, basis.Cut));
    }

    [Fact]
    public void When_the_wind_turns_the_new_zone_takes_the_place_of_the_old_in_one_act()
    {
        var town = IncidentTown.Verified();
        town.Does(Draw(Chlorine));
        var before = town.State.Zones[0].Id;
        var events = town.Decide(Turned(before)).Events;
        town.Does(Turned(before));

        Assert.Collection(
            events,
            lifted => Assert.Equal(new ZoneLifted(before, "turned"), lifted),
            drawn => Assert.Equal(90, Assert.IsType<ZoneDrawn>(drawn).Zone.Plume!.Release.WindFromDegrees));
        Assert.NotEqual(before, Assert.Single(town.State.Zones).Id);
    }

    [Fact]
    public void A_zone_that_is_not_there_is_not_replaced_and_a_reason_is_needed()
    {
        var town = IncidentTown.Verified();
        Assert.Equal(IncidentRefusals.ZoneUnknown, town.Refuses(Turned(new PlanItemId(Guid.NewGuid()))));
        town.Does(Draw(Chlorine));
        Assert.Equal(IncidentRefusals.TextInvalid, town.Refuses(Turned(town.State.Zones[0].Id) with { Reason = " " }));
    }

    [Fact]
    public void A_plume_without_its_release_is_no_shape() =>
        Assert.Equal(IncidentRefusals.ShapeInvalid, IncidentTown.Verified().Refuses(Draw(Chlorine) with { Plume = null, Shape = new PlanShape([], PlanShapeKind.Plume, 100, [], new PlanPlume(1, 1, 100)) }));

    // Milligrams in a cubic metre are parts in a million times grams in a mole by 24.45 litres: chlorine 2 · 70.91 / 24.45.
    [Theory]
    [InlineData("chlorine", 5.80, true)]
    [InlineData("ammonia", 111.4, false)]
    [InlineData("hydrogen-sulphide", 37.6, true)]
    [InlineData("carbon-monoxide", 95.1, false)]
    public void Thresholds_are_told_by_weight(string code, double milligrams, bool heavy)
    {
        var substance = PlumeSubstances.Of(code)!;
        Assert.Equal(milligrams, substance.ThresholdMilligrams, 0.05);
        Assert.Equal(heavy, substance.IsHeavy);
    }

    private static DrawZone Draw(PlumeRelease release) =>
        new(OperationId.New(), "dispatcher", null, PlanZoneKind.Evacuation, new PlanText("扩散区", "Plume"), new PlanText("撤离", "leave"), null, IncidentTown.Place) { Plume = release };

    private static DrawZone Turned(PlanItemId before) => Draw(Chlorine with { WindFromDegrees = 90 }) with { Replaces = before, Reason = "turned" };

    private static CasePosition At(double windFrom, double downwind, double across)
    {
        var place = Coordinates.Geodesy.Destination(Coordinates.Geodesy.Destination(new(IncidentTown.Place.Longitude, IncidentTown.Place.Latitude), windFrom + 180, downwind), windFrom + 270, across);
        return new CasePosition(place.Longitude, place.Latitude);
    }
}
