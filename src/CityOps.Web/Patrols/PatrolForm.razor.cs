using CityOps.Cases;
using CityOps.Cases.Forms;
using CityOps.Frame;
using CityOps.Journal;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace CityOps.Patrols;

/// <summary>Reports a look at a place: normal or a problem, in words, from where the inspector stands.</summary>
public sealed partial class PatrolForm
{
    private readonly Leaving _gone = new();
    private readonly List<string> _photos = [];
    private OperationId _operation = OperationId.New();
    private PatrolFinding _finding;
    private string _text = string.Empty;
    private string _position = string.Empty;
    private string? _refused;
    private bool _sending;

    /// <summary>The place.</summary>
    [Parameter, EditorRequired]
    public required PatrolEntry Entry { get; set; }

    /// <summary>Names of accounts.</summary>
    [Parameter, EditorRequired]
    public required CaseNames Names { get; set; }

    /// <summary>The look counts.</summary>
    [Parameter]
    public EventCallback<PatrolFinding> OnDone { get; set; }

    [Inject]
    private IPatrolDesk Patrols { get; set; } = null!;

    [Inject]
    private ILogger<PatrolForm> Log { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <summary>Hands the look in. While it is under way nothing is handed in again; repeated after a fault it is the same operation.</summary>
    private async Task SendAsync()
    {
        if (_sending)
            return;
        var position = new FormEntries { ["position"] = _position }.Position("position");
        _refused = _finding == PatrolFinding.Problem && _text.Trim().Length == 0 ? T(PatrolWords.TextNeeded) : position is null ? T(PatrolWords.PositionNeeded) : null;
        if (_refused is not null)
            return;
        _sending = true;
        try
        {
            var text = _text.Trim() is { Length: > 0 } said ? said : null;
            var check = new CheckSpot(_operation, Viewer.Account.Name, null, Entry.Point.Spot.Id, Entry.Task.Round, _finding, text, [.. _photos], position!.Value);
            var outcome = await Patrols.ExecuteAsync(Entry.View.Area, check, _gone.Token);
            if (outcome.Refusal is { } refusal)
                (_refused, _operation) = (Names.SayPatrol(refusal), OperationId.New());
            else
                await OnDone.InvokeAsync(_finding);
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The screen was left.
        }
        catch (Exception exception)
        {
            // The edge of the circuit: what went wrong is in the log, and the same operation can be repeated.
            Log.LogError(exception, "A look at {Spot} of {Area} was not answered.", Entry.Point.Spot.Id, Entry.View.Area);
            _refused = T(FormWords.NoAnswer);
        }
        finally
        {
            _sending = false;
        }
    }
}
