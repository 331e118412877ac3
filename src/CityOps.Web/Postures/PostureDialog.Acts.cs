using CityOps.Cases.Forms;
using CityOps.Incidents;
using CityOps.Journal;
using Microsoft.Extensions.Logging;

namespace CityOps.Postures;

/// <summary>What the dialog does on confirming.</summary>
public sealed partial class PostureDialog
{
    private async Task ConfirmAsync()
    {
        if (_choice is not { } choice)
            return;
        _refused = choice.IsEmpty ? T(PostureWords.Unchanged) : choice.PauseAreas is { Count: 0 } ? T(PostureWords.WhereNeeded) : null;
        if (_refused is null)
            await SendAsync(choice.Command);
    }

    private Task LiftAsync() => SendAsync((operation, reason) => new LiftPause(operation, Viewer.Account.Name, _view!.Version, reason));

    private async Task SendAsync(Func<OperationId, string, PostureCommand> make)
    {
        if (_sending)
            return;
        _refused = _reason.Trim().Length == 0 ? T(PostureWords.ReasonNeeded) : null;
        if (_refused is not null)
            return;
        _sending = true;
        var done = false;
        await Guarded(async () =>
        {
            var outcome = await Postures.ExecuteAsync(_area, make(_operation, _reason.Trim()), _gone.Token);
            done = outcome.IsDone;
            if (outcome.Refusal is not { } refusal)
                return;
            _operation = OperationId.New();
            await OpenAsync(_area);
            _refused = new IncidentNames(_names).Say(refusal, Speech);
        });
        _sending = false;
        if (done)
            await Close.InvokeAsync();
    }

    private async Task Guarded(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The dialog was closed.
        }
        catch (Exception exception)
        {
            // The edge of the circuit: the dialog says so; repeated, it is the same operation.
            Log.LogError(exception, "The posture of {Area} was not answered.", _area);
            _refused = T(FormWords.NoAnswer);
        }
    }
}
