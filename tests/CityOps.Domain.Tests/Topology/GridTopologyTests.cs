using CityOps.Codes;
using CityOps.Coordinates;
using FsCheck;
using FsCheck.Fluent;
using NetTopologySuite.Geometries;

namespace CityOps.Topology;

public sealed class GridTopologyTests
{
    // The cell in the middle of the first community of 3 × 3.
    private const int Middle = 4;

    private static Gen<(int Seed, int Cell, int East, int North)> Spoilt { get; } =
        from seed in Gen.Choose(1, 1_000_000)
        from cell in Gen.Choose(0, 17)
        from east in Gen.Choose(-20, 20)
        from north in Gen.Choose(-20, 20)
        select (seed, cell, east, north);

    [Fact]
    public void A_grid_whose_cells_share_their_corners_has_no_flaw() => Property.Holds(Gen.Choose(1, 1_000_000), 100, seed =>
    {
        var lattice = new Lattice(3, 4, seed, south: seed % 50);

        Assert.Empty(GridTopology.Check(lattice.Cells, lattice.Communities));
    });

    [Fact]
    public void A_cell_that_is_not_there_is_one_gap_of_its_size_where_it_would_be() => Property.Holds(Spoilt, 100, test =>
    {
        var lattice = new Lattice(2, 3, test.Seed);
        var missing = lattice.Cells[test.Cell];
        lattice.Cells.RemoveAt(test.Cell);

        var flaw = Assert.Single(GridTopology.Check(lattice.Cells, lattice.Communities));

        Assert.Equal((TopologyFlawKind.Gap, missing.Code.Community.Value), (flaw.Kind, flaw.Code));
        Assert.True(missing.Shape.Contains(new Point(flaw.Place.Longitude, flaw.Place.Latitude)));
        Assert.InRange(flaw.SquareMetres, 2_000, 23_000);
        Assert.Equal(lattice.Cells.Where(cell => cell.Shape.Distance(missing.Shape) == 0).Select(cell => cell.Code.Value).Order(StringComparer.Ordinal), flaw.Others);
    });

    [Fact]
    public void A_cell_that_is_drawn_twice_lies_over_itself() => Property.Holds(Spoilt, 50, test =>
    {
        var lattice = new Lattice(2, 3, test.Seed);
        var twice = lattice.Cells[test.Cell];
        lattice.Cells.Add(twice with { Code = GridCellCode.Of(twice.Code.Community, 500) });

        var flaw = Assert.Single(GridTopology.Check(lattice.Cells, lattice.Communities));

        Assert.Equal((TopologyFlawKind.Overlap, twice.Code.Value), (flaw.Kind, flaw.Code));
        Assert.Equal([$"{twice.Code.Community}500"], flaw.Others);
        Assert.True(twice.Shape.Contains(new Point(flaw.Place.Longitude, flaw.Place.Latitude)));
    });

    [Fact]
    public void A_corner_that_one_cell_has_elsewhere_is_found_there_and_nowhere_else() => Property.Holds(Spoilt, 200, test =>
    {
        var lattice = new Lattice(2, 3, test.Seed);
        var sound = lattice.Cells[test.Cell].Shape;
        lattice.MoveCorner(test.Cell, test.East, test.North);

        var flaws = GridTopology.Check(lattice.Cells, lattice.Communities);

        var moved = Math.Sqrt((test.East * test.East) + (test.North * test.North));
        Assert.True(moved < 3 || flaws.Count > 0, "A corner was moved by metres and nothing was found.");
        Assert.All(flaws, flaw =>
        {
            Assert.Contains(flaw.Kind, new[] { TopologyFlawKind.Gap, TopologyFlawKind.Overlap, TopologyFlawKind.OutsideCommunity });
            Assert.True(Lattice.IsNear(flaw.Place, sound.Coordinates[2], 230));
            Assert.InRange(flaw.SquareMetres, 1, moved * 300);
        });

        // What the cell gained lies over others or outside; in square degrees, of which one is about 1e10 m² here.
        var gained = lattice.Cells[test.Cell].Shape.Difference(sound).Area;
        if (gained > 2e-9)
            Assert.Contains(flaws, flaw => flaw.Kind != TopologyFlawKind.Gap);
        if (gained < 5e-11)
            Assert.DoesNotContain(flaws, flaw => flaw.Kind != TopologyFlawKind.Gap);
    });

