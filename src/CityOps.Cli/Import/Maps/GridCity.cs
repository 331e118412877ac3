using CityOps.Areas;
using CityOps.Cases;
using CityOps.Codes;
using CityOps.Coordinates;
using CityOps.Import.Boundaries;
using CityOps.OpenStreetMap;
using CityOps.Topology;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace CityOps.Import.Maps;

/// <summary>
/// Makes a city of an extent, where nobody has drawn its areas: unit grid cells of some 100 m by 100 m, ten by ten of them a community, three by
/// three communities a street, all of it one district. Cells number from west to east and north to south within their community.
/// </summary>
internal sealed class GridCity
{
    private const double CellMetres = 100;
    private const int CellsAcross = 10;
    private const int CommunitiesAcross = 3;

    private readonly CityChoice _choice;
    private readonly Envelope _extent;
    private readonly int _columns;
    private readonly int _rows;
    private readonly double _cellMetresEast;
    private readonly double _cellMetresNorth;
    private readonly GridNames _names;
    private readonly STRtree<OsmRoad> _roads = new();

    /// <param name="choice">The city.</param>
    /// <param name="extent">Its extent in degrees.</param>
    /// <param name="map">What is there, for names and road grades.</param>
    /// <exception cref="ImportException">The extent is too large for the codes, or too small for a cell.</exception>
    public GridCity(CityChoice choice, Envelope extent, OsmMap map)
    {
        (_choice, _extent, _names) = (choice, extent, new GridNames(map.Places));
        var middle = extent.Centre;
        var east = Geodesy.SphereDistance(new GeoPoint(extent.MinX, middle.Y), new GeoPoint(extent.MaxX, middle.Y));
        var north = Geodesy.SphereDistance(new GeoPoint(middle.X, extent.MinY), new GeoPoint(middle.X, extent.MaxY));
        (_columns, _rows) = ((int)Math.Round(east / CellMetres), (int)Math.Round(north / CellMetres));
        if (_columns < 1 || _rows < 1 || StreetsAcross(_columns) * StreetsAcross(_rows) > 999)
            throw new ImportException($"The extract covers {east / 1000:F1} by {north / 1000:F1} km; a city of this kind may have 100 m to some 90 km. Cut a smaller one out with 'osmium extract'.");
        (_cellMetresEast, _cellMetresNorth) = (east / _columns, north / _rows);
        foreach (var road in map.Roads)
            _roads.Insert(road.Shape.EnvelopeInternal, road);
        _roads.Build();
    }

    private DivisionCode District => Code.Parse<DivisionCode>(_choice.Prefix + "01");

    /// <summary>The city.</summary>
    public CityDraft Make()
    {
        var whole = Box(0, 0, _columns, _rows);
        List<AreaDraft> areas =
        [
            new(_choice.Prefix, AreaLevel.City, null, _choice.NameZh, _choice.NameEn, whole),
            new(District.Value, AreaLevel.District, _choice.Prefix, _choice.NameZh, _choice.NameEn, whole),
        ];
        List<CellDraft> cells = [];
        foreach (var (street, block) in Parts(0, 0, _columns, _rows, CellsAcross * CommunitiesAcross))
            AddStreet(Code.Parse<StreetCode>(FormattableString.Invariant($"{District}{street:D3}")), street, block, areas, cells);
        var typical = new TypicalCity(_choice.Prefix, _choice.Catalogue);
        var centre = _extent.Centre;
        return new CityDraft(
            _choice.Entry(new CasePosition(centre.X, centre.Y), BoundaryCity.ZoomOf(_extent)),
            TypicalCity.CalendarOf(_choice.TimeZone), "{}", areas, cells, typical.Organisations(), typical.Routing());
    }

    /// <summary>What is wrong with the grid.</summary>
    public static IReadOnlyList<TopologyFlaw> Check(CityDraft draft) => GridTopology.Check(
        [.. draft.Cells.Select(cell => new GridCell(Code.Parse<GridCellCode>(cell.Cell.Code), cell.Shape))],
        [.. draft.Areas.Where(area => area.Level == AreaLevel.Community).Select(area => new CommunityArea(Code.Parse<CommunityCode>(area.Code), area.Shape))]);

    private void AddStreet(StreetCode code, int index, Block block, List<AreaDraft> areas, List<CellDraft> cells)
    {
        var street = Box(block);
        var (zh, en) = _names.Of(street, "suburb", ($"第{index}街道", $"Street {index}"));
        areas.Add(new AreaDraft(code.Value, AreaLevel.Street, District.Value, zh, en, street));
        foreach (var (number, part) in Parts(block.Column, block.Row, block.Columns, block.Rows, CellsAcross))
        {
            var community = Code.Parse<CommunityCode>(FormattableString.Invariant($"{code}{number:D3}"));
            var shape = Box(part);
            var (nameZh, nameEn) = _names.Of(shape, "neighbourhood", ($"{zh}第{number}社区", $"{en}, community {number}"));
            areas.Add(new AreaDraft(community.Value, AreaLevel.Community, code.Value, nameZh, nameEn, shape));
            foreach (var (sequence, cell) in Parts(part.Column, part.Row, part.Columns, part.Rows, 1))
                cells.Add(CellOf(GridCellCode.Of(community, sequence), Box(cell)));
        }
    }

    private CellDraft CellOf(GridCellCode code, Polygon shape)
    {
        var grade = _roads.Query(shape.EnvelopeInternal)
            .Select(road => (Grade: GradeOf(road.Class), road.Shape))
            .Where(road => road.Grade > 0 && road.Shape.Intersects(shape))
            .Select(road => road.Grade)
            .DefaultIfEmpty(0)
            .Min();
        return new CellDraft(new Cell(code.Value, "urban", grade, false), _cellMetresEast * _cellMetresNorth, shape);
    }

    /// <summary>Blocks of so many cells each way, numbered from west to east and north to south from 1.</summary>
    private static IEnumerable<(int Number, Block Block)> Parts(int column, int row, int columns, int rows, int across)
    {
        var number = 0;
        for (var y = 0; y < rows; y += across)
        {
            for (var x = 0; x < columns; x += across)
                yield return (++number, new Block(column + x, row + y, Math.Min(across, columns - x), Math.Min(across, rows - y)));
        }
    }

    private Polygon Box(Block block) => Box(block.Column, block.Row, block.Columns, block.Rows);

    /// <summary>Each corner is worked out the same way for all that share it, to the last bit.</summary>
    private Polygon Box(int column, int row, int columns, int rows)
    {
        var (west, east) = (East(column), East(column + columns));
        var (north, south) = (North(row), North(row + rows));
        return new Polygon(new LinearRing([new(west, south), new(east, south), new(east, north), new(west, north), new(west, south)]));
    }

    private double East(int column) => column == _columns ? _extent.MaxX : _extent.MinX + (_extent.Width * column / _columns);

    private double North(int row) => row == _rows ? _extent.MinY : _extent.MaxY - (_extent.Height * row / _rows);

    private static int StreetsAcross(int cells) => (cells + (CellsAcross * CommunitiesAcross) - 1) / (CellsAcross * CommunitiesAcross);

    private static int GradeOf(string roadClass) => roadClass switch
    {
        "motorway" or "trunk" or "primary" => 1,
        "secondary" or "tertiary" => 2,
        "residential" => 3,
        _ => 0,
    };

    private readonly record struct Block(int Column, int Row, int Columns, int Rows);
}
