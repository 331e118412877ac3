using CityOps.Cases;
using Microsoft.JSInterop;

namespace CityOps.Maps;

/// <content>What the viewer does: with the mouse on the map, with switches and keys beside it.</content>
public sealed partial class LiveMapPage
{
    private bool _following;
    private bool _trailShown;
    private string _tool = "point";
    private MapDrawing? _drawn;
    private CasePosition? _clicked;

    /// <summary>Something on the map was clicked; an empty kind is the ground.</summary>
    [JSInvokable]
    public void ChosenAsync(string kind, string code, double longitude, double latitude)
    {
        _clicked = new CasePosition(longitude, latitude);
        _fromMap = true;
        Choose(kind, code);
    }

    /// <summary>The viewer moved the map by hand.</summary>
    [JSInvokable]
    public void FollowingEndedAsync()
    {
        _following = false;
        StateHasChanged();
    }

    /// <summary>A shape was drawn, or is being drawn.</summary>
    [JSInvokable]
    public void DrawnAsync(string kind, double metres, double squareMetres, int ok, int soon, int over, int units, bool done)
    {
        _drawn = new MapDrawing(kind, metres, squareMetres, ok, soon, over, units, done);
        StateHasChanged();
    }

    private async Task ShowLayersAsync()
    {
        if (_map is null)
            return;
        await _map.InvokeVoidAsync("showCases", _gone.Token, _layers.Statuses);
        await _map.InvokeVoidAsync("showUnits", _gone.Token, _layers.TypeBits, 0b1111);
        foreach (var thing in LayerChoice.AllThings)
            await _map.InvokeVoidAsync("showLayer", _gone.Token, thing, _layers.Things.Contains(thing));
    }

    private async Task FollowAsync()
    {
        _following = !_following;
        await _map!.InvokeVoidAsync("follow", _gone.Token, _following);
    }

    private async Task TrailAsync()
    {
        _trailShown = !_trailShown;
        await ShowTrailAsync();
    }

    private async Task ShowTrailAsync() => await _map!.InvokeVoidAsync("trail", _gone.Token, _trailShown ? _track.ForMap(Speech) : null);

    private async Task ForgetUnitAsync()
    {
        (_following, _trailShown) = (false, false);
        await _map!.InvokeVoidAsync("follow", _gone.Token, false);
        await _map!.InvokeVoidAsync("trail", _gone.Token, (object?)null);
    }

    private async Task UseAsync(string tool)
    {
        _tool = tool == _tool ? "point" : tool;
        _drawn = null;
        await _map!.InvokeVoidAsync("tool", _gone.Token, _tool);
    }

    private async Task ZoomAsync(int by) => await _map!.InvokeVoidAsync("zoom", _gone.Token, by);

    private async Task HomeAsync() => await _map!.InvokeVoidAsync("home", _gone.Token);
}
