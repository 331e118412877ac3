using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Frame;
using CityOps.Postures;
using Microsoft.AspNetCore.Components;

namespace CityOps.Cases;

/// <summary>My desk (工作台): the queues of the viewer's posts, the case chosen, and what can be done about it.</summary>
public sealed partial class Desk
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(300);

    private readonly Leaving _gone = new();
    private IReadOnlyList<DeskQueue> _queues = [];
    private IReadOnlyList<(DeskQueue Queue, int Count, int Late)> _tabs = [];
    private IReadOnlyList<Area> _areas = [];
    private IReadOnlyList<string> _types = [];
    private QueueView _view = QueueView.Empty;
    private CaseNames _names = null!;
    private IDisposable[] _subscriptions = [];
    private Lookout _lookout = null!;
    private EmergencyFirst? _first;
    private DeskQueue? _queue;
    private string? _key;
    private string? _followed;
    private int _roles;
    private int _late;

    [Inject]
    private ICaseBoard Board { get; set; } = null!;

    [Inject]
    private IPostureBoard Postures { get; set; } = null!;

    [Inject]
    private ICityDirectory Directory { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "queue")]
    private string? QueueName { get; set; }

    [SupplyParameterFromQuery(Name = "case")]
    private string? CaseKey { get; set; }

    [SupplyParameterFromQuery(Name = "area")]
    private string? District { get; set; }

    [SupplyParameterFromQuery(Name = "type")]
    private string? Type { get; set; }

    [SupplyParameterFromQuery(Name = "urgent")]
    private bool Urgent { get; set; }

    private bool Filtered => District is not null || Type is not null || Urgent;

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        Array.ForEach(_subscriptions, one => one.Dispose());
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        _lookout = new Lookout(Pace, () => Speech.Now) { FreshAt = () => Board.FreshAt };
        _names = new CaseNames(Speech, Directory, new Dictionary<string, AccountEntry>());
        _queues = DeskQueue.Of(Viewer);
        _roles = _queues.Select(queue => queue.Role).Distinct().Count();
        _areas = [.. Directory.Areas(Viewer.City.Prefix).Where(area => area.Level == AreaLevel.District && area.Code.StartsWith(Viewer.Area, StringComparison.Ordinal) && Viewer.MaySee(Viewer.Account, area.Code))];
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        District = District is { Length: > 0 } ? District : null;
        Type = Type is { Length: > 0 } ? Type : null;
        var queue = _queues.FirstOrDefault(queue => queue.Name == QueueName) ?? _queues.FirstOrDefault(HoldsSome) ?? (_queues.Count > 0 ? _queues[0] : null);
        var moved = queue != _queue;
        _queue = queue;
        Rebuild();
        if (CaseKey is not null && CaseKey != _followed)
            _key = CaseKey;
        else if (moved || _key is null)
            _key = _view.Lines.FirstOrDefault()?.Key;
        _followed = CaseKey;
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender)
            return;
        _subscriptions = [Board.Subscribe(new CaseSelection { Areas = [Viewer.Area] }, _ => _lookout.Tell()), Postures.Subscribe(_lookout.Tell)];
        _ = InvokeAsync(() => _lookout.RunAsync(DrawAsync, _gone.Token));
    }

    private Task DrawAsync()
    {
        Rebuild();
        StateHasChanged();
        return Task.CompletedTask;
    }

    private bool HoldsSome(DeskQueue queue) => !queue.Watched && LinesOf(queue).Any();

    private IEnumerable<CaseLine> LinesOf(DeskQueue queue)
    {
        var selection = queue.SelectionFor(Viewer);
        return Board.Current(selection).Where(line => queue.Holds(line, selection.Organisations));
    }

    private void Rebuild()
    {
        var now = Speech.Now;
        _first = EmergencyFirst.Of(Postures.Current, Board.Current(new CaseSelection { Areas = [Viewer.City.Prefix], AnyFlag = CaseFlags.Incident }));
        var tabs = new List<(DeskQueue, int, int)>();
        foreach (var queue in _queues)
        {
            var lines = LinesOf(queue).ToArray();
            if (queue == _queue)
                Show(lines, now);
            tabs.Add((queue, lines.Length, lines.Count(line => line.Deadline().At(now) == Urgency.Over)));
        }

        _tabs = tabs;
        _lookout.NextChange = _view.NextChange ?? DateTimeOffset.MaxValue;
    }

    private void Show(IReadOnlyList<CaseLine> lines, DateTimeOffset now)
    {
        _types = [.. lines.Select(line => line.TypeCode).Distinct(StringComparer.Ordinal).OrderBy(type => type, StringComparer.Ordinal)];
        _view = QueueView.Of(lines.Where(Fits), now, _first);
        _late = _view.Lines.Count(line => line.Deadline().At(now) == Urgency.Over);
    }

    private bool Fits(CaseLine line) =>
        (District is null || line.Grid.StartsWith(District, StringComparison.Ordinal))
        && (Type is null || line.TypeCode == Type)
        && (!Urgent || line.Flags.HasFlag(CaseFlags.Urgent));

    private void Select(string key)
    {
        _key = key;
        Go(Address(key: key));
    }

    /// <summary>After a command the next case of the queue comes by itself, unless the same one still waits for this post.</summary>
    private void NextAsync(CaseReceipt receipt)
    {
        var keys = _view.Lines.Select(line => line.Key).ToList();
        var at = _key is null ? -1 : keys.IndexOf(_key);
        if (at < 0 || (_queue is { } queue && queue.Statuses.Contains(receipt.Status)))
            return;
        keys.RemoveAt(at);
        var next = keys.Count == 0 ? null : keys[Math.Min(at, keys.Count - 1)];
        _key = next;
        Go(Address(key: next));
    }

    private void Go(string address) => Navigation.NavigateTo(address, replace: true);

    /// <summary>Address of this desk with something changed. Another queue starts without filters.</summary>
    private string Address(string? queue = null, string? key = null, string? area = null, string? type = null, bool? urgent = null) =>
        Navigation.GetUriWithQueryParameters("/desk", new Dictionary<string, object?>
        {
            ["queue"] = queue ?? _queue?.Name,
            ["case"] = key,
            ["area"] = queue is not null ? null : area is null ? District : area.Length == 0 ? null : area,
            ["type"] = queue is not null ? null : type is null ? Type : type.Length == 0 ? null : type,
            ["urgent"] = queue is null && (urgent ?? Urgent) ? true : null,
        });
}
