using NetTopologySuite.Geometries;

namespace CityOps.DemoCity.Drawing;

/// <summary>A point or vector of the drawing: metres east and north of the city's centre.</summary>
internal readonly record struct Spot(double X, double Y)
{
    /// <summary>How long it is as a vector.</summary>
    public double Length => Math.Sqrt((X * X) + (Y * Y));

    /// <summary>Its direction, radians from east, counter-clockwise.</summary>
    public double Angle => Math.Atan2(Y, X);

    /// <summary>Turned left by a right angle.</summary>
    public Spot Left => new(-Y, X);

    /// <summary>The vector of length one in a direction.</summary>
    public static Spot Towards(double angle) => new(Math.Cos(angle), Math.Sin(angle));

    public static Spot Of(Coordinate place) => new(place.X, place.Y);

    public static Spot operator +(Spot one, Spot other) => new(one.X + other.X, one.Y + other.Y);

    public static Spot operator -(Spot one, Spot other) => new(one.X - other.X, one.Y - other.Y);

    public static Spot operator *(Spot one, double factor) => new(one.X * factor, one.Y * factor);

    public double Dot(Spot other) => (X * other.X) + (Y * other.Y);

    public double To(Spot other) => (other - this).Length;

    public Spot Scaled(double length) => Length is var own && own > 0 ? this * (length / own) : this;

    public Coordinate ToCoordinate() => new(X, Y);
}
