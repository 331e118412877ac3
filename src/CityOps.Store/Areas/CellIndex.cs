using System.Collections.Frozen;
using CityOps.Cases;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace CityOps.Areas;

/// <summary>A cell with its shape, as the database has it.</summary>
internal sealed record DrawnCell(Cell Cell, bool IsInForce, Geometry Shape);

/// <summary>Finds the unit grid cell at a point. Never changed once made: any number of threads may ask.</summary>
internal sealed class CellIndex
{
    // From so many corners on an index of the edges is faster than a walk round them.
    private const int ManyCorners = 40;

    private readonly FrozenDictionary<string, Cell> _byCode;
    private readonly FrozenDictionary<string, CasePosition> _middles;
    private readonly STRtree<Located> _byPlace = new();

    public CellIndex(IReadOnlyCollection<DrawnCell> cells)
    {
        _byCode = cells.ToFrozenDictionary(cell => cell.Cell.Code, cell => cell.Cell, StringComparer.Ordinal);
        _middles = cells.ToFrozenDictionary(cell => cell.Cell.Code, cell => Middle(cell.Shape), StringComparer.Ordinal);
        foreach (var cell in cells.Where(cell => cell.IsInForce))
            _byPlace.Insert(cell.Shape.EnvelopeInternal, new Located(cell.Cell, Locator(cell.Shape)));
        _byPlace.Build();
    }

    public static CellIndex Empty { get; } = new([]);

    /// <summary>A cell that is, or was.</summary>
    public Cell? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>A point within a cell.</summary>
    public CasePosition? PlaceOf(string code) => _middles.TryGetValue(code, out var place) ? place : null;

    /// <summary>Cells whose codes begin so, by code.</summary>
    public IEnumerable<string> CodesFrom(string digits) =>
        _byCode.Keys.Where(code => code.StartsWith(digits, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The cell at a point. On the edge of several it is the one with the lowest code, so that the answer is always the same.</summary>
    public Cell? At(CasePosition place)
    {
        // What is no number compares with nothing, and an index that is asked for it gives whatever it likes.
        if (!double.IsFinite(place.Longitude) || !double.IsFinite(place.Latitude))
            return null;
        var point = new Coordinate(place.Longitude, place.Latitude);
        Cell? found = null;
        foreach (var near in _byPlace.Query(new Envelope(point)))
        {
            if (near.Locator.Locate(point) != Location.Exterior && (found is null || string.CompareOrdinal(near.Cell.Code, found.Code) < 0))
                found = near.Cell;
        }

        return found;
    }

    private static CasePosition Middle(Geometry shape)
    {
        var point = shape.InteriorPoint;
        return new CasePosition(point.X, point.Y);
    }

    private static IPointOnGeometryLocator Locator(Geometry shape)
    {
        if (shape.NumPoints < ManyCorners)
            return new SimplePointInAreaLocator(shape);
        var locator = new IndexedPointInAreaLocator(shape);

        // It makes its index with the first question, which must not be two at once.
        locator.Locate(shape.Coordinate);
        return locator;
    }

    private sealed record Located(Cell Cell, IPointOnGeometryLocator Locator);
}
