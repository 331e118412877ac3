using CityOps.Cases;
using NetTopologySuite.Geometries;

namespace CityOps.DemoCity.Drawing;

/// <summary>From metres around the city's centre to degrees CGCS2000 and the paper that all shapes are drawn on.</summary>
internal static class Frame
{
    /// <summary>Where the drawing's origin lies.</summary>
    public const double Longitude = 120.65;

    /// <summary>Where the drawing's origin lies.</summary>
    public const double Latitude = 30.24;

    /// <summary>Half of what is drawn, in metres from west to east.</summary>
    public const double HalfWidth = 10_000;

    /// <summary>Half of what is drawn, in metres from south to north.</summary>
    public const double HalfHeight = 5_800;

    private const double MetresEast = 96_257.0; // a degree of longitude at 30.24 north
    private const double MetresNorth = 110_862.0;

    /// <summary>Whole centimetres: on such a grid lines meet where they are said to meet.</summary>
    public static readonly PrecisionModel Centimetres = new(100);

    /// <summary>Makes the shapes of the drawing.</summary>
    public static readonly GeometryFactory Paper = new(Centimetres);

    private static readonly GeometryFactory Globe = new(new PrecisionModel(), 4326);

    public static CasePosition PositionOf(Spot spot) => new(Degrees(Longitude, spot.X, MetresEast), Degrees(Latitude, spot.Y, MetresNorth));

    /// <summary>The same shape in degrees; equal corners stay equal.</summary>
    public static Geometry ToDegrees(Geometry drawn)
    {
        var shape = Globe.CreateGeometry(drawn);
        shape.Apply(new Stretch());
        shape.GeometryChanged();
        shape.SRID = 4326;
        return shape;
    }

    private static double Degrees(double origin, double metres, double perDegree) => Math.Round(origin + (metres / perDegree), 8);

    private sealed class Stretch : IEntireCoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq)
        {
            for (var i = 0; i < seq.Count; i++)
            {
                seq.SetX(i, Degrees(Longitude, seq.GetX(i), MetresEast));
                seq.SetY(i, Degrees(Latitude, seq.GetY(i), MetresNorth));
            }
        }
    }
}
