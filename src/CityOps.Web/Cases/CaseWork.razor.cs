using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Frame;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace CityOps.Cases;

/// <summary>One case with all that is known of it, and the commands that are legal now. Follows the case as it changes.</summary>
public sealed partial class CaseWork
{
    private readonly Leaving _gone = new();
    private IDisposable? _subscription;
    private CaseFile? _file;
    private CaseNames? _names;
    private string? _loaded;
    private string? _notice;
    private bool _missing;
    private bool _failed;
    private int _loading;

    /// <summary>Key of the case.</summary>
    [Parameter, EditorRequired]
    public required string Key { get; set; }

    /// <summary>A command took effect.</summary>
    [Parameter]
    public EventCallback<CaseReceipt> OnDone { get; set; }

    [Inject]
    private ICaseDesk Cases { get; set; } = null!;

    [Inject]
    private ICaseBoard Board { get; set; } = null!;

    [Inject]
    private ICityDirectory Directory { get; set; } = null!;

    [Inject]
    private IAccountDirectory Accounts { get; set; } = null!;

    [Inject]
    private ILogger<CaseWork> Log { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _subscription?.Dispose();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (_loaded == Key)
            return;
        _loaded = Key;
        _notice = null;
        await LoadAsync();
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _subscription = Board.Subscribe(new CaseSelection(), changes => Heard(changes));
    }

    private void Heard(IReadOnlyList<CaseChange> changes)
    {
        if (changes.Any(change => change.Line.Key == Key && change.Line.Version != _file?.View.Version))
            _ = InvokeAsync(FollowAsync);
    }

    private async Task FollowAsync()
    {
        if (_gone.IsCancellationRequested)
            return;
        await ReloadAsync();
        StateHasChanged();
    }

    private async Task DoneAsync(CaseReceipt receipt)
    {
        await LoadAsync();
        _notice = null;
        await OnDone.InvokeAsync(receipt);
    }

    /// <summary>Reads the case again and says what has changed since it was read.</summary>
    private async Task ReloadAsync()
    {
        var before = _file;
        await LoadAsync();
        if (before is null || _file is not { } now || now.View.Key != before.View.Key || now.View.Version == before.View.Version || now.History.Count == 0)
            return;
        var last = now.History[^1];
        _notice = last.Actor == Viewer.Account.Name ? null : T(DeskWords.Changed, _names!.Account(last.Actor), CaseSentences.Of(last.Event, _names));
    }

    private async Task LoadAsync()
    {
        var turn = ++_loading;
        var key = Key;
        try
        {
            var view = await Cases.ReadAsync(key, _gone.Token);
            var history = view is null ? [] : await Board.HistoryAsync(key, _gone.Token);
            var names = await NamesAsync(history);

            // A case chosen meanwhile is read by a later turn.
            if (turn != _loading)
                return;
            _missing = view is null || !Sees(view);
            _file = view is null || _missing ? null : new CaseFile(view, history);
            _names = names;
            _failed = false;
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The screen was left.
        }
        catch (Exception exception) when (turn == _loading)
        {
            // The edge of the circuit: whatever stands behind the case, the screen says so and offers to try again.
            Log.LogError(exception, "The case {Key} could not be read.", key);
            _failed = true;
        }
    }

    private bool Sees(CaseView view)
    {
        var grid = view.Registration?.Grid ?? view.Report.Grid;
        var task = view.Tasks.Count == 0 ? null : view.Tasks[^1];
        return Viewer.Account.Administrator || view.Report.By == Viewer.Account.Name || Viewer.Account.Scopes().Any(scope => scope.Holds(grid, task?.Unit, task?.Centre));
    }

    private async Task<CaseNames> NamesAsync(IReadOnlyList<CaseHappening> history)
    {
        var accounts = new Dictionary<string, AccountEntry>(StringComparer.Ordinal);
        var named = history.Select(entry => entry.Actor)
            .Concat(history.Select(entry => entry.Event).OfType<CaseVerifySent>().Select(sent => sent.Collector))
            .Concat(history.Select(entry => entry.Event).OfType<CaseCheckSent>().Select(sent => sent.Checker));
        foreach (var name in named.Distinct(StringComparer.Ordinal))
        {
            if (await Accounts.FindAsync(name, _gone.Token) is { } entry)
                accounts[name] = entry;
        }

        return new CaseNames(Speech, Directory, accounts);
    }
}
