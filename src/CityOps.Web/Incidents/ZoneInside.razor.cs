using System.Globalization;
using CityOps.Cases;
using CityOps.Coordinates;
using CityOps.Frame;
using CityOps.Hazards;
using CityOps.Languages;
using CityOps.Maps;
using CityOps.Units;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace CityOps.Incidents;

/// <summary>What is in a zone now: cases and units as their boards have them; dangerous substances as the register says them, people and what stands there as it was imported. Each number opens what it counts.</summary>
public sealed partial class ZoneInside
{
    private const string People = "people";
    private const string Hazards = "hazards";
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private readonly Leaving _gone = new();
    private IReadOnlyList<GeoPoint> _ring = [];
    private CasePosition[] _border = [];
    private IDisposable? _subscription;
    private IReadOnlyList<ZoneThing> _things = [];
    private IReadOnlyList<ZoneHazard> _hazards = [];
    private ZonePeople _people = new(null, 0);
    private IReadOnlyList<CaseLine> _cases = [];
    private IReadOnlyList<UnitLine> _units = [];
    private string? _open;

    /// <summary>The zone; another one has another identifier.</summary>
    [Parameter, EditorRequired]
    public required IncidentZone Zone { get; set; }

    /// <summary>Names of codes.</summary>
    [Parameter, EditorRequired]
    public required IncidentNames Names { get; set; }

    [Inject]
    private IZoneSurvey Survey { get; set; } = null!;

    [Inject]
    private ILogger<ZoneInside> Log { get; set; } = null!;

    [Inject]
    private IHazardFeed Feed { get; set; } = null!;

    [Inject]
    private MapSources Sources { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    private IEnumerable<(string Kind, Word Word, int? Count)> Counts =>
    [
        (People, ZoneWords.People, _people.Known),
        (Hazards, ZoneWords.Hazards, _hazards.Count),
        ("cases", MapWords.CaseLayers, _cases.Count),
        ("units", MapWords.UnitLayers, _units.Count),
        .. Enum.GetValues<ZoneThingKind>().Select(kind => (CityOps.Words.Kebab.Of(kind), IncidentWords.Of(kind), (int?)_things.Count(thing => thing.Kind == kind))),
    ];

    private List<(string Code, string Text, string Href, string? Figure)> Lines => [.. _open switch
    {
        "cases" => (IEnumerable<(string, string, string, string?)>)_cases.Select(line => (line.Key, $"{Names.Cases.Type(line.TypeCode, line.Grid)}·{line.Address}", $"/cases/{line.Key}", (string?)null)),
        "units" => _units.Select(line => (line.Entry.Code, Speech.Of(line.Entry.CallsignZh, line.Entry.CallsignEn), $"/map?unit={Uri.EscapeDataString(line.Entry.Code)}", (string?)null)),
        People => _things.Where(thing => thing.Kind == ZoneThingKind.Cell).OrderByDescending(thing => thing.People).Select(thing => (thing.Code, thing.Code, Href(thing), (string?)Figure(thing))),
        _ => _things.Where(thing => CityOps.Words.Kebab.Of(thing.Kind) == _open).Select(thing => (thing.Code, Text(thing), Href(thing), (string?)null)),
    }];

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _subscription?.Dispose();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _ring = ZoneRing.Of(Zone);
        LookAround();
        _border = [.. _ring.Select(corner => new CasePosition(corner.Longitude, corner.Latitude))];
        _things = await Survey.ThingsAsync(_border, _gone.Token);
        _people = ZonePeople.Of(_things);
        _hazards = await Survey.HazardsAsync(_border, _gone.Token);
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender)
            return;
        _subscription = Feed.Subscribe(changed => _ = InvokeAsync(LookForHazardsAsync));
        _ = InvokeAsync(FollowAsync);
    }

    private async Task LookForHazardsAsync()
    {
        try
        {
            _hazards = await Survey.HazardsAsync(_border, _gone.Token);
            StateHasChanged();
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // The list was closed.
        }
        catch (Exception exception)
        {
            // The edge of the circuit: the list stays as it was until the next change.
            Log.LogWarning(exception, "What is dangerous in a zone could not be read.");
        }
    }

    private async Task FollowAsync()
    {
        using var timer = new PeriodicTimer(Look);
        try
        {
            while (await timer.WaitForNextTickAsync(_gone.Token))
            {
                LookAround();
                StateHasChanged();
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // The list was closed.
        }
    }

    private void LookAround()
    {
        _cases = [.. Sources.Cases.Current(new CaseSelection { Scopes = Viewer.Scopes }).Where(line => !CaseGroups.IsClosed(line) && ZoneRing.Contains(_ring, line.Place))];
        _units = [.. Sources.Units.Current([]).Where(line => line is { Status: not UnitStatus.Offline, Fix: { } fix } && MapFeed.Shows(Viewer, line) && ZoneRing.Contains(_ring, fix.Place))];
    }

    private string Text(ZoneThing thing) => thing.Kind switch
    {
        ZoneThingKind.Component => $"{Names.Cases.Type(thing.NameZh, thing.Code)} {thing.Code}",
        ZoneThingKind.Cell => thing.Code,
        _ => Speech.Of(thing.NameZh, thing.NameEn),
    };

    private string Figure(ZoneThing cell) => cell is { People: { } people, Residents: { } all } ? people == all ? people.ToString(Speech.Culture) : T(ZoneWords.Share, people, all) : T(ZoneWords.NotCounted);

    private static string At(CasePosition place) => string.Create(CultureInfo.InvariantCulture, $"/map?at={place.Longitude:F6},{place.Latitude:F6}");

    private static string Href(ZoneThing thing)
    {
        var at = At(thing.Place);
        return thing.Kind == ZoneThingKind.Place ? at : $"{at}&{CityOps.Words.Kebab.Of(thing.Kind)}={Uri.EscapeDataString(thing.Code)}";
    }
}
