using System.Text.Json;
using CityOps.Frame;
using CityOps.Languages;
using CityOps.Maps;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CityOps.Dispatch;

/// <summary>Jobs and units on the live map, with who would go where by the plan; a unit is sent by dropping it on a job.</summary>
public sealed partial class DispatchMap
{
    private OpenMap<DispatchMap> _map = null!;
    private ElementReference _canvas;
    private string[] _staleWords = ["", ""];
    private string? _jobs;
    private string? _lines;
    private bool _fitted;

    /// <summary>The jobs, each with what it is called.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<(JobLine Job, string Name)> Jobs { get; set; }

    /// <summary>Key of the job that is looked at; null for none.</summary>
    [Parameter]
    public string? Selected { get; set; }

    /// <summary>The plan; null before there is one.</summary>
    [Parameter]
    public DispatchPlan? Plan { get; set; }

    /// <summary>A job was clicked.</summary>
    [Parameter]
    public EventCallback<string> OnJob { get; set; }

    /// <summary>A unit was clicked while a job is looked at.</summary>
    [Parameter]
    public EventCallback<string> OnPicked { get; set; }

    /// <summary>A unit was dropped on a job; nobody hears of it who sends none.</summary>
    [Parameter]
    public EventCallback<(string Unit, string Job)> OnDropped { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private MapSources Sources { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    /// <summary>Something on the map was clicked.</summary>
    [JSInvokable]
    public async Task ChosenAsync(string kind, string code, double longitude, double latitude)
    {
        if (kind == "job" || (kind == "case" && Jobs.Any(job => job.Job.Key == code)))
            await OnJob.InvokeAsync(code);
        else if (kind == "unit" && Selected is not null)
            await OnPicked.InvokeAsync(code);
        else if (kind is "unit" or "case")
            Navigation.NavigateTo($"/map?{kind}={Uri.EscapeDataString(code)}");
    }

    /// <summary>A unit was dropped on a job.</summary>
    [JSInvokable]
    public Task DroppedAsync(string unit, string key) => OnDropped.InvokeAsync((unit, key));

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _map.DisposeAsync();

    /// <inheritdoc />
    protected override void OnInitialized() => (_map, _staleWords) = (new OpenMap<DispatchMap>(Script), T(MapWords.FeedLost).Split("{0}"));

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
        var (centre, zoom) = (Viewer.City.Centre, Viewer.City.Zoom);
        if (!await _map.OpenAsync(_canvas, new { longitude = centre.Longitude, latitude = centre.Latitude, zoom, chinese = Speech.Language == Language.Chinese }, this))
            return;
        await _map.CallAsync("showCases", new object[] { Array.Empty<int>() });
        await _map.CallAsync("showUnits", new LayerChoice().TypeBits, 0b1111);
        await DrawAsync();
        _ = InvokeAsync(() => _map.FeedAsync(new MapFeed(Sources.Units, Sources.Cases, Viewer, Speech)));
    }

    /// <summary>Draws jobs and plan, where they have changed.</summary>
    private async Task DrawAsync()
    {
        if (!_map.IsOpen)
            return;
        var jobs = JsonSerializer.Serialize(Jobs.Select(job => new object[] { job.Job.Key, job.Name, job.Job.Place.Longitude, job.Job.Place.Latitude, job.Job.Key == Selected ? 1 : 0 }));
        if (jobs != _jobs)
        {
            await _map.CallAsync("jobs", _jobs = jobs);
            await _map.CallAsync("dropTargets", new object[] { OnDropped.HasDelegate ? Jobs.Select(job => new object[] { job.Job.Key, job.Job.Place.Longitude, job.Job.Place.Latitude }).ToArray() : [] });
        }

        if (!_fitted && Jobs.Count > 0)
        {
            _fitted = true;
            await FitAsync();
        }

        var lines = JsonSerializer.Serialize((Plan?.Sent ?? []).Select(Line).OfType<object[]>());
        if (lines != _lines)
            await _map.CallAsync("routes", _lines = lines);
    }

    /// <summary>Incidents are what one looks at here; the urgent cases around them come in as far as they do.</summary>
    private Task FitAsync()
    {
        var incidents = Jobs.Where(job => job.Job.Incident).ToArray();
        return _map.CallAsync("fit", new object[] { (incidents.Length > 0 ? incidents : Jobs).Select(job => new[] { job.Job.Place.Longitude, job.Job.Place.Latitude }).ToArray() });
    }

    /// <summary>Who would go where, as the crow flies: a proposal, not yet a way.</summary>
    private object[]? Line(DispatchPlanLine line)
    {
        var job = Jobs.FirstOrDefault(job => job.Job.Key == line.Job).Job;
        return job is not null && line.Unit is { } unit && Sources.Units.Find(unit)?.Fix is { } fix
            ? [new[] { fix.Place.Longitude, fix.Place.Latitude, job.Place.Longitude, job.Place.Latitude }, line.Seconds is { } seconds ? DispatchNames.Clock(seconds) : string.Empty, job.Key == Selected ? 1 : 0, 1]
            : null;
    }
}
