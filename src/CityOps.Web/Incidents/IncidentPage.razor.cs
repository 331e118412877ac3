using CityOps.Accounts;
using CityOps.Cases.Forms;
using CityOps.Frame;
using CityOps.Journal;
using CityOps.Plans;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace CityOps.Incidents;

/// <summary>The command board of one incident: its tasks, its map, its log, and what the viewer may do now. Follows the incident as it changes.</summary>
public sealed partial class IncidentPage
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(300);

    private readonly Leaving _gone = new();
    private readonly HashSet<PlanItemId> _receipted = [];
    private IDisposable[] _subscriptions = [];
    private IncidentFile? _file;
    private IncidentNames? _names;
    private Lookout _lookout = null!;
    private string? _loaded;
    private bool _missing;
    private bool _failed;
    private int _turn;

    /// <summary>Key of the incident.</summary>
    [Parameter]
    public required string Key { get; set; }

    [Inject]
    private IIncidentDesk Incidents { get; set; } = null!;

    [Inject]
    private IIncidentBoard Board { get; set; } = null!;

    [Inject]
    private IncidentPeople People { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ILogger<IncidentPage> Log { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "task")]
    private string? TaskId { get; set; }

    [SupplyParameterFromQuery(Name = "tasks")]
    private string? Filter { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    private string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "act")]
    private string? Act { get; set; }

    private bool CanActivate => _file is { } file && file.Legal.Contains(typeof(ActivateIncident)) && (file.View.Level is { } level ? file.MayDecide(level) : file.Levels.Any());

    private bool CanChangeLevel => _file is { } file && file.Legal.Contains(typeof(ChangeLevel)) && file.Reachable.Any();

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        Array.ForEach(_subscriptions, one => one.Dispose());
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override void OnInitialized() => _lookout = new Lookout(Pace, () => Speech.Now) { FreshAt = () => Board.FreshAt };

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (_loaded == Key)
            return;
        _loaded = Key;
        _receipted.Clear();
        await LoadAsync();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _subscriptions =
            [
                Board.Subscribe(keys =>
                {
                    if (keys.Contains(Key) || _file?.Relatives.Any(other => keys.Contains(other.Key)) == true)
                        _lookout.Tell();
                }),
                Postures.Subscribe(_lookout.Tell),
            ];
            _ = InvokeAsync(() => _lookout.RunAsync(DrawAsync, _gone.Token));
        }

        // What a department has before its eyes is known only now: it may have been read after the first drawing.
        await ReceiptAsync();
    }

    /// <summary>Numbers tick in the browser; here it is read anew what was told, and drawn what has become late, or how long the feed is silent.</summary>
    private async Task DrawAsync()
    {
        if (_lookout.HasNews)
            await LoadAsync();
        _lookout.NextChange = NextChange(Speech.Now);
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        var turn = ++_turn;
        var key = Key;
        try
        {
            var view = key.StartsWith('I') && key.Length <= 40 ? await Incidents.ReadAsync(key, _gone.Token) : null;
            var seen = view is not null && IncidentSight.MaySee(Viewer.Account, view) ? view : null;
            var history = seen is null ? [] : await Board.HistoryAsync(key, _gone.Token);
            var file = seen is null ? null : new IncidentFile(seen, history, await Board.LeadsAsync(seen, _gone.Token), await People.SuccessorsAsync(seen, Viewer.Account, _gone.Token), Viewer.Account)
            {
                Relatives = await IncidentPeople.RelativesAsync(seen, Viewer.Account, Incidents, _gone.Token),
                Linkable = Linkable(seen),
                Posture = PostureAt(seen.Report.Grid),
            };
            var names = await People.NamesAsync(Speech, file, _scene?.History.Select(line => line.Actor) ?? [], _gone.Token);

            // A change heard meanwhile is read by a later turn.
            if (turn != _turn)
                return;
            (_file, _names, _missing, _failed) = (file, names, file is null, false);
            _lookout.NextChange = NextChange(Speech.Now);
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The screen was left.
        }
        catch (Exception exception) when (turn == _turn)
        {
            // The edge of the circuit: whatever stands behind the incident, the screen says so and offers to try again.
            Log.LogError(exception, "The incident {Key} could not be read.", key);
            _failed = true;
        }
    }

    /// <summary>A department that has the board open has its tasks on the screen: they came in, and it has read them.</summary>
    private async Task ReceiptAsync()
    {
        if (_file is not { IsActive: true } file)
            return;
        var unread = file.View.Tasks.Where(task => task.Status is PlanTaskStatus.Issued or PlanTaskStatus.Delivered && file.IsMine(task) && _receipted.Add(task.Planned.Id)).ToArray();
        foreach (var task in unread)
        {
            if (task.Status == PlanTaskStatus.Issued)
                await SendAsync(new DeliverPlanTask(OperationId.New(), BuiltInAccounts.System, null, task.Planned.Id));
            if (await SendAsync(new ReadPlanTask(OperationId.New(), Viewer.Account.Name, null, task.Planned.Id)) is not null)
                _receipted.Remove(task.Planned.Id);
        }
    }

    /// <summary>Gives a command.</summary>
    /// <returns>Why it was not done, in words; null when it was.</returns>
    private async Task<string?> SendAsync(IncidentCommand command)
    {
        try
        {
            var outcome = await Incidents.ExecuteAsync(Key, command, _gone.Token);
            return outcome.Refusal is { } refusal && _names is { } names ? names.Say(refusal) : null;
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception)
        {
            // The edge of the circuit: what went wrong is in the log, and the same operation can be repeated.
            Log.LogError(exception, "{Command} of {Key} was not answered.", command.GetType().Name, Key);
            return T(FormWords.NoAnswer);
        }
    }
}
