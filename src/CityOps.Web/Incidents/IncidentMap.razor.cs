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

    private readonly Leaving _gone = new();
    private ElementReference _canvas;
    private string[] _staleWords = ["", ""];
    private IJSObjectReference? _module;
    private IJSObjectReference? _map;
    private DotNetObjectReference<IncidentMap>? _self;
    private MapFeed? _feed;
    private string? _drawn;
    private string? _routes;

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
        else if (kind is "unit" or "case")
            Navigation.NavigateTo($"/map?{kind}={Uri.EscapeDataString(code)}");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _feed?.Dispose();
        _self?.Dispose();
        try
        {
            if (_map is not null)
                await _map.InvokeVoidAsync("dispose");
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the map with it.
        }

        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override void OnInitialized() => _staleWords = T(MapWords.FeedLost).Split("{0}");

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
        try
        {
            _self = DotNetObjectReference.Create(this);
            _module = await Script.InvokeAsync<IJSObjectReference>("import", _gone.Token, "/js/map.js");
            var place = File.View.Report.Place;
            _shown = Zoom;
            _map = await _module.InvokeAsync<IJSObjectReference>(
                "openLiveMap", _gone.Token, _canvas, new { longitude = place.Longitude, latitude = place.Latitude, zoom = _shown, chinese = Speech.Language == Language.Chinese, draws = true }, _self);
            var layers = new LayerChoice();
            await _map.InvokeVoidAsync("showCases", _gone.Token, layers.Statuses);
            await _map.InvokeVoidAsync("showUnits", _gone.Token, layers.TypeBits, 0b1111);
            await DrawAsync();
            _feed = new MapFeed(Sources.Units, Sources.Cases, Viewer, Speech);
            _ = InvokeAsync(FeedAsync);
        }
        catch (Exception exception) when (Leaving.Explains(exception))
        {
            // The screen was left while the map was opened.
        }
    }

    private async Task FeedAsync()
    {
        try
        {
            await _feed!.RunAsync(_map!, _gone.Token);
        }
        catch (Exception exception) when (Leaving.Explains(exception))
        {
            // The screen was left, or the browser is gone: it says itself that it hears nothing.
        }
    }

    /// <summary>Draws place, zones and ways, where they have changed.</summary>
    private async Task DrawAsync()
    {
        var scene = PackedScene();
        if (_map is null)
            return;
        if (scene != _drawn)
        {
            await CallAsync("incident", _drawn = scene);
            await ShowDraftAsync();
        }

        var routes = Scene?.Routes(Chosen) ?? "[]";
        if (routes != _routes)
            await CallAsync("routes", _routes = routes);
    }

    private async Task CallAsync(string name, params object?[] values)
    {
        try
        {
            if (_map is not null)
                await _map.InvokeVoidAsync(name, _gone.Token, values);
        }
        catch (Exception exception) when (Leaving.Explains(exception))
        {
            // The screen was left.
        }
    }
}
