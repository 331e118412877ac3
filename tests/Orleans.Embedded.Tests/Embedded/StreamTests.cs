using Orleans.Embedded.Tests.Contract;
using Orleans.Streams;

namespace Orleans.Embedded.Tests.Embedded;

public sealed class StreamTests(Contract.Engine engine) : IClassFixture<Contract.Engine>
{
    /// <summary>What a stream is made of goes with its last subscription and comes back with the next; handles do not notice.</summary>
    [Fact]
    public async Task A_subscription_made_after_the_last_one_ended_gets_what_an_old_handle_publishes()
    {
        var key = Guid.NewGuid().ToString("N");
        var stream = engine.Client.GetStreamProvider("one").GetStream<string>(StreamId.Create("news", key));
        var grain = engine.Grains.GetGrain<IListenerGrain>(key);
        await stream.OnNextAsync("nobody hears");
        await grain.Subscribe("one", key);
        await grain.Unsubscribe();
        await stream.OnNextAsync("nobody hears this either");
        await grain.Subscribe("one", key);

        await stream.OnNextAsync("heard");

        await engine.UntilAsync(() => engine.Trace.Of(key).Where(line => line != "activated").SequenceEqual(["heard"]), "heard, and nothing else");
    }

    [Fact]
    public async Task The_end_of_a_stream_and_its_failure_reach_the_subscriber_in_their_order()
    {
        var stream = engine.Client.GetStreamProvider("one").GetStream<string>(StreamId.Create("news", Guid.NewGuid().ToString("N")));
        var seen = new List<string>();
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await stream.SubscribeAsync(
            (item, _) => Note(item),
            failure => Note($"failed: {failure.Message}"),
            () =>
            {
                done.SetResult();
                return Note("completed");
            });

        await stream.OnNextAsync("item");
        await stream.OnErrorAsync(new ProbeException("sensor lost"));
        await stream.OnCompletedAsync();
        await done.Task.WaitAsync(Contract.Engine.Patience);

        await engine.UntilAsync(() => seen.Count == 3, "all three");
        Assert.Equal(["item", "failed: sensor lost", "completed"], seen);

        Task Note(string line)
        {
            seen.Add(line);
            return Task.CompletedTask;
        }
    }
}
