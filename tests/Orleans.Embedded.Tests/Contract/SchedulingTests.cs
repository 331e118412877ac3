namespace Orleans.Embedded.Tests.Contract;

public sealed class SchedulingTests(Engine engine) : IClassFixture<Engine>
{
    private T Grain<T>(string? key = null)
        where T : IGrainWithStringKey => engine.Grains.GetGrain<T>(key ?? Guid.NewGuid().ToString("N"));

    [Fact]
    public async Task A_thousand_increments_from_many_callers_are_counted_one_by_one()
    {
        var grain = Grain<IProbeGrain>();

        await Parallel.ForAsync(0, 999, new ParallelOptions { MaxDegreeOfParallelism = 50 }, async (_, _) => await grain.Increment());

        Assert.Equal(1_000, await grain.Increment());
    }

    [Fact]
    public async Task A_storm_of_ten_thousand_first_calls_on_one_key_makes_one_activation()
    {
        var key = Guid.NewGuid().ToString("N");

        var activations = await Task.WhenAll(Enumerable.Range(0, 10_000).Select(_ => Task.Run(() => Grain<IProbeGrain>(key).Activation())));

        Assert.Single(activations.Distinct());
        Assert.Equal(["activated"], engine.Trace.Of(key));
    }

    [Theory]
    [InlineData("plain", 1)]
    [InlineData("reentrant", 10)]
    [InlineData("read-only", 10)]
    public async Task As_many_calls_are_inside_at_once_as_their_marks_allow(string kind, int most)
    {
        IProbeGrain grain = kind == "reentrant" ? Grain<IReentrantProbe>() : Grain<IProbeGrain>();

        var seen = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => kind == "read-only" ? grain.Look(100) : grain.Enter(most == 1 ? 5 : 100)));

        Assert.Equal(most == 1, seen.Max() == 1);
        Assert.InRange(seen.Max(), most == 1 ? 1 : 2, most);
    }

    [Fact]
    public async Task A_read_only_call_waits_for_the_writer_inside()
    {
        var grain = Grain<IProbeGrain>();
        var writer = grain.Enter(100);

        Assert.Equal(1, await grain.Look(0));
        Assert.Equal(1, await writer);
    }

    [Fact]
    public async Task An_always_interleaving_call_runs_while_another_awaits()
    {
        var grain = Grain<IProbeGrain>();
        var waiting = grain.WaitForGate();

        await grain.OpenGate();

        await waiting.WaitAsync(Engine.Patience);
    }

    [Fact]
    public async Task A_grain_may_choose_which_calls_interleave()
    {
        var grain = Grain<IChoosyProbe>();
        var waiting = grain.WaitForGate();

        Assert.NotEmpty(await grain.Activation().WaitAsync(Engine.Patience));
        var increment = grain.Increment();
        await Task.Delay(50);
        Assert.False(increment.IsCompleted);
        await grain.OpenGate();
        await waiting;
        Assert.Equal(1, await increment);
    }

    [Fact]
    public async Task A_call_comes_back_along_its_chain_when_that_is_allowed()
    {
        var answer = await Grain<IPairGrain>().CallAround(Grain<IPairGrain>(), allow: true);

        Assert.Equal("back again", answer);
    }

    [Fact]
    public async Task Two_grains_that_wait_for_each_other_end_in_a_timeout()
    {
        var own = await Engine.StartWithTimeoutAsync(TimeSpan.FromSeconds(1));
        var (a, b) = (own.Grains.GetGrain<IPairGrain>("a"), own.Grains.GetGrain<IPairGrain>("b"));

        await Assert.ThrowsAsync<TimeoutException>(() => a.CallAround(b, allow: false));

        await own.DisposeAsync();
    }

    [Fact]
    public async Task A_stateless_worker_works_in_several_activations_up_to_its_bound()
    {
        var key = Guid.NewGuid().ToString("N");
        var workers = Enumerable.Range(0, 12).Select(_ => Grain<IWorkerProbe>(key)).ToArray();

        await Task.WhenAll(workers.Select(worker => worker.Enter(50)));

        Assert.InRange(engine.Trace.Of(key).Count, 2, 3);
    }

    [Fact]
    public async Task A_one_way_call_does_not_wait_and_its_failure_does_not_come_back()
    {
        var key = Guid.NewGuid().ToString("N");

        await Grain<IProbeGrain>(key).Tell("heard", fails: true);

        Assert.DoesNotContain("heard", engine.Trace.Of(key));
        await engine.UntilAsync(() => engine.Trace.Of(key).Contains("heard"), "the one-way call runs");
    }

    [Fact]
    public async Task A_method_with_its_own_timeout_times_out_and_the_grain_goes_on()
    {
        var grain = Grain<IProbeGrain>();

        await Assert.ThrowsAsync<TimeoutException>(grain.Hang);

        Assert.Equal(1, await grain.Increment().WaitAsync(Engine.Patience));
    }

    [Theory]
    [InlineData("at once", typeof(ProbeException))]
    [InlineData("own", typeof(ProbeException))]
    [InlineData("argument", typeof(ArgumentOutOfRangeException))]
    [InlineData("cancelled", typeof(OperationCanceledException))]
    [InlineData("other", typeof(InvalidOperationException))]
    public async Task An_exception_reaches_the_caller_as_its_own_type(string kind, Type type)
    {
        var exception = await Record.ExceptionAsync(() => Grain<IProbeGrain>().Throw(kind));

        Assert.IsAssignableFrom(type, exception);
    }

    [Fact]
    public async Task Value_tasks_are_answered_like_tasks()
    {
        var grain = Grain<IProbeGrain>();

        await grain.Nothing();

        Assert.Equal(7, await grain.Value(7));
    }

    [Fact]
    public async Task A_cancelled_token_ends_the_wait_and_reaches_the_method()
    {
        var key = Guid.NewGuid().ToString("N");
        using var source = new CancellationTokenSource();
        var waiting = Grain<IProbeGrain>(key).WaitFor(source.Token);
        await engine.UntilAsync(() => engine.Trace.Of(key).Contains("waiting"), "the method waits");

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await engine.UntilAsync(() => engine.Trace.Of(key).Contains("cancelled"), "the method is cancelled");
    }

    [Fact]
    public async Task A_token_cancelled_before_the_call_ends_it_at_once()
    {
        var key = Guid.NewGuid().ToString("N");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Grain<IProbeGrain>(key).WaitFor(new CancellationToken(canceled: true)));

        Assert.DoesNotContain("waiting", engine.Trace.Of(key));
    }

    [Fact]
    public async Task Request_context_goes_with_calls_and_does_not_come_back()
    {
        RequestContext.Set("actor", "dispatcher");

        Assert.Equal("dispatcher", await Grain<IProbeGrain>().ContextThrough("actor", Grain<IProbeGrain>()));
        Assert.Equal("dispatcher", RequestContext.Get("actor"));

        RequestContext.Clear();
        Assert.Null(await Grain<IProbeGrain>().Context("actor"));
    }

    [Fact]
    public async Task Request_context_does_not_leak_into_the_next_call_of_the_grain()
    {
        var grain = Grain<IProbeGrain>();
        RequestContext.Set("actor", "dispatcher");
        await grain.ContextThrough("actor", Grain<IProbeGrain>());
        RequestContext.Clear();

        Assert.Null(await Task.Run(() => grain.Context("actor")));
    }

    [Fact]
    public async Task What_a_grain_awaits_comes_back_to_its_turn() => Assert.True(await Grain<IProbeGrain>().StaysInItsTurn());
}
