using CityOps.Cases;
using CityOps.Coordinates;
using CityOps.Journal;
using CityOps.Languages;
using CityOps.Maps;
using CityOps.Plans;
using Microsoft.JSInterop;

namespace CityOps.Incidents;

/// <content>Zones drawn on the map with the mouse; the form of the command draws a circle around the incident by the keyboard.</content>
public sealed partial class IncidentMap
{
    private static readonly (string Name, Word Word, string Path)[] Tools =
    [
        ("circle", MapWords.ToolCircle, "M10 4a6 6 0 1 0 0 12 6 6 0 1 0 0-12M10 9.5v1"),
        ("polygon", MapWords.ToolPolygon, "M4 6l7-3 6 6-3 7-8-1z"),
        (PlumeTool, PlumeWords.Tool, "M3 15c0-2 2-3 4-4 4-1 8-4 10-8-1 5-2 9-6 11-3 2-8 3-8 1z"),
    ];

    private string? _tool;
    private (PlanShape Shape, CasePosition Place)? _shape;
    private PlanZoneKind _kind = PlanZoneKind.Control;
    private OperationId _operation;
    private string? _refused;
    private bool _saving;

    /// <summary>A shape was finished on the map.</summary>
    /// <param name="kind">circle or polygon.</param>
    /// <param name="metres">Of a circle, its radius.</param>
    /// <param name="points">Longitudes and latitudes in turn: of a circle, its centre first.</param>
    [JSInvokable]
    public void ZoneDrawnAsync(string kind, double metres, double[] points)
    {
        ArgumentNullException.ThrowIfNull(points);
        GeoPoint[] places = [.. points.Chunk(2).Where(pair => pair.Length == 2).Select(pair => new GeoPoint(pair[0], pair[1]))];
        _shape = (kind, places.Length) switch
        {
            ("circle", >= 2) => (new PlanShape([], PlanShapeKind.Circle, Math.Round(metres), [], null), new CasePosition(places[0].Longitude, places[0].Latitude)),
            ("polygon", >= 3) => (new PlanShape([], PlanShapeKind.Polygon, null, CornersOf(places), null), File.View.Report.Place),
            _ => null,
        };
        _operation = OperationId.New();
        _refused = null;
        StateHasChanged();
    }

    private async Task UseAsync(string? tool)
    {
        _tool = tool == _tool ? null : tool;
        _shape = null;
        _refused = null;
        if (_tool == PlumeTool)
            OpenPlume(null);
        await CallAsync("tool", _tool is null or PlumeTool ? "point" : _tool);
    }

    private async Task SaveZoneAsync()
    {
        if (_saving || _shape is not { } drawn)
            return;
        _saving = true;
        var (name, rule) = (IncidentWords.Of(_kind), IncidentWords.RuleOf(_kind));
        _refused = await Send(new DrawZone(_operation, File.Viewer.Name, null, _kind, new PlanText(name.Zh, name.En), new PlanText(rule.Zh, rule.En), drawn.Shape, drawn.Place));
        _saving = false;
        if (_refused is null)
            await UseAsync(null);
        else
            _operation = OperationId.New();
    }

    /// <summary>Corners around the place of the incident, in metres.</summary>
    private PlanCorner[] CornersOf(IEnumerable<GeoPoint> places)
    {
        var centre = File.View.Report.Place;
        var degree = Geodesy.MeanRadius * Math.PI / 180;
        var east = degree * Math.Cos(centre.Latitude * Math.PI / 180);
        return [.. places.Select(place => new PlanCorner(Math.Round((place.Longitude - centre.Longitude) * east, 1), Math.Round((place.Latitude - centre.Latitude) * degree, 1)))];
    }
}
