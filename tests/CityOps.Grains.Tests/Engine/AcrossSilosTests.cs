using CityOps.Cases;
using CityOps.Commands;
using CityOps.Journal;
using Npgsql;

namespace CityOps.Engine;

/// <summary>A call from one silo to a grain on another is as good as one within a silo: failures, cancellation, and the loss of the other silo.</summary>
public sealed class AcrossSilosTests(EngineCity city) : IClassFixture<EngineCity>
{
    private const int Elsewhere = 2;
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    [Theory]
    [InlineData(typeof(JournalUnavailableException))]
    [InlineData(typeof(JournalRefusedException))]
    public async Task A_failure_of_the_journal_keeps_its_type_and_its_words(Type type)
    {
        var (_, key, grain) = await ReportedAsync(await city.WatchedAsync());
        city.WatchOf(key).BeforeAppend = (_, _) => throw (Exception)Activator.CreateInstance(type, "磁盘已满: no space left", new NpgsqlException("inner"))!;

        var failure = await Record.ExceptionAsync(() => grain.Execute(SmallCity.Loop[1](), default));

        Assert.NotNull(failure);
        Assert.Equal((type, "磁盘已满: no space left", "inner"), (failure.GetType(), failure.Message, failure.InnerException?.Message));
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_heard_by_the_grain()
    {
        var (cluster, key, grain) = await ReportedAsync(await city.WatchedAsync());
        var (gate, heard) = (new Gate(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        city.WatchOf(key).BeforeAppend = async (_, token) =>
        {
            try
            {
                await gate.PassAsync(token);
            }
            catch (OperationCanceledException) when (token.IsCancellationRequested)
            {
                heard.TrySetResult();
                throw;
            }
        };
        using var giveUp = new CancellationTokenSource();
        var call = grain.Execute(SmallCity.Loop[1](), giveUp.Token);
        await gate.Reached;

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await heard.Task.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(Elsewhere, cluster.SiloOf(grain));
        Assert.Equal(1, await city.EventsAsync($"case/{key}"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_command_repeated_after_its_silo_was_killed_has_one_effect_and_one_answer(bool wasCommitted)
    {
        var (cluster, key, grain) = await ReportedAsync(await city.StartWatchedAsync());
        var (command, gate) = (SmallCity.Loop[1](), new Gate());
        if (wasCommitted)
            city.WatchOf(key).AfterAppend = _ => gate.PassAsync();
        else
            city.WatchOf(key).BeforeAppend = (_, token) => gate.PassAsync(token);
        var call = grain.Execute(command, default);
        await gate.Reached;
        city.WatchOf(key).BeforeAppend = (_, _) => Task.CompletedTask;
        city.WatchOf(key).AfterAppend = _ => Task.CompletedTask;

        await cluster.KillAsync(Elsewhere);

        var again = await PatientlyAsync(call);
        var andAgain = await cluster.GrainsOf(1).GetGrain<ICaseGrain>(key).Execute(command, default);
        gate.Open();
        Assert.Equal((2L, CaseStatus.Accepted), (again.Version, again.Answer!.Status));
        Assert.Equal((again.Version, again.Answer), (andAgain.Version, andAgain.Answer));
        Assert.Equal(2, await city.EventsAsync($"case/{key}"));
    }

    [Fact]
    public async Task An_idle_case_leaves_memory_and_comes_back_as_it_was()
    {
        var (cluster, key, grain) = await ReportedAsync(await city.WatchedAsync());
        var before = MessageText.Of(await grain.Read(default));
        var gone = cluster.GoneAsync(grain);

        await cluster.Grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);

        await gone.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(-1, cluster.SiloOf(grain));
        Assert.Equal(before, MessageText.Of(await cluster.GrainsOf(1).GetGrain<ICaseGrain>(key).Read(default)));
    }

    [Fact]
    public async Task Two_activations_that_give_out_case_numbers_at_once_give_none_twice()
    {
        const string day = "990104/20261123";
        ICaseNumbersGrain[] both = [(await city.GrainsAsync(1)).GetGrain<ICaseNumbersGrain>(day), (await city.GrainsAsync(2)).GetGrain<ICaseNumbersGrain>(day)];

        var numbers = await Task.WhenAll(Enumerable.Range(0, 700).Select(number => both[number % 2].Next(default)));

        Assert.Equal(numbers.Length, numbers.Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("99010420261123" + "00001", numbers);
    }

    /// <summary>The caller's server repeats the call by itself, with pauses by the city's clock: it goes on until it has its answer.</summary>
    private async Task<Outcome<CaseReceipt>> PatientlyAsync(Task<Outcome<CaseReceipt>> call)
    {
        while (await Task.WhenAny(call, Task.Delay(Beat)) != call)
            city.Clock.Advance(Beat);
        return await call;
    }

    private static async Task<(CityCluster Cluster, string Key, ICaseGrain Grain)> ReportedAsync(CityCluster cluster)
    {
        var key = EngineCity.NewKey();
        var grain = cluster.Grains.GetGrain<ICaseGrain>(key);
        cluster.PlaceOn(Elsewhere);
        Assert.True((await grain.Execute(SmallCity.Loop[0](), default)).IsDone);
        RequestContext.Clear();
        Assert.Equal(Elsewhere, cluster.SiloOf(grain));
        return (cluster, key, grain);
    }
}
