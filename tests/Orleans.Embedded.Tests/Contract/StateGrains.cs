using Orleans.Streams;

namespace Orleans.Embedded.Tests.Contract;

[GenerateSerializer]
public sealed class PatrolState
{
    [Id(0)]
    public int Rounds { get; set; }
}

public interface IPatrolGrain : IGrainWithStringKey
{
    Task<(int Rounds, bool Exists, string? Tag)> Read();

    Task Walk(int rounds);

    Task Clear();

    Task Leave();
}

public sealed class PatrolGrain([PersistentState("patrol", "memory")] IPersistentState<PatrolState> patrol) : Grain, IPatrolGrain
{
    public Task<(int Rounds, bool Exists, string? Tag)> Read() => Task.FromResult((patrol.State.Rounds, patrol.RecordExists, patrol.Etag));

    public async Task Walk(int rounds)
    {
        patrol.State.Rounds += rounds;
        await patrol.WriteStateAsync();
    }

    public Task Clear() => patrol.ClearStateAsync();

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}

public interface IStorelessGrain : IGrainWithStringKey
{
    Task Hello();
}

public sealed class StorelessGrain([PersistentState("patrol", "no-such-storage")] IPersistentState<PatrolState> patrol) : Grain, IStorelessGrain
{
    public Task Hello() => Task.FromResult(patrol.State);
}

public interface IListenerGrain : IGrainWithStringKey
{
    Task Subscribe(string provider, string stream);

    Task Unsubscribe();

    Task Leave();
}

public sealed class ListenerGrain(Trace trace) : Grain, IListenerGrain
{
    private string Key => this.GetPrimaryKeyString();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        trace.Note(Key, "activated");
        foreach (var provider in new[] { "one", "two" })
        {
            foreach (var handle in await Stream(provider, Key).GetAllSubscriptionHandles())
                await handle.ResumeAsync(Take);
        }
    }

    public Task Subscribe(string provider, string stream) => Stream(provider, stream).SubscribeAsync(Take);

    public async Task Unsubscribe()
    {
        foreach (var handle in await Stream("one", Key).GetAllSubscriptionHandles())
            await handle.UnsubscribeAsync();
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private IAsyncStream<string> Stream(string provider, string key) => this.GetStreamProvider(provider).GetStream<string>(StreamId.Create("news", key));

    private async Task Take(string item, StreamSequenceToken? token)
    {
        if (item == "fails once" && !trace.Of(Key).Contains("failing"))
        {
            trace.Note(Key, "failing");
            throw new ProbeException(item);
        }

        trace.Note(Key, item);
        await trace.PassAsync(Key);
    }
}

public interface INewsObserver : IGrainObserver
{
    void Heard(string line);

    Task Asked(string line);
}

public interface INewsGrain : IGrainWithStringKey
{
    Task Tell(INewsObserver observer, string line);

    Task Ask(INewsObserver observer, string line);
}

public sealed class NewsGrain : Grain, INewsGrain
{
    public Task Tell(INewsObserver observer, string line)
    {
        observer.Heard(line);
        return Task.CompletedTask;
    }

    public Task Ask(INewsObserver observer, string line) => observer.Asked(line);
}
