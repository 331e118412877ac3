using Orleans.Streams;

namespace Orleans.Embedded.Tests.Contract;

public sealed class StreamTests(Engine engine) : IClassFixture<Engine>
{
    private static string NewKey() => Guid.NewGuid().ToString("N");

    private IAsyncStream<string> Stream(string key, string provider = "one") => engine.Client.GetStreamProvider(provider).GetStream<string>(StreamId.Create("news", key));

    private Task UntilAsync(string key, params string[] items) =>
        engine.UntilAsync(() => engine.Trace.Of(key).Where(line => line != "activated").SequenceEqual(items), string.Join(", ", items));

    [Fact]
    public async Task A_subscriber_gets_the_items_in_order()
    {
        var key = NewKey();
        await engine.Grains.GetGrain<IListenerGrain>(key).Subscribe("one", key);

        string[] items = [.. Enumerable.Range(0, 50).Select(i => $"item {i}")];
        foreach (var item in items)
            await Stream(key).OnNextAsync(item);

        await UntilAsync(key, items);
    }

    [Fact]
    public async Task A_subscription_outlives_the_activation_that_made_it()
    {
        var key = NewKey();
        var grain = engine.Grains.GetGrain<IListenerGrain>(key);
        await grain.Subscribe("one", key);
        await Stream(key).OnNextAsync("before");
        await UntilAsync(key, "before");

        await grain.Leave();
        await Stream(key).OnNextAsync("after");

        await UntilAsync(key, "before", "after");
    }

    [Fact]
    public async Task Providers_are_apart_and_an_ended_subscription_gets_nothing()
    {
        var key = NewKey();
        var grain = engine.Grains.GetGrain<IListenerGrain>(key);
        await grain.Subscribe("one", key);
        await Stream(key, "two").OnNextAsync("other provider");
        await Stream(key).OnNextAsync("first");
        await UntilAsync(key, "first");

        await grain.Unsubscribe();
        await Stream(key).OnNextAsync("too late");
        await grain.Subscribe("two", key);
        await Stream(key, "two").OnNextAsync("last");

        await UntilAsync(key, "first", "last");
    }

    [Fact]
    public async Task A_slow_subscriber_does_not_hold_up_another()
    {
        var (slow, quick) = (NewKey(), NewKey());
        var gate = engine.Trace.Gate(slow);
        await engine.Grains.GetGrain<IListenerGrain>(slow).Subscribe("one", slow);
        await engine.Grains.GetGrain<IListenerGrain>(quick).Subscribe("one", slow);

        await Stream(slow).OnNextAsync("first");
        await Stream(slow).OnNextAsync("second");

        await UntilAsync(quick, "first", "second");
        Assert.DoesNotContain("second", engine.Trace.Of(slow));
        gate.SetResult();
        await UntilAsync(slow, "first", "second");
    }

    [Fact]
    public async Task An_item_that_a_subscriber_fails_on_is_tried_again_before_the_next()
    {
        var key = NewKey();
        await engine.Grains.GetGrain<IListenerGrain>(key).Subscribe("one", key);

        await Stream(key).OnNextAsync("fails once");
        await Stream(key).OnNextAsync("after");

        await UntilAsync(key, "failing", "fails once", "after");
    }

    [Fact]
    public async Task A_batch_arrives_item_by_item_in_order()
    {
        var key = NewKey();
        await engine.Grains.GetGrain<IListenerGrain>(key).Subscribe("one", key);

        await Stream(key).OnNextBatchAsync(["a", "b", "c"]);

        await UntilAsync(key, "a", "b", "c");
    }

    [Fact]
    public async Task An_observer_hears_in_order_and_answers()
    {
        var observer = new Listener();
        var reference = engine.Grains.CreateObjectReference<INewsObserver>(observer);
        var grain = engine.Grains.GetGrain<INewsGrain>(NewKey());

        await grain.Tell(reference, "one");
        await grain.Ask(reference, "two");

        await engine.UntilAsync(() => observer.Lines.SequenceEqual(["one", "two"]), "both lines");
        engine.Grains.DeleteObjectReference<INewsObserver>(reference);
        GC.KeepAlive(observer);
    }

    private sealed class Listener : INewsObserver
    {
        private readonly Lock _gate = new();
        private readonly List<string> _lines = [];

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (_gate)
                    return [.. _lines];
            }
        }

        public void Heard(string line)
        {
            lock (_gate)
                _lines.Add(line);
        }

        public Task Asked(string line)
        {
            Heard(line);
            return Task.CompletedTask;
        }
    }
}
