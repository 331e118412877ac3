using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Embedded.Tests.Contract;

namespace Orleans.Embedded.Tests.Embedded;

/// <summary>Birth and end of activations, by a clock that the tests move.</summary>
public sealed class LifetimeTests : IAsyncLifetime
{
    private readonly FakeClock _clock = new();
    private readonly LifetimeOrders _orders = new();
    private Contract.Engine _engine = null!;

    private IGrainFactory Grains => _engine.Grains;

    public async Task InitializeAsync() => _engine = await Contract.Engine.StartAsync(silo =>
    {
        silo.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock));
        silo.Services.AddSingleton(_orders);
    });

    public async Task DisposeAsync()
    {
        // Some of these grains never end, and the clock stands: no patience.
        await _engine.StopAsync(new CancellationToken(canceled: true));
        await _engine.DisposeAsync();
    }

    [Fact]
    public async Task A_grain_marked_to_stay_is_never_collected_and_one_with_its_own_age_is_by_it()
    {
        await Grains.GetGrain<IPermanentGrain>("stays").Activation();
        await Grains.GetGrain<IShortLivedGrain>("short").Activation();
        await Grains.GetGrain<IMortalGrain>("usual").Activation();

        await MoveAsync(TimeSpan.FromMinutes(8));
        await UntilEndedAsync("short");
        Assert.False(Ended("usual"));

        await MoveAsync(TimeSpan.FromMinutes(30));
        await UntilEndedAsync("usual");
        Assert.False(Ended("stays"));
    }

    [Fact]
    public async Task A_grain_that_asked_to_stay_a_while_stays_that_while()
    {
        var delayed = Grains.GetGrain<IMortalGrain>("delayed");
        await delayed.Delay(TimeSpan.FromMinutes(60));
        await Grains.GetGrain<IMortalGrain>("other").Activation();

        await MoveAsync(TimeSpan.FromMinutes(40));
        await UntilEndedAsync("other");
        Assert.False(Ended("delayed"));

        await MoveAsync(TimeSpan.FromMinutes(40));
        await UntilEndedAsync("delayed");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_timer_keeps_its_grain_only_when_it_says_so(bool keepAlive)
    {
        var key = $"timed-{keepAlive}";
        await Grains.GetGrain<IMortalGrain>(key).StartTimer(TimeSpan.FromSeconds(25), TimeSpan.FromSeconds(25), keepAlive);
        await Grains.GetGrain<IMortalGrain>("mark").Activation();

        await MoveAsync(TimeSpan.FromMinutes(40));
        await UntilEndedAsync("mark");

        if (keepAlive)
            Assert.False(Ended(key));
        else
            await UntilEndedAsync(key);
    }

    [Fact]
    public async Task A_tick_that_comes_while_the_grain_ends_does_not_wake_the_next_one()
    {
        var ending = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _orders.OnDeactivate["ticking"] = _ => ending.Task;
        var grain = Grains.GetGrain<IMortalGrain>("ticking");
        await grain.StartTimer(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), keepAlive: true);
        await grain.Leave();
        await _engine.UntilAsync(() => Ended("ticking"), "it is ending");

        _clock.Move(TimeSpan.FromSeconds(3));
        ending.SetResult();
        await Task.Delay(50);

        Assert.Equal(1, _engine.Trace.Of("ticking").Count(line => line == "activated"));
    }

    [Fact]
    public async Task A_timer_changed_by_its_own_callback_goes_on_as_changed()
    {
        var wait = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = 0;
        _orders.OnTick["changed"] = async timer =>
        {
            if (Interlocked.Exchange(ref first, 1) != 0)
                return;
            timer.Change(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5));
            changed.SetResult();
            await wait.Task;
        };
        var grain = Grains.GetGrain<IMortalGrain>("changed");
        await grain.StartTimer(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), keepAlive: false);
        _clock.Move(TimeSpan.FromSeconds(1));
        await changed.Task.WaitAsync(Contract.Engine.Patience);

        // The new time comes while the callback still runs: the tick is owed, not lost.
        _clock.Move(TimeSpan.FromSeconds(2));
        wait.SetResult();
        await UntilTicksAsync(grain, 2);

        _clock.Move(TimeSpan.FromMinutes(4));
        Assert.Equal(2, await grain.Ticks());
        _clock.Move(TimeSpan.FromMinutes(2));
        await UntilTicksAsync(grain, 3);
    }

    [Fact]
    public async Task A_failing_end_does_not_keep_the_next_activation_away()
    {
        _orders.OnDeactivate["fails"] = _ => throw new ProbeException("cannot end");
        var grain = Grains.GetGrain<IMortalGrain>("fails");
        var first = await grain.Activation();
        await grain.Leave();

        Assert.NotEqual(first, await grain.Activation().WaitAsync(Contract.Engine.Patience));
    }

    [Fact]
    public async Task An_end_that_hangs_is_given_up_and_the_next_activation_answers()
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _orders.OnDeactivate["hangs"] = async token =>
        {
            token.Register(told.SetResult);
            await new TaskCompletionSource().Task;
        };
        var grain = Grains.GetGrain<IMortalGrain>("hangs");
        var first = await grain.Activation();
        await grain.Leave();
        await _engine.UntilAsync(() => Ended("hangs"), "it is ending");
        var next = grain.Activation();

        _clock.Move(TimeSpan.FromSeconds(29));
        Assert.False(next.IsCompleted);
        await MoveUntilAsync(told.Task);
        _orders.OnDeactivate.Clear();

        // The call that waited may have timed out in the same second; the key is free.
        await MoveUntilAsync(next);
        Assert.NotEqual(first, await grain.Activation().WaitAsync(Contract.Engine.Patience));
    }

    [Fact]
    public async Task A_beginning_that_hangs_is_given_up_and_the_next_call_begins_anew()
    {
        _orders.OnActivate["slow"] = _ => new TaskCompletionSource().Task;
        var grain = Grains.GetGrain<IMortalGrain>("slow");
        var waiting = grain.Activation();
        await _engine.UntilAsync(() => _engine.Trace.Of("slow").Contains("activating"), "it begins");

        await MoveUntilAsync(waiting);
        await Assert.ThrowsAsync<TimeoutException>(() => waiting);

        _orders.OnActivate.Clear();
        Assert.NotEmpty(await grain.Activation().WaitAsync(Contract.Engine.Patience));
    }

    [Fact]
    public async Task Calls_to_a_worker_whose_activations_all_end_are_answered_by_new_ones()
    {
        var ending = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _orders.OnDeactivate["worker"] = _ => ending.Task;
        var worker = Grains.GetGrain<IMortalWorker>("worker");
        var first = await worker.Activation();
        await worker.Leave();
        await _engine.UntilAsync(() => Ended("worker"), "the first ends");
        var second = await worker.Activation();
        await worker.Leave();
        await _engine.UntilAsync(() => _engine.Trace.Of("worker").Count(line => line.StartsWith("deactivating", StringComparison.Ordinal)) == 2, "the second ends");

        var calls = Enumerable.Range(0, 100).Select(_ => worker.Activation()).ToArray();
        ending.SetResult();

        foreach (var call in calls)
            Assert.DoesNotContain(await call.WaitAsync(Contract.Engine.Patience), new[] { first, second });
    }

    [Fact]
    public async Task A_caller_that_blocks_on_its_timeout_does_not_stop_the_clock_for_others()
    {
        using var wake = new ManualResetEventSlim();
        using var unblock = new ManualResetEventSlim();
        SleeperGrain.Wakers["blocker"] = wake;
        var grain = Grains.GetGrain<ISleeperGrain>("blocker");
        var stuck = grain.SleepUntilWoken();
        await _engine.UntilAsync(() => SleeperGrain.Asleep.ContainsKey("blocker"), "the grain is stuck");
        var blocked = stuck.ContinueWith(_ => unblock.Wait(TimeSpan.FromMinutes(1)), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

        _clock.Move(TimeSpan.FromSeconds(40));
        var other = Grains.GetGrain<IProbeGrain>("other").WaitForGate();
        await MoveUntilAsync(other);

        await Assert.ThrowsAsync<TimeoutException>(() => other);
        Assert.False(blocked.IsCompleted);
        unblock.Set();
        wake.Set();
        await blocked.WaitAsync(Contract.Engine.Patience);
    }

    [Fact]
    public async Task An_interleaving_rule_that_fails_fails_the_call_it_was_asked_about()
    {
        var grain = Grains.GetGrain<ITouchyGrain>("touchy");
        var waiting = grain.Wait();

        await Assert.ThrowsAsync<ProbeException>(grain.Ask);

        await grain.Go();
        await waiting.WaitAsync(Contract.Engine.Patience);
        await grain.Ask();
    }

    private bool Ended(string key) => _engine.Trace.Of(key).Any(line => line.StartsWith("deactivating", StringComparison.Ordinal));

    /// <summary>In steps, with a breath between: what a bell sets off runs on other threads.</summary>
    private async Task MoveAsync(TimeSpan span)
    {
        var step = TimeSpan.FromSeconds(10);
        for (var moved = TimeSpan.Zero; moved < span; moved += step)
        {
            _clock.Move(step);
            await Task.Delay(1);
        }
    }

    /// <summary>As time goes on for everybody, until the task ends.</summary>
    private async Task MoveUntilAsync(Task task)
    {
        for (var end = DateTime.UtcNow + Contract.Engine.Patience; !task.IsCompleted; await Task.Delay(5))
        {
            Assert.True(DateTime.UtcNow < end, "it does not end");
            _clock.Move(TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>As time goes on for everybody, until the grain is collected.</summary>
    private async Task UntilEndedAsync(string key)
    {
        for (var end = DateTime.UtcNow + Contract.Engine.Patience; !Ended(key); await Task.Delay(1))
        {
            Assert.True(DateTime.UtcNow < end, $"{key} does not end");
            _clock.Move(TimeSpan.FromSeconds(10));
        }
    }

    private static async Task UntilTicksAsync(IMortalGrain grain, int ticks)
    {
        for (var end = DateTime.UtcNow + Contract.Engine.Patience; await grain.Ticks() < ticks; await Task.Delay(10))
            Assert.True(DateTime.UtcNow < end, $"no {ticks} ticks came");
    }
}
