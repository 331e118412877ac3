using CityOps.Coordinates;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Precision;

namespace CityOps.Topology;

/// <summary>
/// Metres around a point, to the centimetre. Degrees are only stretched, so what was straight stays straight and an edge that two polygons
/// share stays shared; a projection would bend it, and bend it differently for neighbours with different corners.
/// </summary>
internal sealed class LocalPlane
{
    /// <summary>A whole number of centimetres: on such a grid the overlay of polygons cannot fail by rounding.</summary>
    public static readonly PrecisionModel Centimetres = new(100);

    private const double SemiMajorAxis = 6_378_137.0;
    private const double EccentricitySquared = 0.00669438002290; // CGCS2000

    private readonly double _longitude;
    private readonly double _latitude;
    private readonly double _metresEast;
    private readonly double _metresNorth;

    /// <param name="extent">What is to be drawn, in degrees; the plane lies around its centre.</param>
    public LocalPlane(Envelope extent)
    {
        (_longitude, _latitude) = extent.IsNull ? (0, 0) : (extent.Centre.X, extent.Centre.Y);
        (_metresEast, _metresNorth) = DegreeAt(_latitude);
    }

    /// <summary>Whether all corners are numbers; one that is none would take the whole plane with it.</summary>
    public static bool IsFinite(Geometry shape) => shape.Coordinates.All(corner => double.IsFinite(corner.X) && double.IsFinite(corner.Y));

    /// <summary>The polygons of a shape on the plane; null when it has none that is proper. A crossing shape is untangled, so that it does not count as a gap too.</summary>
    public Geometry? Draw(Geometry shape, out bool isValid)
    {
        isValid = false;
        if (shape is not IPolygonal || shape.IsEmpty || !IsFinite(shape))
            return null;
        var drawn = shape.Copy();
        drawn.Apply(new Stretch(this));
        isValid = drawn.IsValid;
        var snapped = GeometryPrecisionReducer.Reduce(isValid ? drawn : GeometryFixer.Fix(drawn), Centimetres);
        return snapped is IPolygonal && snapped.Area > 0 ? snapped : null;
    }

    /// <summary>Where a point of the plane is.</summary>
    public GeoPoint PlaceOf(Coordinate point) => new((point.X / _metresEast) + _longitude, (point.Y / _metresNorth) + _latitude);

    /// <summary>True square metres: a degree of longitude is shorter farther north, which over a city makes half a percent.</summary>
    public double AreaOf(Geometry drawn)
    {
        var (east, north) = DegreeAt(PlaceOf(drawn.EnvelopeInternal.Centre).Latitude);
        return drawn.Area * east * north / (_metresEast * _metresNorth);
    }

    private static (double East, double North) DegreeAt(double latitude)
    {
        var radians = latitude * Math.PI / 180;
        var square = 1 - (EccentricitySquared * Math.Sin(radians) * Math.Sin(radians));
        var across = SemiMajorAxis / Math.Sqrt(square);
        return (across * Math.Cos(radians) * Math.PI / 180, across * (1 - EccentricitySquared) / square * Math.PI / 180);
    }

    private sealed class Stretch(LocalPlane plane) : IEntireCoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq)
        {
            for (var i = 0; i < seq.Count; i++)
            {
                seq.SetX(i, (seq.GetX(i) - plane._longitude) * plane._metresEast);
                seq.SetY(i, (seq.GetY(i) - plane._latitude) * plane._metresNorth);
            }
        }
    }
}
