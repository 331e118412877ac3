using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Cases.Forms;
using CityOps.Frame;
using CityOps.Incidents;
using CityOps.Journal;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace CityOps.Proposals;

/// <summary>Alarms and surges that nobody has decided on: made an incident of, or dismissed with a reason.</summary>
public sealed partial class ProposalList
{
    private readonly Leaving _gone = new();
    private OperationId _operation = OperationId.New();
    private IReadOnlyList<ProposalView> _open = [];
    private IDisposable? _subscription;
    private CaseNames _names = null!;
    private string _reason = string.Empty;
    private string? _key;
    private string? _wrong;
    private bool _sending;

    [Inject]
    private IProposalDesk Proposals { get; set; } = null!;

    [Inject]
    private ICityDirectory Directory { get; set; } = null!;

    [Inject]
    private ILogger<ProposalList> Log { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    private bool MayAccept => IncidentStart.MayReceive(Viewer);

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
        _names = new CaseNames(Speech, Directory, new Dictionary<string, AccountEntry>());
        await ReadAsync();
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _subscription = Proposals.Subscribe(() => _ = InvokeAsync(FollowAsync));
    }

    private async Task FollowAsync()
    {
        if (_gone.IsCancellationRequested)
            return;
        await ReadAsync();
        StateHasChanged();
    }

    private Task ReadAsync() => GuardedAsync(async () =>
        _open = [.. (await Proposals.OpenAsync(Viewer.City.Prefix, _gone.Token)).Where(view => IncidentSight.MaySee(Viewer.Account, view.Proposed.Grid)).OrderBy(view => view.Proposed.Source).ThenByDescending(view => view.At)]);

    /// <summary>Place, and of a device its own words: the text of a surge is its figures.</summary>
    private static string Said(ProposalView view) =>
        view.Proposed.Source == ProposalSource.Sensor ? $"{view.Proposed.Address}·{view.Proposed.Text}" : view.Proposed.Address;

    private bool MayDismiss(ProposalView view) =>
        Viewer.Account.Posts.Any(post => post.Role is CaseRole.ShiftLeader or CaseRole.Leader && view.Proposed.Grid.StartsWith(post.Area, StringComparison.Ordinal));

    private void Begin(string key) => (_key, _reason, _wrong, _operation) = (_key == key ? null : key, string.Empty, null, OperationId.New());

    private async Task DismissAsync()
    {
        _wrong = _reason.Trim().Length == 0 ? T(ProposalWords.ReasonNeeded) : null;
        if (_wrong is not null || _sending || _key is not { } key)
            return;
        _sending = true;
        await GuardedAsync(async () =>
        {
            var outcome = await Proposals.ExecuteAsync(key, new DismissProposal(_operation, Viewer.Account.Name, null, _reason.Trim()), _gone.Token);
            if (outcome.Refusal is { } refusal)
                (_wrong, _operation) = (new IncidentNames(_names).SayProposal(refusal), OperationId.New());
            else
                _key = null;
        });
        _sending = false;
    }

    private async Task GuardedAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The screen was left.
        }
        catch (Exception exception)
        {
            // The edge of the circuit: said beside the form; repeated, it is the same operation.
            Log.LogError(exception, "Proposals were not answered.");
            _wrong = T(FormWords.NoAnswer);
        }
    }
}
