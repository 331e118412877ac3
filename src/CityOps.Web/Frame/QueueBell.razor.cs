using CityOps.Cases;
using CityOps.Hosting;
using CityOps.Postures;
using Microsoft.AspNetCore.Components;

namespace CityOps.Frame;

/// <summary>
/// What has come into the viewer's queues since he looked: in normal times a quiet number; where a warning holds a mark; where an emergency or a
/// war holds it is heard as well, unless he wants it quiet.
/// </summary>
public sealed partial class QueueBell
{
    // A case that has just come to a post changes its stage with it; what was changed otherwise has stood there for longer.
    private static readonly TimeSpan JustNow = TimeSpan.FromSeconds(5);

    private readonly HashSet<(string Key, DateTimeOffset Since)> _known = [];
    private IReadOnlyList<(DeskQueue Queue, CaseSelection Selection)> _queues = [];
    private IDisposable? _subscription;
    private int _arrived;
    private int _heard;
    private bool _loud;

    [Inject]
    private ICaseBoard Board { get; set; } = null!;

    [Inject]
    private IPostureBoard Postures { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    [CascadingParameter]
    private Preferences Preferences { get; set; } = null!;

    private string Hint => _arrived == 0 ? T(FrameWords.NoneArrived) : T(FrameWords.Arrived, _arrived);

    /// <inheritdoc />
    public void Dispose() => _subscription?.Dispose();

    /// <inheritdoc />
    protected override void OnInitialized() => _queues = [.. DeskQueue.Of(Viewer).Where(queue => !queue.Watched).Select(queue => (queue, queue.SelectionFor(Viewer)))];

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender && _queues.Count > 0)
            _subscription = Board.Subscribe(new CaseSelection { Areas = [Viewer.Area] }, changes => Hear(changes));
    }

    /// <summary>On a thread of the pool: only what concerns the viewer comes to the circuit.</summary>
    private void Hear(IReadOnlyList<CaseChange> changes)
    {
        var now = Speech.Now;
        var mine = changes.Select(change => change.Line).Where(line => now - line.StageSince < JustNow && _queues.Any(one => one.Selection.Holds(line) && one.Queue.Holds(line, one.Selection.Organisations))).ToArray();
        if (mine.Length > 0)
            _ = InvokeAsync(() => Add(mine));
    }

    private void Add(IEnumerable<CaseLine> lines)
    {
        foreach (var line in lines.Where(line => _known.Add((line.Key, line.StageSince))))
        {
            var posture = Postures.At(line.Grid)?.Posture ?? Posture.Normal;
            _arrived++;
            _loud |= posture >= Posture.Warning;
            _heard += posture >= Posture.Emergency ? 1 : 0;
        }

        _known.RemoveWhere(one => Speech.Now - one.Since > JustNow);
        StateHasChanged();
    }

    private void Seen() => (_arrived, _loud) = (0, false);
}