    [Fact]
    public void An_overlap_names_both_cells_and_its_size()
    {
        var lattice = new Lattice(1, 3, 7);
        var (cell, above) = (lattice.Cells[Middle], lattice.Cells[Middle + 3]);
        lattice.MoveCorner(Middle, 0, 20);

        var flaws = GridTopology.Check(lattice.Cells, lattice.Communities);

        var flaw = Assert.Single(flaws, flaw => flaw.Kind == TopologyFlawKind.Overlap && flaw.Others.Contains(above.Code.Value));
        Assert.Equal(cell.Code.Value, flaw.Code);
        Assert.InRange(flaw.SquareMetres, 500, 1_500);
    }

    [Fact]
    public void Two_surveys_of_one_kerb_may_differ_by_a_few_centimetres()
    {
        var lattice = new Lattice(1, 3, 3);
        lattice.MoveCorner(Middle, 0.03, 0.02);

        Assert.Empty(GridTopology.Check(lattice.Cells, lattice.Communities));
        Assert.NotEmpty(GridTopology.Check(lattice.Cells, lattice.Communities, new TopologyTolerance { FlawArea = 0.1, FlawWidth = 0.01 }));
    }

    [Fact]
    public void A_corner_that_only_one_neighbour_has_is_no_flaw()
    {
        // A T-junction: one cell has a corner halfway along the edge of the other.
        var (a, b, c) = (Lattice.At(120.6, 31.3, 0, 0), Lattice.At(120.6, 31.3, 100, 0), Lattice.At(120.6, 31.3, 200, 0));
        var (d, e, f) = (Lattice.At(120.6, 31.3, 0, 100), Lattice.At(120.6, 31.3, 100, 100), Lattice.At(120.6, 31.3, 200, 100));
        var halfway = new Coordinate((b.X + e.X) / 2, (b.Y + e.Y) / 2);
        var community = Lattice.CodeOf(0);

        var flaws = GridTopology.Check(
            [new GridCell(GridCellCode.Of(community, 1), Lattice.Polygon(a, b, e, d)), new GridCell(GridCellCode.Of(community, 2), Lattice.Polygon(b, c, f, e, halfway))],
            [new CommunityArea(community, Lattice.Polygon(a, b, c, f, e, d))]);

        Assert.Empty(flaws);
    }

