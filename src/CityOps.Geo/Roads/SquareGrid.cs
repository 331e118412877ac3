using CityOps.Coordinates;

namespace CityOps.Roads;

/// <summary>A grid of squares over some places, about as high as wide on the ground.</summary>
internal sealed class SquareGrid
{
    private const double MetresPerDegree = Geodesy.MeanRadius * Math.PI / 180;
    private const double Smallest = 20; // metres

    private readonly double _west, _south, _wide, _high;

    private SquareGrid(double west, double south, double east, double north, double squares)
    {
        var narrow = Math.Cos((south + north) / 2 * Math.PI / 180);
        var (width, height) = (Math.Max(1e-9, (east - west) * narrow), Math.Max(1e-9, north - south));
        _high = Math.Max(Smallest / MetresPerDegree, Math.Sqrt(width * height / Math.Max(1, squares)));

        // A city that is a single line would otherwise have far too many.
        _high = Math.Max(_high, Math.Max(width, height) / Math.Max(64, 2 * squares));
        _wide = _high / narrow;
        (_west, _south) = (west, south);
        Columns = (int)((east - west) / _wide) + 1;
        Rows = (int)((north - south) / _high) + 1;
    }

    public int Columns { get; }

    public int Rows { get; }

    public int Count => Columns * Rows;

    /// <summary>A grid over places.</summary>
    /// <param name="places">The places.</param>
    /// <param name="squares">About how many squares it is to have.</param>
    public static SquareGrid Over(IEnumerable<GeoPoint> places, double squares)
    {
        var (west, south, east, north) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var place in places)
        {
            (west, east) = (Math.Min(west, place.Longitude), Math.Max(east, place.Longitude));
            (south, north) = (Math.Min(south, place.Latitude), Math.Max(north, place.Latitude));
        }

        return west > east ? new SquareGrid(0, 0, 0, 0, 1) : new SquareGrid(west, south, east, north, squares);
    }

    /// <summary>Column and row of a place, which may lie outside the grid.</summary>
    public (int X, int Y) SquareOf(GeoPoint place) => ((int)Math.Floor((place.Longitude - _west) / _wide), (int)Math.Floor((place.Latitude - _south) / _high));

    /// <summary>Squares of the box around two places inside the grid.</summary>
    public IEnumerable<int> Box(GeoPoint a, GeoPoint b)
    {
        var ((ax, ay), (bx, by)) = (SquareOf(a), SquareOf(b));
        for (var y = Math.Max(0, Math.Min(ay, by)); y <= Math.Min(Rows - 1, Math.Max(ay, by)); y++)
        {
            for (var x = Math.Max(0, Math.Min(ax, bx)); x <= Math.Min(Columns - 1, Math.Max(ax, bx)); x++)
                yield return (y * Columns) + x;
        }
    }

    /// <summary>The first ring around a square that touches the grid: 0 for a square inside it.</summary>
    public int First(int x, int y) => Math.Max(0, Math.Max(Math.Max(-x, x - Columns + 1), Math.Max(-y, y - Rows + 1)));

    /// <summary>Rings around a square until the whole grid is covered.</summary>
    public int Farthest(int x, int y) => Math.Max(Math.Max(Math.Abs(x), Math.Abs(Columns - 1 - x)), Math.Max(Math.Abs(y), Math.Abs(Rows - 1 - y)));

    /// <summary>Metres from a place within which every square belongs to its first rings.</summary>
    public double Reach(GeoPoint place, int ring)
    {
        var (x, y) = SquareOf(place);
        var (dx, dy) = (place.Longitude - _west - (x * _wide), place.Latitude - _south - (y * _high));

        // East to west the degrees are shorter the further from the equator; half a degree on is far enough for a city.
        var narrow = Math.Cos(Math.Min(89, Math.Abs(place.Latitude) + 0.5) * Math.PI / 180);
        var across = (Math.Min(dx, _wide - dx) + (ring * _wide)) * narrow;
        return Math.Min(across, Math.Min(dy, _high - dy) + (ring * _high)) * MetresPerDegree;
    }

    /// <summary>Squares of the grid at so many steps from one.</summary>
    public IEnumerable<int> Ring(int x, int y, int ring)
    {
        for (var row = Math.Max(0, y - ring); row <= Math.Min(Rows - 1, y + ring); row++)
        {
            // Top and bottom rows whole, of the others only the ends.
            var isWhole = Math.Abs(row - y) == ring;
            for (var column = isWhole ? Math.Max(0, x - ring) : x - ring; column <= Math.Min(Columns - 1, x + ring); column += isWhole ? 1 : Math.Max(1, 2 * ring))
            {
                if (column >= 0)
                    yield return (row * Columns) + column;
            }
        }
    }
}
