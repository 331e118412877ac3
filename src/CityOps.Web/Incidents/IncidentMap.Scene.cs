using System.Text.Json;
using CityOps.Cases;
using CityOps.Plans;
using CityOps.Words;

namespace CityOps.Incidents;

/// <content>What is drawn of the incident: its place, its zones, and one that is being entered.</content>
public sealed partial class IncidentMap
{
    private double _shown = StartZoom;

    /// <summary>So near that the widest zone fits.</summary>
    private double Zoom
    {
        get
        {
            var drafted = _tool == PlumeTool && _computed?.Shape is { } draft ? Reach(draft) : 0;
            var widest = File.View.Zones.Select(zone => Reach(zone.Shape)).Append(drafted).Max();
            return StartZoom - Math.Max(0, Math.Log2(Math.Max(1, widest) / FittedMetres));
        }
    }

    /// <summary>Goes so far out that the whole of a draft is seen; never nearer by itself, and never for what others draw: whoever looks has the map in hand.</summary>
    private async Task ShowDraftAsync()
    {
        if (_tool != PlumeTool || Zoom >= _shown)
            return;
        _shown = Zoom;
        await CallAsync("home", _source.Longitude, _source.Latitude, _shown);
    }

    private string PackedScene()
    {
        var view = File.View;
        var zones = view.Zones.Select(zone => Packed(Kebab.Of(zone.Kind), Speech.Of(zone.Name.Zh, zone.Name.En), zone.Place, zone.Shape));
        if (_tool == PlumeTool && _computed?.Shape is { } draft)
            zones = zones.Append(Packed("draft", T(PlumeWords.Draft), _source, draft));
        return JsonSerializer.Serialize(new object[] { view.Report.Place.Longitude, view.Report.Place.Latitude, (int?)view.Level ?? 0, zones });
    }

    private static object[] Packed(string kind, string name, CasePosition place, PlanShape shape) =>
        [kind, name, place.Longitude, place.Latitude, Reach(shape), shape.Corners.Select(corner => new[] { corner.EastMetres, corner.NorthMetres })];

    private static double Reach(PlanShape shape) => shape.RadiusMetres ?? shape.Plume?.CapMetres ?? 0;
}
