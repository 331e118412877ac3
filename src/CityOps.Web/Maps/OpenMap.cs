using CityOps.Frame;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CityOps.Maps;

/// <summary>
/// The live map of a screen in its browser: opened once, told what to show, closed with the screen. Whatever is said before it is open, or
/// after the screen was left, is said to nobody.
/// </summary>
/// <typeparam name="TScreen">Whom the map tells what is done on it.</typeparam>
/// <param name="script">The browser.</param>
internal sealed class OpenMap<TScreen>(IJSRuntime script) : IAsyncDisposable
    where TScreen : class
{
    private readonly Leaving _gone = new();
    private IJSObjectReference? _module;
    private IJSObjectReference? _map;
    private DotNetObjectReference<TScreen>? _self;
    private MapFeed? _feed;

    /// <summary>Whether the browser has it.</summary>
    public bool IsOpen => _map is not null;

    /// <summary>Opens it.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="options">First view and language, as the script takes them.</param>
    /// <param name="screen">Whom the map tells what is done on it.</param>
    /// <returns>False when the screen was left meanwhile.</returns>
    public async Task<bool> OpenAsync(ElementReference canvas, object options, TScreen screen)
    {
        try
        {
            _self = DotNetObjectReference.Create(screen);
            _module = await script.InvokeAsync<IJSObjectReference>("import", _gone.Token, "/js/map.js");
            _map = await _module.InvokeAsync<IJSObjectReference>("openLiveMap", _gone.Token, canvas, options, _self);
            return true;
        }
        catch (Exception exception) when (Leaving.Explains(exception))
        {
            return false;
        }
    }

    /// <summary>Tells it something.</summary>
    public async Task CallAsync(string name, params object?[] values)
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

    /// <summary>Sends it what moves until the screen is left.</summary>
    public async Task FeedAsync(MapFeed feed)
    {
        _feed = feed;
        try
        {
            if (_map is not null)
                await feed.RunAsync(_map, _gone.Token);
        }
        catch (Exception exception) when (Leaving.Explains(exception))
        {
            // The screen was left, or the browser is gone: it says itself that it hears nothing.
        }
    }

    /// <summary>Shows the places with dangerous substances until the screen is left.</summary>
    public async Task ShowAsync(HazardLayer hazards)
    {
        try
        {
            if (_map is not null)
                await hazards.RunAsync(_map, _gone.Token);
        }
        catch (Exception exception) when (Leaving.Explains(exception))
        {
            // The screen was left.
        }
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
        catch (Exception exception) when (Leaving.Explains(exception))
        {
            // The browser is gone, and the map with it.
        }

        _gone.Dispose();
    }
}
