using CityOps.Processes;

namespace CityOps.Launch;

public sealed class ServerKeeperTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<GuardedProcess> _started = [];

    public void Dispose() => _stop.Dispose();

    [Fact]
    public async Task A_server_that_was_ready_and_ends_is_started_again_until_it_is_asked_to_stop()
    {
        var ready = new List<bool>();
        var three = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var keeper = Keeper("sleep 60", _ => Task.CompletedTask, first =>
        {
            ready.Add(first);
            if (ready.Count == 3)
                three.SetResult();
            else
                _started[^1].Send(Signal.Kill);
        });

        var running = keeper.RunAsync(_stop.Token);
        await three.Task.WaitAsync(Patience);
        await _stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(Patience));
        Assert.Equal([true, false, false], ready);
        Assert.Equal(3, _started.Count);
    }

    [Fact]
    public async Task A_server_that_never_gets_ready_is_not_started_again()
    {
        var keeper = Keeper("exit 7", token => Task.Delay(Timeout.Infinite, token));

        Assert.Equal(1, await keeper.RunAsync(_stop.Token).WaitAsync(Patience));

        Assert.Single(_started);
    }

    [Fact]
    public async Task One_that_was_ready_once_is_tried_again_however_often_it_fails_to_start()
    {
        var tries = 0;
        var keeper = Keeper(
            "sleep 0.1; exit 7",
            token => ++tries is 1 or 6 ? Task.CompletedTask : Task.Delay(Timeout.Infinite, token),
            first => _ = first ? Task.CompletedTask : _stop.CancelAsync());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => keeper.RunAsync(_stop.Token).WaitAsync(Patience));

        Assert.Equal(6, _started.Count);
    }

    [Fact]
    public async Task One_that_runs_again_but_is_long_in_getting_ready_is_left_to_it()
    {
        var tries = 0;
        var keeper = Keeper("sleep 0.1; exit 7", _ => ++tries switch
        {
            1 => Task.CompletedTask,
            2 => Task.FromException(new LaunchException("not ready", "wait")),
            _ => _stop.CancelAsync(),
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => keeper.RunAsync(_stop.Token).WaitAsync(Patience));

        Assert.Equal(3, _started.Count);
    }

    private ServerKeeper Keeper(string script, Func<CancellationToken, Task> ready, Action<bool>? onReady = null) => new(
        () =>
        {
            _started.Add(GuardedProcess.Start(new ProcessStart(["sh", "-c", script], "/")));
            return _started[^1];
        },
        ready,
        onReady ?? (static _ => { }),
        TimeSpan.FromSeconds(5),
        new RestartPause(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(4)));
}
