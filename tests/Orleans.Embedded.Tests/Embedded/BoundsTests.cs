using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Embedded.Tests.Contract;
using Xunit.Abstractions;

namespace Orleans.Embedded.Tests.Embedded;

public sealed class BoundsTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_deadlock_ends_in_a_timeout_that_names_both_grains()
    {
        var engine = await Contract.Engine.StartWithTimeoutAsync(TimeSpan.FromSeconds(1));
        var (a, b) = (engine.Grains.GetGrain<IPairGrain>("north"), engine.Grains.GetGrain<IPairGrain>("south"));

        var timeout = await Assert.ThrowsAsync<TimeoutException>(() => a.CallAround(b, allow: false));

        Assert.Contains("Deadlock", timeout.Message, StringComparison.Ordinal);
        Assert.Contains("pair/north", timeout.Message, StringComparison.Ordinal);
        Assert.Contains("pair/south", timeout.Message, StringComparison.Ordinal);
        await engine.DisposeAsync();
    }

    [Fact]
    public async Task A_full_queue_refuses_with_a_clear_exception_and_takes_calls_again_when_it_has_room()
    {
        var engine = await Contract.Engine.StartAsync(silo => silo.Configure<SiloMessagingOptions>(options => options.MaxEnqueuedRequestsHardLimit = 10));
        var grain = engine.Grains.GetGrain<IProbeGrain>("full");
        var gate = grain.WaitForGate();
        await grain.Peek();

        var calls = Enumerable.Range(0, 30).Select(_ => grain.Increment()).ToArray();
        var refused = await Record.ExceptionAsync(() => calls[^1]);
        while (await Record.ExceptionAsync(grain.OpenGate) is LimitExceededException)
            await Task.Yield();
        await gate;

        Assert.Contains("probe/full", Assert.IsType<LimitExceededException>(refused).Message, StringComparison.Ordinal);
        var outcomes = await Task.WhenAll(calls.Select(async call => await Record.ExceptionAsync(() => call)));
        Assert.InRange(outcomes.Count(exception => exception is null), 10, 12);
        Assert.All(outcomes.OfType<Exception>(), exception => Assert.IsType<LimitExceededException>(exception));
        Assert.True(await grain.Increment() > 10);
        await engine.DisposeAsync();
    }

    [Fact]
    public async Task A_slow_turn_is_named_in_the_log()
    {
        var log = new LogBook();
        var engine = await Contract.Engine.StartAsync(silo => silo
            .ConfigureLogging(logging => logging.AddProvider(log))
            .Configure<SiloMessagingOptions>(options => options.SlowTurnThreshold = TimeSpan.FromMilliseconds(20)));

        await engine.Grains.GetGrain<ISleeperGrain>("slow").Sleep(60);

        await engine.UntilAsync(() => log.Lines.Any(line => line.Contains("sleeper/slow", StringComparison.Ordinal) && line.Contains("ISleeperGrain.Sleep", StringComparison.Ordinal)), "the slow turn is logged");
        await engine.DisposeAsync();
    }

    [Fact]
    public async Task Figures_by_grain_type_are_right()
    {
        var engine = await Contract.Engine.StartAsync(static _ => { });
        for (var i = 0; i < 5; i++)
            await engine.Grains.GetGrain<IProbeGrain>($"metric-{i}").Nothing();
        await Record.ExceptionAsync(() => engine.Grains.GetGrain<IProbeGrain>("metric-0").Throw("own"));

        var figures = Read(engine, "probe");

        Assert.Equal((5, 6, 1), (figures["orleans.activations"], figures["orleans.calls"], figures["orleans.call.failures"]));
        Assert.True(figures["orleans.turns"] >= 6);
        Assert.True(figures["orleans.turn.seconds"] > 0);
        await engine.DisposeAsync();
    }

    [Fact]
    public async Task An_idle_activation_ends_after_its_age_and_a_used_or_delayed_one_does_not()
    {
        var clock = new FakeClock();
        var engine = await Contract.Engine.StartAsync(silo => silo.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
        var (idle, used) = (engine.Grains.GetGrain<IProbeGrain>("idle"), engine.Grains.GetGrain<IProbeGrain>("used"));
        await idle.Nothing();
        var kept = await used.Activation();

        for (var end = DateTime.UtcNow + Contract.Engine.Patience; !engine.Trace.Of("idle").Contains("deactivated ActivationIdle"); await Task.Delay(1))
        {
            Assert.True(DateTime.UtcNow < end, "the idle one does not end");
            clock.Move(TimeSpan.FromMinutes(1));
            Assert.Equal(kept, await used.Activation());
        }

        Assert.Equal(["activated"], engine.Trace.Of("used"));
        await engine.DisposeAsync();
    }

    [Fact]
    public async Task A_call_times_out_by_the_engines_clock_even_while_its_grain_is_stuck_in_a_turn()
    {
        var clock = new FakeClock();
        var engine = await Contract.Engine.StartAsync(silo => silo.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
        using var wake = new ManualResetEventSlim();
        SleeperGrain.Wakers["stuck"] = wake;
        var stuck = engine.Grains.GetGrain<ISleeperGrain>("stuck").SleepUntilWoken();
        var behind = engine.Grains.GetGrain<ISleeperGrain>("stuck").Sleep(0);
        await engine.UntilAsync(() => SleeperGrain.Asleep.ContainsKey("stuck"), "the grain is stuck");

        clock.Move(TimeSpan.FromSeconds(40));

        await Assert.ThrowsAsync<TimeoutException>(() => stuck.WaitAsync(Contract.Engine.Patience));
        await Assert.ThrowsAsync<TimeoutException>(() => behind.WaitAsync(Contract.Engine.Patience));
        wake.Set();
        await engine.Grains.GetGrain<ISleeperGrain>("stuck").Sleep(0);
        await engine.DisposeAsync();
    }

    // Orleans refuses what waits when it stops; here it is answered.
    [Fact]
    public async Task Stopping_answers_what_was_taken_in_and_ends_every_activation_in_its_turn()
    {
        var own = await Contract.Engine.StartAsync(static _ => { });
        var busy = own.Grains.GetGrain<IProbeGrain>("busy");
        await own.Grains.GetGrain<IProbeGrain>("idle").Activation();
        var calls = Enumerable.Range(0, 5).Select(_ => busy.Enter(50)).ToArray();
        await Task.Delay(20);

        await own.StopAsync();

        Assert.All(calls, call => Assert.True(call.IsCompletedSuccessfully));
        Assert.Contains("deactivated ShuttingDown", own.Trace.Of("busy"));
        Assert.Contains("deactivated ShuttingDown", own.Trace.Of("idle"));
        await Assert.ThrowsAnyAsync<Exception>(() => busy.Activation());
        await own.DisposeAsync();
    }

    [Fact]
    public async Task Activations_are_many_and_small()
    {
        var count = Environment.GetEnvironmentVariable("CITYOPS_TEST_FULL") == "1" ? 1_000_000 : 200_000;
        var engine = await Contract.Engine.StartAsync(static _ => { });
        await engine.Grains.GetGrain<ISmallGrain>("first").Add(1);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await Parallel.ForAsync(0, count, async (i, _) => await engine.Grains.GetGrain<ISmallGrain>($"small-{i}").Add(1));

        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)count;
        output.WriteLine($"{count} activations, {bytes:F0} bytes each");
        Assert.Equal(count + 1, Read(engine, "small")["orleans.activations"]);
        Assert.InRange(bytes, 100, 600);
        await engine.StopAsync(new CancellationToken(canceled: true));
    }

    private static Dictionary<string, double> Read(Contract.Engine engine, string grainType)
    {
        var figures = new Dictionary<string, double>(StringComparer.Ordinal);
        var factory = engine.Services.GetRequiredService<IMeterFactory>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "Orleans.Embedded" && instrument.Meter.Scope == factory)
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument.Name, value, tags.ToArray()));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument.Name, value, tags.ToArray()));
        listener.Start();
        listener.RecordObservableInstruments();
        return figures;

        void Note(string name, double value, KeyValuePair<string, object?>[] tags)
        {
            if (tags.Any(tag => tag is { Key: "grain", Value: string type } && type == grainType))
                figures[name] = value;
        }
    }

    private sealed class LogBook : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}

public interface ISmallGrain : IGrainWithStringKey
{
    Task<long> Add(long amount);
}

public sealed class SmallGrain : Grain, ISmallGrain
{
    private long _sum;

    public Task<long> Add(long amount) => Task.FromResult(_sum += amount);
}

public interface ISleeperGrain : IGrainWithStringKey
{
    Task Sleep(int milliseconds);

    Task SleepUntilWoken();
}

public sealed class SleeperGrain : Grain, ISleeperGrain
{
    public static ConcurrentDictionary<string, ManualResetEventSlim> Wakers { get; } = new(StringComparer.Ordinal);

    public static ConcurrentDictionary<string, bool> Asleep { get; } = new(StringComparer.Ordinal);

    public Task Sleep(int milliseconds)
    {
        // Blocks on purpose: a turn that holds its thread is what is tested.
        new ManualResetEventSlim().Wait(milliseconds);
        return Task.CompletedTask;
    }

    public Task SleepUntilWoken()
    {
        Asleep[this.GetPrimaryKeyString()] = true;
        Wakers[this.GetPrimaryKeyString()].Wait(TimeSpan.FromMinutes(1));
        return Task.CompletedTask;
    }
}
