using NetTopologySuite.Geometries;

namespace CityOps.DemoCity.Drawing;

/// <summary>A piece of the drawing that is not cut by a main road or a bank.</summary>
/// <param name="Shape">Its outline.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Managed">It belongs to the area that the centre looks after.</param>
/// <param name="North">It lies north of the river's middle.</param>
internal sealed record Tract(Polygon Shape, QuarterKind Kind, bool Managed, bool North);

/// <summary>A block: what streets go round.</summary>
/// <param name="Shape">Its outline, up to the middle of the streets.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Managed">It belongs to the area that the centre looks after.</param>
/// <param name="North">It lies north of the river's middle.</param>
/// <param name="Pin">What stands on it, when it was kept whole for that.</param>
internal sealed record Block(Polygon Shape, QuarterKind Kind, bool Managed, bool North, LandPin? Pin);

/// <summary>Something that needs land of its own, so that the block around it is kept whole.</summary>
/// <param name="Kind">park, school, hospital and the other words for places.</param>
/// <param name="Zh">Name in Chinese.</param>
/// <param name="En">Name in English.</param>
/// <param name="At">Where.</param>
/// <param name="Land">How much land it takes at most, in square metres.</param>
internal sealed record LandPin(string Kind, string Zh, string En, Spot At, double Land);
