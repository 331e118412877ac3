using CityOps.Areas;
using CityOps.Cases;
using CityOps.Grid;
using CityOps.Units;
using Microsoft.JSInterop;

namespace CityOps.Maps;

/// <content>What is counted and what is chosen.</content>
public sealed partial class LiveMapPage
{
    private static readonly TimeSpan TrackAnew = TimeSpan.FromSeconds(10);

    private (string Kind, string Code) _chosen = ("", "");
    private MapFigures _figures = new(0, 0, 0, 0, 0, 0, null, 0, 0, 0, 0);
    private Dictionary<string, int> _caseCounts = [];
    private Dictionary<string, int> _unitCounts = [];
    private MapCounts _counts = new(0, 0, 0, 0);
    private int _pastCases;
    private QueueView _view = QueueView.Empty;
    private IReadOnlyList<UnitLine> _unitLines = [];
    private UnitLine? _unit;
    private CaseLine? _unitCase;
    private CaseLine? _case;
    private CellView? _cell;
    private IReadOnlyList<CaseLine> _cellCases = [];
    private Component? _component;
    private MapCamera? _camera;
    private UnitTrack _track = UnitTrack.Empty;
    private DateTimeOffset _trackAt;
    private bool _fromMap;

    private string ListTitle => ListName switch
    {
        "today" => T(MapWords.ListOf, T(MapWords.ReportedToday), _view.Count),
        "open" => T(MapWords.ListOf, T(MapWords.Open), _view.Count),
        "soon" => T(MapWords.ListOf, T(MapWords.Soon), _view.Count),
        "overdue" => T(MapWords.ListOf, T(MapWords.Overdue), _view.Count),
        "closed" => T(MapWords.ListOf, T(MapWords.OnTimeRate), _view.Count),
        _ => T(MapWords.UnitsOf, T(MapWords.OnDuty), _unitLines.Count),
    };

    private void Count()
    {
        var cases = Sources.Cases.Current(_feed.Selection);
        var units = Sources.Units.Current([]).Where(line => MapFeed.Shows(Viewer, line)).ToArray();
        _figures = MapFigures.Of(cases, units, Speech);
        _caseCounts = CaseGroups.All.ToDictionary(group => group.Name, group => cases.Count(line => group.Statuses.Contains(line.Status)), StringComparer.Ordinal);
        _unitCounts = units.Where(line => line.Status != UnitStatus.Offline).GroupBy(line => line.Entry.Type, StringComparer.Ordinal).ToDictionary(type => type.Key, type => type.Count(), StringComparer.Ordinal);
        _view = ListName is null or "units" ? QueueView.Empty : QueueView.Of(MapFigures.Listed(ListName, cases, Speech), Speech.Now);
        _unitLines = ListName == "units" ? [.. units.Where(line => line.Status != UnitStatus.Offline).OrderByDescending(line => line.Status).ThenBy(line => line.Entry.Code, StringComparer.Ordinal)] : [];
    }

    private async Task ShowChosenAsync((string Kind, string Code) chosen)
    {
        _chosen = chosen;
        _trackAt = default;
        _track = UnitTrack.Empty;
        if (_following || _trailShown)
            await ForgetUnitAsync();
        await RefreshChosenAsync();
        await SelectOnMapAsync(fly: !_fromMap);
        _fromMap = false;
    }

    private async Task RefreshChosenAsync()
    {
        var (kind, code) = _chosen;
        _unit = kind == "unit" && Sources.Units.Find(code) is { } line && MapFeed.Shows(Viewer, line) ? line : null;
        _case = kind == "case" ? FindCase(code) ?? (_case?.Key == code ? _case : await FindPastCaseAsync(code)) : null;
        _unitCase = _unit?.Case is { } key ? FindCase(key) : null;
        _cell = kind == "cell" ? await Sources.Grains.GetGrain<ICellGrain>(code).Read(_gone.Token) : null;
        _cellCases = _cell is null ? [] : [.. _cell.OpenCases.Select(FindCase).OfType<CaseLine>()];
        _component = kind == "component" ? _component?.Code == code ? _component : await Directory.FindComponentAsync(code, _gone.Token) : null;
        _camera = kind == "camera" ? _camera?.Code == code ? _camera : await Things.FindCameraAsync(code, _gone.Token) : null;
        _hazard = kind == "hazard" ? await _hazards.FindAsync(code, _gone.Token) : null;
        if (_unit is not null && Speech.Now - _trackAt > TrackAnew)
        {
            _trackAt = Speech.Now;
            _track = UnitTrack.Of(await Sources.Units.TrackAsync(code, _trackAt - UnitTrack.Span, _trackAt, _gone.Token), _trackAt);
            if (_trailShown)
                await ShowTrailAsync();
        }
    }

    /// <summary>A case that the viewer may see.</summary>
    private CaseLine? FindCase(string key) => Sources.Cases.Current(_feed.Selection).FirstOrDefault(line => line.Key == key);

    private async Task<CaseLine?> FindPastCaseAsync(string key) =>
        (await Sources.Cases.SearchAsync(new CaseSearch { Among = _feed.Selection, Text = key, Limit = 1 }, _gone.Token)).FirstOrDefault(line => line.Key == key);

    private async Task SelectOnMapAsync(bool fly)
    {
        if (_map is null)
            return;
        var place = _case?.Place ?? _component?.Place ?? _camera?.Place ?? _hazard?.Entry.Place ?? (_chosen.Kind == "cell" ? await Things.FindCellAsync(_chosen.Code, _gone.Token) : null);
        await _map.InvokeVoidAsync("select", _gone.Token, _chosen.Kind, _chosen.Code, place is { } at ? new[] { at.Longitude, at.Latitude } : null, fly);
    }
}
