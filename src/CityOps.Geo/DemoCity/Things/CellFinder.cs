using CityOps.Cases;
using CityOps.DemoCity.Drawing;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace CityOps.DemoCity.Things;

/// <summary>In which unit grid a place lies, reckoned in degrees as everybody after us does.</summary>
internal sealed class CellFinder
{
    private readonly STRtree<(DemoCell Cell, IndexedPointInAreaLocator Shape)> _cells = new();

    public CellFinder(IEnumerable<DemoCell> cells)
    {
        foreach (var cell in cells)
            _cells.Insert(cell.Shape.EnvelopeInternal, (cell, new IndexedPointInAreaLocator(cell.Shape)));
        _cells.Build();
    }

    /// <summary>The cell, and the place in degrees; null outside the grid and on the very edge of a cell.</summary>
    public (DemoCell Cell, CasePosition Place)? At(Spot spot) => At(Frame.PositionOf(spot));

    /// <inheritdoc cref="At(Spot)"/>
    public (DemoCell Cell, CasePosition Place)? At(CasePosition place)
    {
        var point = new Coordinate(place.Longitude, place.Latitude);
        foreach (var (cell, shape) in _cells.Query(new Envelope(point)))
        {
            if (shape.Locate(point) == Location.Interior)
                return (cell, place);
        }

        return null;
    }
}
