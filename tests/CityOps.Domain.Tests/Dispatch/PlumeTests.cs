using CityOps.Coordinates;
using NetTopologySuite.Geometries;

namespace CityOps.Dispatch;

public sealed class PlumeTests
{
    private static readonly GeoPoint Source = new(121.5, 30.2);

    // Boubel, Fox, Turner, Stern, "Fundamentals of Air Pollution", 3rd edition, 1994, page 305: 0.37 g/s from 40 m, wind 2 m/s, class B.
    [Theory]
    [InlineData(260, 26.2, 45.9, 1.53e-5)]
    [InlineData(280, 28.2, 49.0, 1.56e-5)]
    [InlineData(300, 30.1, 52.2, 1.55e-5)]
    public void The_worked_example_of_the_textbook_comes_out(double metres, double upward, double across, double concentration)
    {
        var deviations = Dispersion.At(DispersionFormula.PasquillGifford, Stability.B, metres);

        Assert.Equal(upward, deviations.Upward, 0.05);
        Assert.Equal(across, deviations.Across, 0.06);
        Assert.Equal(concentration, new Plume(0.37, 40, 2, 0, Stability.B, DispersionFormula.PasquillGifford).Concentration(metres, 0, 0), 0.006e-5);
    }

    // The same, table 19-5: deviations that the table gives at the ends of its pieces.
    [Theory]
    [InlineData(Stability.A, 0.10, 14.0)]
    [InlineData(Stability.A, 0.15, 21.4)]
    [InlineData(Stability.A, 0.20, 29.3)]
    [InlineData(Stability.A, 0.25, 37.7)]
    [InlineData(Stability.A, 0.30, 47.4)]
    [InlineData(Stability.A, 0.40, 71.2)]
    [InlineData(Stability.A, 0.50, 104.7)]
    [InlineData(Stability.B, 0.20, 20.2)]
    [InlineData(Stability.B, 0.40, 40.0)]
    [InlineData(Stability.D, 0.30, 12.1)]
    [InlineData(Stability.D, 1, 32.1)]
    [InlineData(Stability.D, 3, 65.1)]
    [InlineData(Stability.D, 10, 134.9)]
    [InlineData(Stability.D, 30, 251.2)]
    [InlineData(Stability.E, 20, 109.3)]
    [InlineData(Stability.E, 40, 141.9)]
    public void Heights_of_the_plume_are_those_of_the_table(Stability stability, double kilometres, double upward) =>
        Assert.Equal(upward, Dispersion.At(DispersionFormula.PasquillGifford, stability, kilometres * 1000).Upward, 0.06);

    // Briggs's formulas at 1 km, worked out by hand: root of 1.1 is 1.0488, of 1.4 1.1832, of 2.5 1.5811, of 1.3 1.1402, of 1.2 1.0954, of 2 1.4142.
    [Theory]
    [InlineData(DispersionFormula.Rural, Stability.A, 209.8, 200)]
    [InlineData(DispersionFormula.Rural, Stability.C, 104.9, 73.0)]
    [InlineData(DispersionFormula.Rural, Stability.D, 76.3, 37.9)]
    [InlineData(DispersionFormula.Rural, Stability.F, 38.1, 12.3)]
    [InlineData(DispersionFormula.Urban, Stability.B, 270.4, 339.4)]
    [InlineData(DispersionFormula.Urban, Stability.D, 135.2, 122.8)]
    [InlineData(DispersionFormula.Urban, Stability.E, 93.0, 50.6)]
    public void Briggs_widens_the_plume_as_his_formulas_say(DispersionFormula formula, Stability stability, double across, double upward)
    {
        var deviations = Dispersion.At(formula, stability, 1000);

        Assert.Equal(across, deviations.Across, 0.1);
        Assert.Equal(upward, deviations.Upward, 0.1);
    }

    [Theory]
    [InlineData(1.5, Sky.StrongSun, Stability.A)]
    [InlineData(2.5, Sky.SlightSun, Stability.C)]
    [InlineData(4, Sky.StrongSun, Stability.B)]
    [InlineData(5.5, Sky.ModerateSun, Stability.D)]
    [InlineData(7, Sky.StrongSun, Stability.C)]
    [InlineData(2.5, Sky.CloudyNight, Stability.E)]
    [InlineData(2.5, Sky.ClearNight, Stability.F)]
    [InlineData(4, Sky.ClearNight, Stability.E)]
    [InlineData(1, Sky.Overcast, Stability.D)]
    public void Sun_night_and_wind_give_the_class_of_Pasquill_s_table(double wind, Sky sky, Stability expected) => Assert.Equal(expected, StabilityTable.Of(wind, sky));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(30, 225)]
    public void The_contour_is_where_the_threshold_is_reached(double height, double windFrom)
    {
        var plume = new Plume(500, height, 3, windFrom, Stability.D);
        var contour = plume.Contour(Source, 0.002)!;

        Assert.True(contour.IsValid);
        foreach (var (downwind, across) in Enumerable.Range(1, 60).SelectMany(i => Enumerable.Range(-20, 41).Select(j => (i * 25.0, j * 5.0))))
        {
            var inside = plume.Concentration(downwind, across, 1.5);
            if (inside is > 0.0021 or < 0.0019)
                Assert.Equal(inside > 0.002, contour.Contains(new Point(At(downwind, across))));
        }

        Coordinate At(double downwind, double across)
        {
            var place = Geodesy.Destination(Geodesy.Destination(Source, windFrom + 180, downwind), windFrom + 270, across);
            return new Coordinate(place.Longitude, place.Latitude);
        }
    }

    [Fact]
    public void Where_it_is_nowhere_so_much_there_is_no_contour() => Assert.Null(new Plume(0.001, 50, 5, 0, Stability.D).Contour(Source, 1));

    [Fact]
    public void Against_the_wind_there_is_nothing() => Assert.Equal(0, new Plume(1, 0, 1, 0, Stability.D).Concentration(-1, 0, 0));
}
