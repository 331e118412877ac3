using CityOps.Processes;

namespace CityOps.Launch;

/// <summary>
/// Keeps the server running. One that was ready and ended by itself is started again: who commands an emergency cannot look for a shell.
/// One that has never got ready is not: something is wrong that its own last lines tell.
/// </summary>
/// <param name="start">Starts it.</param>
/// <param name="waitReady">Completes when it answers.</param>
/// <param name="onReady">Called each time it answers, with true the first time.</param>
/// <param name="stopLimit">How long it may take to stop.</param>
/// <param name="pause">Between its end and the next start.</param>
internal sealed class ServerKeeper(Func<GuardedProcess> start, Func<CancellationToken, Task> waitReady, Action<bool> onReady, TimeSpan stopLimit, RestartPause pause)
{
    /// <summary>Runs until it is asked to stop.</summary>
    /// <param name="stop">Stops the server, then throws.</param>
    /// <returns>1 when the server has never got ready.</returns>
    /// <exception cref="OperationCanceledException">It was asked to stop, and the server has stopped.</exception>
    /// <exception cref="LaunchException">It has never got ready, and still runs.</exception>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        for (var everReady = false; ;)
        {
            await using var server = start();
            var (exitCode, wasReady) = await FollowAsync(server, !everReady, stop);
            everReady |= wasReady;
            if (!everReady)
            {
                Say.Progress($"The server has ended with exit code {exitCode} before it was ready; its last lines are above.");
                return 1;
            }

            if (wasReady)
            {
                pause.Reset();
            }

            var wait = pause.Next();
            Say.Progress($"The server has ended with exit code {exitCode}; its last lines are above. It is started again in {wait.TotalSeconds:0.#} s.");
            await Task.Delay(wait, stop);
        }
    }

    private async Task<(int ExitCode, bool WasReady)> FollowAsync(GuardedProcess server, bool first, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var ended = server.WaitAsync(over.Token);
        var ready = waitReady(over.Token);
        try
        {
            var wasReady = await Task.WhenAny(ended, ready) == ready;
            if (wasReady && !first && ready.IsFaulted)
            {
                // It was ready before: its database may be away for longer. As long as it runs, it may still become so.
                Say.Progress(ready.Exception.InnerException!.Message);
                return (await ended, false);
            }

            if (wasReady)
            {
                await ready;
                onReady(first);
            }

            return (await ended, wasReady);
        }
        finally
        {
            await over.CancelAsync();
            await server.StopAsync(stopLimit, CancellationToken.None);
            await Task.WhenAll(ended, ready).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
