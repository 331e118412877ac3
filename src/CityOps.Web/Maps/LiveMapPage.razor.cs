using System.Globalization;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Frame;
using CityOps.Languages;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CityOps.Maps;

/// <summary>The live map (一张图): everything that has a place, as it moves.</summary>
public sealed partial class LiveMapPage
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly string[] SelectNames = ["unit", "case", "cell", "component", "camera", "hazard"];

    private readonly Leaving _gone = new();
    private readonly LayerChoice _layers = new();
    private ElementReference _root;
    private ElementReference _canvas;
    private MapFeed _feed = null!;
    private CaseNames _names = null!;
    private string[] _staleWords = ["", ""];
    private IJSObjectReference? _module;
    private IJSObjectReference? _map;
    private DotNetObjectReference<LiveMapPage>? _self;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ICityDirectory Directory { get; set; } = null!;

    [Inject]
    private IMapThings Things { get; set; } = null!;

    [Inject]
    private MapSources Sources { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "list")]
    private string? ListName { get; set; }

    /// <summary>First view as longitude, latitude and zoom; the city's own when absent.</summary>
    [SupplyParameterFromQuery(Name = "at")]
    private string? At { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    private string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "case")]
    private string? CaseKey { get; set; }

    [SupplyParameterFromQuery(Name = "cell")]
    private string? CellCode { get; set; }

    [SupplyParameterFromQuery(Name = "component")]
    private string? ComponentCode { get; set; }

    [SupplyParameterFromQuery(Name = "camera")]
    private string? CameraCode { get; set; }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _feed.Dispose();
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
    protected override void OnInitialized()
    {
        _feed = new MapFeed(Sources.Units, Sources.Cases, Viewer, Speech);
        _hazards = new HazardLayer(Sources.Hazards, Viewer, Speech);
        _names = new CaseNames(Speech, Directory, new Dictionary<string, AccountEntry>(StringComparer.Ordinal));
        _staleWords = T(MapWords.FeedLost).Split("{0}");
        Count();
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        ListName = MapFigures.Names.Contains(ListName) ? ListName : null;
        string?[] given = [Unit, CaseKey, CellCode, ComponentCode, CameraCode, HazardCode];
        var at = Array.FindIndex(given, code => code is { Length: > 0 });
        var chosen = at < 0 ? ("", "") : (SelectNames[at], given[at]!);
        Count();
        if (chosen != _chosen)
            await ShowChosenAsync(chosen);
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        try
        {
            await OpenAsync();
        }
        catch (Exception exception) when (Leaving.Explains(exception))
        {
            // The page was left while the map was opened.
        }
    }

    private async Task OpenAsync()
    {
        _self = DotNetObjectReference.Create(this);
        _module = await Script.InvokeAsync<IJSObjectReference>("import", _gone.Token, "/js/map.js");
        var (place, zoom) = Start();
        _map = await _module.InvokeAsync<IJSObjectReference>(
            "openLiveMap", _gone.Token, _canvas, new { longitude = place.Longitude, latitude = place.Latitude, zoom, chinese = Speech.Language == Language.Chinese }, _self);
        _counts = await Things.CountAsync(Viewer.Area, _gone.Token);
        _pastCases = await Things.CountPastCasesAsync(Viewer.Area, Viewer.Scopes, _gone.Token);
        await ShowLayersAsync();
        if (_chosen.Kind.Length > 0)
            await SelectOnMapAsync(fly: true);
        _ = InvokeAsync(SendAsync);
        _ = InvokeAsync(ShowHazardsAsync);
        _ = InvokeAsync(LookAsync);
        StateHasChanged();
    }

    /// <summary>The view asked for, or the middle of the area that is looked at, or the city's own.</summary>
    private (CasePosition Place, double Zoom) Start() => AskedFor() ?? (Viewer.Area != Viewer.City.Prefix && Directory.FindArea(Viewer.Area) is { } area
        ? (area.Label, area.Level == AreaLevel.District ? 13.2 : 14.2)
        : (Viewer.City.Centre, Viewer.City.Zoom));

    private (CasePosition Place, double Zoom)? AskedFor()
    {
        double[] parts = [.. (At ?? string.Empty).Split(',').Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN)];
        return parts is [>= -180 and <= 180, >= -85 and <= 85, >= 0 and <= 20] ? (new CasePosition(parts[0], parts[1]), parts[2]) : null;
    }

    private async Task SendAsync()
    {
        try
        {
            await _feed.RunAsync(_map!, _gone.Token);
        }
        catch (Exception exception) when (Leaving.Explains(exception))
        {
            // The page was left, or the browser is gone: it says itself that it hears nothing.
        }
    }

    /// <summary>Counts once a second; what moves on the map does not wait for it.</summary>
    private async Task LookAsync()
    {
        using var timer = new PeriodicTimer(Look);
        try
        {
            while (await timer.WaitForNextTickAsync(_gone.Token))
            {
                Count();
                await TryRefreshChosenAsync();
                StateHasChanged();
            }
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    private async Task TryRefreshChosenAsync()
    {
        try
        {
            await RefreshChosenAsync();
        }
        catch (OperationCanceledException) when (!_gone.IsCancellationRequested)
        {
            // The server that was asked stops: another answers a second later.
        }
    }

    private void Choose(string kind, string code) => Navigation.NavigateTo(Address(select: (kind, code)), replace: true);

    /// <summary>Address of this page with another list or selection; null keeps what there is, empty takes it away.</summary>
    private string Address(string? list = null, (string Kind, string Code)? select = null)
    {
        var chosen = select ?? _chosen;
        var query = new List<string>();
        if ((list ?? ListName) is { Length: > 0 } name)
            query.Add($"list={name}");
        if (chosen.Kind.Length > 0)
            query.Add(string.Create(CultureInfo.InvariantCulture, $"{chosen.Kind}={Uri.EscapeDataString(chosen.Code)}"));
        return query.Count == 0 ? "/map" : "/map?" + string.Join('&', query);
    }
}
