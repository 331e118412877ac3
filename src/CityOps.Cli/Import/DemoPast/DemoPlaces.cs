using CityOps.Cases;
using CityOps.DemoCity;
using NetTopologySuite.Geometries;
using Npgsql;

namespace CityOps.Import.DemoPast;

/// <summary>Where things happen in the demo city: at a component of the type, or in a cell, some of which see much more than others.</summary>
internal sealed class DemoPlaces
{
    private const int Tries = 20;
    private readonly DemoCell[] _cells;
    private readonly double[] _upTo;
    private readonly Dictionary<string, CasePosition[]> _components;

    private DemoPlaces(DemoTown town, Dictionary<string, CasePosition[]> components)
    {
        _cells = [.. town.Cells];
        _components = components;
        _upTo = new double[_cells.Length];
        var sum = 0.0;
        for (var i = 0; i < _cells.Length; i++)
            _upTo[i] = sum += WeightOf(_cells[i], i);
    }

    public static async Task<DemoPlaces> ReadAsync(DemoTown town, NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        var components = new Dictionary<string, List<CasePosition>>(StringComparer.Ordinal);
        await using var command = source.CreateCommand("SELECT type, ST_X(shape), ST_Y(shape) FROM component WHERE starts_with(cell, '9901') ORDER BY code");
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            if (!components.TryGetValue(row.GetString(0), out var known))
                components[row.GetString(0)] = known = [];
            known.Add(new CasePosition(row.GetDouble(1), row.GetDouble(2)));
        }

        return new DemoPlaces(town, components.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal));
    }

    /// <summary>A place for a problem of a type.</summary>
    public CasePosition Draw(string type, Random random)
    {
        if (_components.TryGetValue(type, out var known))
            return known[random.Next(known.Length)];
        var at = Array.BinarySearch(_upTo, random.NextDouble() * _upTo[^1]);
        return Inside(_cells[Math.Min(at < 0 ? ~at : at, _cells.Length - 1)].Shape, random);
    }

    /// <summary>A twentieth of the cells (markets, stations, the old town) see a third of the problems; the rural fringe sees few.</summary>
    private static double WeightOf(DemoCell cell, int index) =>
        (cell.PlaceClass == "urban" ? 1 : cell.PlaceClass == "fringe" ? 0.5 : 0.15) * ((index * 2_654_435_761L % 20) == 0 ? 10 : 1) * (cell.RoadGrade == 0 ? 0.6 : 1);

    private static CasePosition Inside(Geometry shape, Random random)
    {
        var box = shape.EnvelopeInternal;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var point = new Point(box.MinX + (random.NextDouble() * box.Width), box.MinY + (random.NextDouble() * box.Height));
            if (shape.Contains(point))
                return new CasePosition(point.X, point.Y);
        }

        var inner = shape.InteriorPoint;
        return new CasePosition(inner.X, inner.Y);
    }
}
