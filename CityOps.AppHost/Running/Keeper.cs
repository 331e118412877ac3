using CityOps.Machine;

namespace CityOps.Running;

/// <summary>
/// Keeps one part running: who commands an emergency cannot look for a shell. What ends by itself is started again, after a pause
/// that grows; what somebody stops in the dashboard stays stopped until he starts it there.
/// </summary>
internal sealed class Keeper(Part part, RestartPause pause)
{
    private static readonly TimeSpan BeginLimit = TimeSpan.FromSeconds(10);

    /// <summary>Runs until it is cancelled.</summary>
    public async Task KeepAsync(CancellationToken stop)
    {
        while (true)
        {
            var ended = await EndAsync(stop);
            var wait = pause.Next();
            Say.Progress($"{part.Name} has ended with exit code {ended.ExitCode}. It is started again in {wait.TotalSeconds:0.#} s. Its last lines:{Environment.NewLine}{await part.LastWordsAsync(stop)}");
            await Task.Delay(wait, stop);
            await StartAsync(stop);
        }
    }

    private async Task StartAsync(CancellationToken stop)
    {
        try
        {
            await part.StartAsync(stop);
            await ReadyAgainAsync(stop);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // Whatever it is, the next try comes, and later.
            Say.Progress($"{part.Name} could not be started: {problem.Message}");
        }
    }

    /// <summary>Waits for an end that nobody has asked for.</summary>
    private async Task<CustomResourceSnapshot> EndAsync(CancellationToken stop)
    {
        while (true)
        {
            var state = await part.WaitAsync(s => Part.HasEnded(s) || IsStopping(s), stop);
            if (!IsStopping(state))
            {
                return state;
            }

            await part.WaitAsync(s => !IsStopping(s) && !Part.HasEnded(s), stop);
        }
    }

    private async Task ReadyAgainAsync(CancellationToken stop)
    {
        if (await BegunAsync(stop) && Part.IsReady(await part.WaitAsync(s => Part.HasEnded(s) || Part.IsReady(s), stop)))
        {
            pause.Reset();
            Say.Result($"{part.Name} is ready again.");
        }
    }

    /// <summary>Whether it is seen to have begun; one that ends at once may never be.</summary>
    private async Task<bool> BegunAsync(CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(BeginLimit);
        try
        {
            await part.WaitAsync(s => !Part.HasEnded(s), limit.Token);
            return true;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    private static bool IsStopping(CustomResourceSnapshot state) => state.State?.Text == KnownResourceStates.Stopping;
}