    [Fact]
    public void A_cell_over_the_boundary_is_outside_its_community_and_over_its_neighbour()
    {
        var lattice = new Lattice(2, 3, 11);
        lattice.MoveCorner(5, 30, 0);

        var flaws = GridTopology.Check(lattice.Cells, lattice.Communities);

        Assert.Contains(flaws, flaw => flaw.Kind == TopologyFlawKind.OutsideCommunity && flaw.Code == lattice.Cells[5].Code.Value && flaw.Others[0] == Lattice.CodeOf(0).Value);
        Assert.Contains(flaws, flaw => flaw.Kind == TopologyFlawKind.Overlap && flaw.Code == lattice.Cells[5].Code.Value && flaw.Others[0].StartsWith(Lattice.CodeOf(1).Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Cells_of_no_community_and_communities_of_no_cell_are_named()
    {
        var lattice = new Lattice(2, 3, 5);
        var homeless = lattice.Cells.RemoveAll(cell => cell.Code.Community == Lattice.CodeOf(1));
        lattice.Cells[0] = lattice.Cells[0] with { Code = GridCellCode.Of(Lattice.CodeOf(8), 1) };

        var flaws = GridTopology.Check(lattice.Cells, lattice.Communities);

        Assert.Equal(9, homeless);
        Assert.Equal(
            [(TopologyFlawKind.CommunityUnknown, $"{Lattice.CodeOf(8)}001"), (TopologyFlawKind.CommunityWithoutCells, Lattice.CodeOf(1).Value)],
            flaws.Select(flaw => (flaw.Kind, flaw.Code)));
    }

    [Fact]
    public void A_code_that_occurs_twice_is_named()
    {
        var lattice = new Lattice(1, 3, 5);
        lattice.Cells[1] = lattice.Cells[1] with { Code = lattice.Cells[0].Code };

        var flaw = Assert.Single(GridTopology.Check(lattice.Cells, lattice.Communities));

        Assert.Equal((TopologyFlawKind.CodeTwice, lattice.Cells[0].Code.Value), (flaw.Kind, flaw.Code));
    }

    [Fact]
    public void A_cell_is_measured_in_true_square_metres_wherever_it_is()
    {
        foreach (var south in new[] { 0.5, 18.2, 31.3, 45.0, 53.5 })
        {
            var lattice = new Lattice(1, 3, 5, south);

            var flaws = GridTopology.Check(lattice.Cells, lattice.Communities, new TopologyTolerance { LeastCellArea = 1e9, MostCellArea = 2e9 });

            Assert.Equal(9, flaws.Count);
            foreach (var (cell, flaw) in lattice.Cells.Zip(flaws))
            {
                Assert.Equal((TopologyFlawKind.AreaOutOfTolerance, cell.Code.Value), (flaw.Kind, flaw.Code));
                Assert.Equal(1, SphereArea(cell.Shape) / flaw.SquareMetres, 0.01);
            }
        }
    }

    [Fact]
    public void Too_small_and_too_large_cells_are_named()
    {
        var lattice = new Lattice(1, 2, 5);
        var tolerance = new TopologyTolerance { LeastCellArea = 9_999, MostCellArea = 10_000 };

        var flaws = GridTopology.Check(lattice.Cells, lattice.Communities, tolerance);

        Assert.All(flaws, flaw => Assert.True(flaw.Kind == TopologyFlawKind.AreaOutOfTolerance && flaw.SquareMetres is < 9_999 or > 10_000));
        Assert.NotEmpty(flaws);
    }

    [Fact]
    public void What_is_no_polygon_is_named_and_the_rest_is_checked()
    {
        var lattice = new Lattice(1, 3, 5);
        var ring = lattice.Cells[0].Shape.Coordinates;
        lattice.Cells[0] = lattice.Cells[0] with { Shape = Lattice.Polygon(ring[0], ring[2], ring[1], ring[3]) };
        lattice.Cells[1] = lattice.Cells[1] with { Shape = new Point(ring[0]) };
        lattice.Cells[2] = lattice.Cells[2] with { Shape = Polygon.Empty };
        lattice.Cells[3] = lattice.Cells[3] with { Shape = Lattice.Polygon(ring[0], ring[1], new Coordinate(double.NaN, 31.3)) };

        var flaws = GridTopology.Check(lattice.Cells, lattice.Communities);

        Assert.Equal(lattice.Cells.Take(4).Select(cell => cell.Code.Value), flaws.Where(flaw => flaw.Kind == TopologyFlawKind.ShapeInvalid).Select(flaw => flaw.Code));
        Assert.Contains(flaws, flaw => flaw.Kind == TopologyFlawKind.Gap);
    }

    [Fact]
    public void Communities_that_lie_over_each_other_are_named()
    {
        var lattice = new Lattice(2, 3, 5);
        lattice.Communities.Add(lattice.Communities[0] with { Code = Lattice.CodeOf(4) });

        var flaws = GridTopology.Check(lattice.Cells, lattice.Communities);

        Assert.Contains(flaws, flaw => flaw.Kind == TopologyFlawKind.Overlap && flaw.Code == Lattice.CodeOf(0).Value && flaw.Others[0] == Lattice.CodeOf(4).Value);
        Assert.Contains(flaws, flaw => flaw.Kind == TopologyFlawKind.CommunityWithoutCells && flaw.Code == Lattice.CodeOf(4).Value);
    }

    [Fact]
    public void An_empty_city_has_no_flaw() => Assert.Empty(GridTopology.Check([], []));

    [Fact]
    public void A_district_of_thousands_of_cells_is_checked_in_seconds()
    {
        var lattice = new Lattice(40, 10, 9);
        lattice.Cells.RemoveAt(1_234);

        var flaw = Assert.Single(GridTopology.Check(lattice.Cells, lattice.Communities));

        Assert.Equal((TopologyFlawKind.Gap, Lattice.CodeOf(12).Value), (flaw.Kind, flaw.Code));
    }

    /// <summary>Heron's formula on the triangles between the middle and the corners, their sides measured on the ellipsoid.</summary>
    private static double SphereArea(Geometry shape)
    {
        var middle = new GeoPoint(shape.Centroid.X, shape.Centroid.Y);
        var corners = shape.Coordinates.Select(corner => new GeoPoint(corner.X, corner.Y)).ToArray();
        return corners.Zip(corners.Skip(1), (first, second) =>
        {
            var (a, b, c) = (Geodesy.Distance(middle, first), Geodesy.Distance(middle, second), Geodesy.Distance(first, second));
            var s = (a + b + c) / 2;
            return Math.Sqrt(s * (s - a) * (s - b) * (s - c));
        }).Sum();
    }
}
