using CityOps.Frame;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace CityOps.Incidents;

/// <summary>The incidents that the viewer may see, those under way first and the gravest before the others.</summary>
public sealed partial class IncidentsPage
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(300);

    private readonly Leaving _gone = new();
    private IReadOnlyList<IncidentLine> _lines = [];
    private Lookout _lookout = null!;
    private IDisposable? _subscription;
    private bool? _ended;
    private bool _read;
    private bool _failed;
    private int _turn;

    [Inject]
    private IIncidentDesk Incidents { get; set; } = null!;

    [Inject]
    private IIncidentBoard Board { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ILogger<IncidentsPage> Log { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "ended")]
    private bool Ended { get; set; }

    private bool MayReceive => IncidentStart.MayReceive(Viewer);

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _subscription?.Dispose();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override void OnInitialized() => _lookout = new Lookout(Pace, () => Speech.Now) { FreshAt = () => Board.FreshAt };

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (_ended == Ended)
            return;
        _ended = Ended;
        await ReadAsync();
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender)
            return;
        _subscription = Board.Subscribe(_ => _lookout.Tell());
        _ = InvokeAsync(() => _lookout.RunAsync(DrawAsync, _gone.Token));
    }

    private async Task DrawAsync()
    {
        if (_lookout.HasNews)
            await ReadAsync();
        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        var turn = ++_turn;
        try
        {
            List<IncidentLine> seen = [];
            foreach (var line in (await Incidents.ListAsync([Viewer.City.Prefix], Ended, _gone.Token)).OrderBy(Rank))
            {
                if (IncidentSight.MaySee(Viewer.Account, line.Grid) || await ConcernsDepartmentAsync(line.Key))
                    seen.Add(line);
            }

            if (turn == _turn)
                (_lines, _read, _failed) = (WithChildren(seen), true, false);
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The screen was left.
        }
        catch (Exception exception) when (turn == _turn)
        {
            // The edge of the circuit: the screen says so and offers to try again.
            Log.LogError(exception, "Incidents could not be listed.");
            _failed = true;
        }
    }

    private async Task<bool> ConcernsDepartmentAsync(string key) =>
        IncidentSight.HasDepartment(Viewer.Account) && await Incidents.ReadAsync(key, _gone.Token) is { } view && IncidentSight.MaySee(Viewer.Account, view);

    /// <summary>What comes of an incident stands under it.</summary>
    private static List<IncidentLine> WithChildren(List<IncidentLine> lines)
    {
        var children = lines.ToLookup(line => lines.Exists(other => other.Key == line.Parent) ? line.Parent : null);
        List<IncidentLine> ordered = [];
        foreach (var line in children[null])
            Add(line);
        return ordered;

        void Add(IncidentLine line)
        {
            ordered.Add(line);
            foreach (var child in children[line.Key])
                Add(child);
        }
    }

    private static int Rank(IncidentLine line) => line.Status switch
    {
        IncidentStatus.Active or IncidentStatus.Deescalating => 0,
        IncidentStatus.False or IncidentStatus.Reviewed or IncidentStatus.Archived => 2,
        _ => 1,
    };

    private void Open(IncidentLine line) => Navigation.NavigateTo("/incidents/" + line.Key);
}
