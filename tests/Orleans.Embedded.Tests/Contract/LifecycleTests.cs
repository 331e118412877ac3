namespace Orleans.Embedded.Tests.Contract;

public sealed class LifecycleTests(Engine engine) : IClassFixture<Engine>
{
    private static string NewKey() => Guid.NewGuid().ToString("N");

    [Fact]
    public async Task A_grain_that_asks_to_leave_is_made_anew_by_the_next_call()
    {
        var key = NewKey();
        var grain = engine.Grains.GetGrain<IProbeGrain>(key);
        var first = await grain.Activation();

        await grain.Leave();
        await engine.UntilAsync(() => engine.Trace.Of(key).Count >= 2, "it is deactivated");

        Assert.NotEqual(first, await grain.Activation());
        Assert.Equal(["activated", "deactivated ApplicationRequested", "activated"], engine.Trace.Of(key));
    }

    [Fact]
    public async Task Calls_in_the_middle_of_deactivations_are_each_answered_once_and_never_two_activations_live()
    {
        var key = NewKey();
        var grain = engine.Grains.GetGrain<IProbeGrain>(key);
        var answers = 0;

        await Parallel.ForAsync(0, 2_000, new ParallelOptions { MaxDegreeOfParallelism = 20 }, async (i, _) =>
        {
            while (!await TryAsync(i % 20 == 0 ? grain.Leave() : grain.Increment()))
                await Task.Yield();
            Interlocked.Increment(ref answers);
        });

        Assert.Equal(2_000, answers);
        Assert.DoesNotContain("TWO AT ONCE", engine.Trace.Of(key));
        Assert.True(engine.Trace.Of(key).Count(line => line == "activated") > 1);
    }

    /// <summary>Orleans hands a call back, not run, that met several ending activations in a row; the embedded engine sends it on.</summary>
    private static async Task<bool> TryAsync(Task call)
    {
        try
        {
            await call;
            return true;
        }
        catch (OrleansException)
        {
            return false;
        }
    }

    [Fact]
    public async Task A_failing_activation_fails_its_callers_with_the_reason_and_the_next_call_tries_again()
    {
        var key = NewKey();
        var grain = engine.Grains.GetGrain<IFailingGrain>(key);

        var calls = Enumerable.Range(0, 5).Select(_ => grain.Hello()).ToArray();
        foreach (var call in calls)
            Assert.Equal("not today", (await Assert.ThrowsAsync<ProbeException>(() => call)).Message);

        Assert.Equal("hello", await grain.Hello());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_timer_waits_for_its_turn_unless_it_interleaves(bool interleave)
    {
        var grain = engine.Grains.GetGrain<ITimerGrain>(NewKey());
        await grain.Start(interleave);

        Assert.Equal(interleave, await grain.TicksWhileInside(300) > 0);
    }

    [Fact]
    public async Task A_timer_goes_on_after_a_failing_callback_and_ends_when_disposed()
    {
        var grain = engine.Grains.GetGrain<ITimerGrain>(NewKey());
        await grain.Start(interleave: false);
        for (var end = DateTime.UtcNow + Engine.Patience; await grain.Ticks() < 8;)
            Assert.True(DateTime.UtcNow < end, "the timer does not go on");

        await grain.Stop();
        var ticks = await grain.Ticks();
        await Task.Delay(100);

        Assert.Equal(ticks, await grain.Ticks());
    }

    [Fact]
    public async Task State_is_there_again_after_the_activation_and_gone_when_cleared()
    {
        var grain = engine.Grains.GetGrain<IPatrolGrain>(NewKey());
        Assert.Equal((0, false), ((await grain.Read()).Rounds, (await grain.Read()).Exists));
        await grain.Walk(3);
        await grain.Leave();
        Assert.Equal((3, true), ((await grain.Read()).Rounds, (await grain.Read()).Exists));

        await grain.Clear();
        await grain.Leave();

        Assert.Equal((0, false), ((await grain.Read()).Rounds, (await grain.Read()).Exists));
    }

    [Fact]
    public async Task A_storage_that_does_not_exist_is_named()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => engine.Grains.GetGrain<IStorelessGrain>(NewKey()).Hello());

        Assert.Contains("no-such-storage", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void References_to_one_grain_are_equal_and_know_their_key()
    {
        var (a, b) = (engine.Grains.GetGrain<IProbeGrain>("same"), engine.Grains.GetGrain<IProbeGrain>("same"));

        Assert.Equal(a, b);
        Assert.NotEqual(a, engine.Grains.GetGrain<IProbeGrain>("other"));
        Assert.Equal("same", a.GetPrimaryKeyString());
        Assert.Equal(a, engine.Grains.GetGrain<IProbeGrain>(a.GetGrainId()));
    }
}
