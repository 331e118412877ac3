using CityOps.Catalogues;
using CityOps.Codes;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace CityOps.DemoCity;

public sealed class TownThingsTests
{
    [Fact]
    public void There_are_60_000_components_200_cameras_and_some_600_places()
    {
        Assert.Equal(60_000, Town.Instance.Components.Count);
        Assert.Equal(200, Town.Instance.Cameras.Count);
        Assert.InRange(Town.Instance.Places.Count, 550, 750);
    }

    [Fact]
    public void Every_component_has_a_code_of_its_own_that_says_its_district_and_type()
    {
        Assert.Equal(60_000, Town.Instance.Components.Select(entry => entry.Component.Code).Distinct(StringComparer.Ordinal).Count());
        foreach (var component in Town.Instance.Components.Select(entry => entry.Component))
        {
            Assert.Null(ComponentCode.Read(component.Code, out var code));
            Assert.Equal(16, code.Value.Length);
            Assert.Equal(component.Cell[..6], component.Code[..6]);
            Assert.Equal(component.TypeCode, "C" + component.Code[6..10]);
        }
    }

    [Fact]
    public void Every_component_is_of_a_type_of_the_catalogue()
    {
        var known = StandardCatalogues.Cjt214.Categories.Where(category => category.Kind == CategoryKind.Component).Select(category => "C" + category.Code.Value).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Town.Instance.Components.Select(entry => entry.Component.TypeCode).Distinct(StringComparer.Ordinal).Except(known, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_component_lies_in_its_cell()
    {
        var cells = Town.Instance.Cells.ToDictionary(cell => cell.Code, cell => PreparedGeometryFactory.Prepare(cell.Shape), StringComparer.Ordinal);

        Assert.All(Town.Instance.Components.Select(entry => entry.Component), component =>
            Assert.True(cells[component.Cell].Contains(new Point(component.Place.Longitude, component.Place.Latitude)), component.Code));
    }

    [Fact]
    public void Most_components_are_intact_and_none_was_changed_before_it_was_surveyed()
    {
        Assert.InRange(Town.Instance.Components.Count(entry => entry.Component.State == "intact"), 57_000, 59_500);
        Assert.All(Town.Instance.Components, entry => Assert.True(entry.ChangedOn >= entry.SurveyedOn));
    }

    [Fact]
    public void Things_that_have_a_code_or_name_do_not_share_it()
    {
        Assert.Distinct(Town.Instance.Cameras.Select(camera => camera.Code));
        Assert.Distinct(Town.Instance.Places.Select(place => place.NameZh));
        Assert.Distinct(Town.Instance.Units.Select(unit => unit.Code));
        Assert.Distinct(Town.Instance.Units.Select(unit => unit.CallsignZh));
    }
}
