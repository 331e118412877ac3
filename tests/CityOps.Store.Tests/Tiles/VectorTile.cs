using System.Text;

namespace CityOps.Tiles;

/// <summary>As much of a vector tile as tests look at: the layers, how many features each has, and where their first points lie.</summary>
internal sealed class VectorTile
{
    public Dictionary<string, List<(int X, int Y)>> Layers { get; } = new(StringComparer.Ordinal);

    public static VectorTile Read(ReadOnlySpan<byte> bytes)
    {
        var tile = new VectorTile();
        while (!bytes.IsEmpty)
        {
            var (field, body, _) = Next(ref bytes);
            if (field == 3)
                tile.ReadLayer(body);
        }

        return tile;
    }

    private void ReadLayer(ReadOnlySpan<byte> bytes)
    {
        var (name, features) = ("", new List<(int X, int Y)>());
        while (!bytes.IsEmpty)
        {
            var (field, body, _) = Next(ref bytes);
            if (field == 1)
                name = Encoding.UTF8.GetString(body);
            else if (field == 2)
                features.AddRange(PointsOf(body));
        }

        Layers[name] = features;
    }

    private static List<(int X, int Y)> PointsOf(ReadOnlySpan<byte> feature)
    {
        var points = new List<(int X, int Y)>();
        while (!feature.IsEmpty)
        {
            var (field, body, _) = Next(ref feature);
            if (field == 4)
                points.AddRange(Geometry(body));
        }

        return points;
    }

    private static List<(int X, int Y)> Geometry(ReadOnlySpan<byte> commands)
    {
        var points = new List<(int X, int Y)>();
        var (x, y) = (0, 0);
        while (!commands.IsEmpty)
        {
            var command = Number(ref commands);
            for (var n = command >> 3; n > 0 && (command & 7) is 1 or 2; n--)
            {
                x += ZigZag(Number(ref commands));
                y += ZigZag(Number(ref commands));
                points.Add((x, y));
            }
        }

        return points;
    }

    private static int ZigZag(ulong value) => (int)(value >> 1) ^ -(int)(value & 1);

    private static (int Field, byte[] Body, ulong Value) Next(ref ReadOnlySpan<byte> bytes)
    {
        var key = Number(ref bytes);
        var value = Number(ref bytes);
        if ((key & 7) != 2)
            return ((int)(key >> 3), [], value);
        var body = bytes[..(int)value].ToArray();
        bytes = bytes[(int)value..];
        return ((int)(key >> 3), body, value);
    }

    private static ulong Number(ref ReadOnlySpan<byte> bytes)
    {
        var (value, shift) = (0UL, 0);
        while (true)
        {
            var next = bytes[0];
            bytes = bytes[1..];
            value |= (ulong)(next & 127) << shift;
            if (next < 128)
                return value;
            shift += 7;
        }
    }
}
