using CityOps.Cases;
using CityOps.Dispatch;
using CityOps.Frame;
using CityOps.Languages;
using CityOps.Maps;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CityOps.Incidents;

/// <summary>The map of an incident: its place and zones over the live map of units and cases.</summary>
public sealed partial class IncidentMap
{
    private const double StartZoom = 15.2;
    private const double FittedMetres = 420;

    private OpenMap<IncidentMap> _map = null!;
    private ElementReference _canvas;
    private string[] _staleWords = ["", ""];
    private string? _drawn;
    private string? _routes;
    private bool? _takes;

    /// <summary>The incident.</summary>
    [Parameter, EditorRequired]
    public required IncidentFile File { get; set; }

    /// <summary>Addresses of the board.</summary>
    [Parameter, EditorRequired]
    public required BoardAddress AddressOf { get; set; }

    /// <summary>Dispatch to it, whose ways are drawn; null before it was looked at.</summary>
    [Parameter]
    public DispatchScene? Scene { get; set; }

    /// <summary>Code of the unit whose way stands out; null for none.</summary>
    [Parameter]
    public string? Chosen { get; set; }

    /// <summary>Gives a command; says why it was not done.</summary>
    [Parameter, EditorRequired]
    public required Func<IncidentCommand, Task<string?>> Send { get; set; }

    /// <summary>A unit of the incident was clicked.</summary>
    [Parameter]
    public EventCallback<string> OnUnit { get; set; }

    /// <summary>A unit that is not on it was clicked while somebody chooses whom to send; nobody hears of it otherwise.</summary>
    [Parameter]
    public EventCallback<string> OnPicked { get; set; }

    /// <summary>A unit was dropped on the incident; nobody hears of it who sends none.</summary>
    [Parameter]
    public EventCallback<string> OnDropped { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private MapSources Sources { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    /// <summary>Something on the map was clicked: a unit of the incident is looked at here, anything else on the live map. While a plume is entered it is where the gas comes from.</summary>
    [JSInvokable]
    public async Task ChosenAsync(string kind, string code, double longitude, double latitude)
    {
        if (_tool == PlumeTool)
            MoveSource(new CasePosition(longitude, latitude));
        else if (kind == "unit" && Scene?.Picture.Sent.Any(unit => unit.Unit.Code == code) == true)
            await OnUnit.InvokeAsync(code);
        else if (kind == "unit" && OnPicked.HasDelegate)
            await OnPicked.InvokeAsync(code);
        else if (kind is "unit" or "case" or "hazard")
            Navigation.NavigateTo($"/map?{kind}={Uri.EscapeDataString(code)}");
    }

    /// <summary>A unit was dropped on the incident.</summary>
    [JSInvokable]
    public Task DroppedAsync(string unit, string key) => OnDropped.InvokeAsync(unit);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _map.DisposeAsync();

    /// <inheritdoc />
    protected override void OnInitialized() => (_map, _staleWords) = (new OpenMap<IncidentMap>(Script), T(MapWords.FeedLost).Split("{0}"));

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await OpenAsync();
        else
            await DrawAsync();
    }

    private async Task OpenAsync()
    {
        var place = File.View.Report.Place;
        _shown = Zoom;
        var options = new { longitude = place.Longitude, latitude = place.Latitude, zoom = _shown, chinese = Speech.Language == Language.Chinese, draws = true };
        if (!await _map.OpenAsync(_canvas, options, this))
            return;
        var layers = new LayerChoice();
        await _map.CallAsync("showCases", layers.Statuses);
        await _map.CallAsync("showUnits", layers.TypeBits, 0b1111);
        await DrawAsync();
        _ = InvokeAsync(() => _map.FeedAsync(new MapFeed(Sources.Units, Sources.Cases, Viewer, Speech)));
        _ = InvokeAsync(() => _map.ShowAsync(new HazardLayer(Sources.Hazards, Viewer, Speech)));
    }

    /// <summary>Draws place, zones and ways, where they have changed.</summary>
    private async Task DrawAsync()
    {
        var scene = PackedScene();
        if (!_map.IsOpen)
            return;
        if (scene != _drawn)
        {
            await CallAsync("incident", _drawn = scene);
            await ShowDraftAsync();
        }

        var routes = Scene?.Routes(Chosen) ?? "[]";
        if (routes != _routes)
            await CallAsync("routes", _routes = routes);
        if (_takes != OnDropped.HasDelegate)
        {
            _takes = OnDropped.HasDelegate;
            var place = File.View.Report.Place;
            await CallAsync("dropTargets", new object[] { _takes.Value ? new object[] { new object[] { File.View.Key, place.Longitude, place.Latitude } } : [] });
        }
    }

    private Task CallAsync(string name, params object?[] values) => _map.CallAsync(name, values);
}
