namespace CityOps.Tiles;

/// <summary>One square of the map in the XYZ scheme of Web Mercator, counted from the north-west.</summary>
public readonly record struct TileAddress
{
    /// <summary>The nearest zoom at which there are tiles; beyond it the viewer enlarges.</summary>
    public const int MostZoom = 20;

    private TileAddress(int zoom, int x, int y) => (Zoom, X, Y) = (zoom, x, y);

    /// <summary>0 for the whole world in one tile, 20 for the nearest.</summary>
    public int Zoom { get; }

    /// <summary>Column, 0 up to 2^zoom - 1.</summary>
    public int X { get; }

    /// <summary>Row, 0 up to 2^zoom - 1.</summary>
    public int Y { get; }

    /// <summary>The tile, when there is one of that name.</summary>
    public static bool TryCreate(int zoom, int x, int y, out TileAddress tile)
    {
        tile = default;
        if (zoom is < 0 or > MostZoom)
            return false;
        var count = 1 << zoom;
        if (x < 0 || x >= count || y < 0 || y >= count)
            return false;
        tile = new TileAddress(zoom, x, y);
        return true;
    }

    /// <summary>zoom/x/y.</summary>
    public override string ToString() => FormattableString.Invariant($"{Zoom}/{X}/{Y}");
}
