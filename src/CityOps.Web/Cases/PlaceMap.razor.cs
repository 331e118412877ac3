using System.Globalization;
using CityOps.Frame;
using CityOps.Languages;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;

namespace CityOps.Cases;

/// <summary>
/// A small map of one place: the ground from our own tiles, what is open near by drawn over it. Where the browser cannot draw tiles, lines
/// every hundred metres stand for the ground.
/// </summary>
public sealed partial class PlaceMap
{
    private const double PixelsPerMetre = 0.8;
    private const double EquatorMetres = 40_075_016.686;
    private const double WorldPixels = 512;
    private const double MetresPerDegree = 111_195;

    private readonly Leaving _gone = new();
    private ElementReference _ground;
    private IJSObjectReference? _module;
    private IJSObjectReference? _map;
    private DotNetObjectReference<PlaceMap>? _reference;
    private CasePosition? _shown;
    private bool _drawn;
    private bool _opening;

    /// <summary>The place in the middle; null before one was chosen.</summary>
    [Parameter, EditorRequired]
    public CasePosition? Place { get; set; }

    /// <summary>What is in the middle before a place was chosen.</summary>
    [Parameter]
    public CasePosition Start { get; set; }

    /// <summary>Another place can be chosen by a click.</summary>
    [Parameter]
    public bool Pick { get; set; }

    /// <summary>Another place was chosen.</summary>
    [Parameter]
    public EventCallback<CasePosition> OnPicked { get; set; }

    /// <summary>How the case in the middle stands.</summary>
    [Parameter]
    public Urgency Urgency { get; set; }

    /// <summary>Open cases near by.</summary>
    [Parameter]
    public IReadOnlyList<NearLine> Near { get; set; } = [];

    /// <summary>Names of what cases hold as codes.</summary>
    [Parameter, EditorRequired]
    public required CaseNames Names { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private ILogger<PlaceMap> Log { get; set; } = null!;

    /// <summary>Lines every hundred metres: a scale, where there is no ground.</summary>
    private static string Grid { get; } = string.Concat(Enumerable.Range(-8, 17).Select(step => $"M{step * 80}-700V700M-700 {step * 80}H700"));

    private CasePosition Middle => Place ?? Start;

    /// <summary>The browser says that another place was chosen.</summary>
    [JSInvokable]
    public Task PickedAsync(double longitude, double latitude)
    {
        _shown = new CasePosition(longitude, latitude);
        return OnPicked.InvokeAsync(_shown.Value);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        try
        {
            await CloseAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its map with it.
        }

        _reference?.Dispose();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await OpenAsync();
        else if (_map is not null && Place is { } place && place != _shown)
            await ShowAsync(_map, place);
    }

    private async Task OpenAsync()
    {
        if (_opening)
            return;
        _opening = true;
        try
        {
            _reference = DotNetObjectReference.Create(this);
            _module = await Script.InvokeAsync<IJSObjectReference>("import", _gone.Token, "/js/map.js");
            _shown = Place;
            var options = new { longitude = Middle.Longitude, latitude = Middle.Latitude, zoom = Place is null ? 13 : Zoom, chinese = Speech.Language == Language.Chinese, placed = Pick && Place is not null, pick = Pick };
            _map = await _module.InvokeAsync<IJSObjectReference>("openPlaceMap", _gone.Token, _ground, options, _reference);
            _drawn = true;
            StateHasChanged();
        }
        catch (JSException exception)
        {
            // A browser without WebGL: the place is shown all the same.
            Log.LogWarning(exception, "The browser draws no map.");
        }
        catch (Exception exception) when (Leaving.Explains(exception))
        {
            // The screen was left while the map was opened.
        }
    }

    private async Task CloseAsync()
    {
        if (_map is not null)
        {
            await _map.InvokeVoidAsync("dispose");
            await _map.DisposeAsync();
        }

        if (_module is not null)
            await _module.DisposeAsync();
    }

    private async Task ShowAsync(IJSObjectReference map, CasePosition place)
    {
        _shown = place;
        try
        {
            await map.InvokeVoidAsync("place", _gone.Token, place.Longitude, place.Latitude, Zoom);
        }
        catch (Exception exception) when (Leaving.Explains(exception))
        {
            // The screen was left.
        }
    }

    /// <summary>The zoom at which a metre on the ground is as long as in the drawing over it.</summary>
    private double Zoom => Math.Log2(EquatorMetres * Math.Cos(Middle.Latitude * Math.PI / 180) * PixelsPerMetre / WorldPixels);

    private static string Px(double metres) => (metres * PixelsPerMetre).ToString("0.#", CultureInfo.InvariantCulture);

    private string X(CasePosition at) => Px((at.Longitude - Middle.Longitude) * MetresPerDegree * Math.Cos(Middle.Latitude * Math.PI / 180));

    private string Y(CasePosition at) => Px((Middle.Latitude - at.Latitude) * MetresPerDegree);
}
