using CityOps.Coordinates;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace CityOps.Dispatch;

/// <summary>An area drawn on the map: for evacuation, control, warning, staging.</summary>
public abstract class Zone
{
    /// <summary>Box around it, in degrees.</summary>
    public abstract Envelope Box { get; }

    /// <summary>All around a place.</summary>
    /// <param name="centre">The place.</param>
    /// <param name="metres">As far as this, above 0.</param>
    public static Zone Circle(GeoPoint centre, double metres)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(metres);
        return new CircleZone(centre, metres);
    }

    /// <summary>A polygon or several, in degrees.</summary>
    public static Zone Area(Geometry shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return new AreaZone(shape);
    }

    /// <summary>Whether a place lies in it; the border belongs to it.</summary>
    public abstract bool Contains(GeoPoint place);

    private sealed class CircleZone(GeoPoint centre, double metres) : Zone
    {
        public override Envelope Box { get; } = BoxOf(centre, metres);

        public override bool Contains(GeoPoint place) => Geodesy.SphereDistance(centre, place) <= metres;

        private static Envelope BoxOf(GeoPoint centre, double metres)
        {
            // A little more than the circle: the widest parallel is not the one through its centre.
            var north = metres / Geodesy.MeanRadius * 180 / Math.PI * 1.001;
            var east = north / Math.Cos(Math.Min(89, Math.Abs(centre.Latitude) + north) * Math.PI / 180);
            return new Envelope(centre.Longitude - east, centre.Longitude + east, centre.Latitude - north, centre.Latitude + north);
        }
    }

    private sealed class AreaZone(Geometry shape) : Zone
    {
        private readonly IPreparedGeometry _shape = PreparedGeometryFactory.Prepare(shape);

        public override Envelope Box => shape.EnvelopeInternal;

        public override bool Contains(GeoPoint place) => _shape.Covers(shape.Factory.CreatePoint(new Coordinate(place.Longitude, place.Latitude)));
    }
}
