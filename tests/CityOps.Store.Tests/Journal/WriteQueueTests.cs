namespace CityOps.Journal;

public sealed class WriteQueueTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Writes_with_one_gate_leave_one_at_a_time_and_in_order()
    {
        using var queue = new WriteQueue(10);
        PendingWrite[] writes = [Write("a"), Write("a"), Write("b"), Write("a")];
        await AddAsync(queue, writes);
        var first = await TakeAsync(queue);
        Assert.Equal([writes[0], writes[2]], first);
        queue.Release(first);
        var second = await TakeAsync(queue);
        Assert.Equal([writes[1]], second);
        queue.Release(second);
        Assert.Equal([writes[3]], await TakeAsync(queue));
    }

    [Fact]
    public async Task A_batch_holds_no_more_writes_and_bytes_than_asked_for_but_always_one()
    {
        using var queue = new WriteQueue(10);
        PendingWrite[] writes = [Write("a", 500), Write("b", 60), Write("c", 40), Write("d", 1), Write("e", 1), Write("f", 1)];
        await AddAsync(queue, writes);
        Assert.Equal([writes[0]], await queue.TakeAsync(2, 100, CancellationToken.None));
        Assert.Equal([writes[1], writes[2]], await queue.TakeAsync(10, 100, CancellationToken.None));
        Assert.Equal([writes[3], writes[4]], await queue.TakeAsync(2, 100, CancellationToken.None));
    }

    [Fact]
    public async Task Past_the_capacity_a_caller_waits_for_a_place_and_no_longer_than_it_may()
    {
        using var queue = new WriteQueue(2);
        await AddAsync(queue, Write("a"), Write("b"));
        Assert.False(await queue.TryAddAsync(Write("c"), TimeSpan.Zero, CancellationToken.None));
        var waiting = queue.TryAddAsync(Write("d"), Long, CancellationToken.None).AsTask();
        Assert.False(waiting.IsCompleted);
        Assert.Equal(2, queue.Count);
        queue.Release(await TakeAsync(queue));
        Assert.True(await waiting);
        Assert.Equal(1, queue.Count);
    }

    [Fact]
    public async Task A_lane_that_waits_is_woken_by_the_next_write()
    {
        using var queue = new WriteQueue(2);
        var taking = TakeAsync(queue);
        Assert.False(taking.IsCompleted);
        var write = Write("a");
        await AddAsync(queue, write);
        Assert.Equal([write], await taking);
    }

    [Fact]
    public async Task What_waited_too_long_is_withdrawn_with_its_place_and_opens_its_gate()
    {
        using var queue = new WriteQueue(3);
        PendingWrite[] writes = [Write("a"), Write("a"), Write("b")];
        await AddAsync(queue, writes);
        Assert.Equal(writes.ToHashSet(), queue.Expire(TimeSpan.Zero).ToHashSet());
        Assert.Equal(0, queue.Count);
        var next = Write("a");
        await AddAsync(queue, next);
        Assert.Equal([next], await TakeAsync(queue));
    }

    [Fact]
    public async Task What_is_under_way_is_not_withdrawn()
    {
        using var queue = new WriteQueue(3);
        await AddAsync(queue, Write("a"));
        await TakeAsync(queue);
        Assert.Empty(queue.Expire(TimeSpan.Zero));
        Assert.Equal(1, queue.Count);
    }

    [Fact]
    public async Task A_write_whose_caller_left_is_not_taken()
    {
        using var queue = new WriteQueue(3);
        PendingWrite[] writes = [Write("a"), Write("a")];
        await AddAsync(queue, writes);
        Assert.True(writes[0].TryGiveUp());
        var batch = await TakeAsync(queue);
        Assert.Equal([writes[1]], batch);
        Assert.False(writes[1].TryGiveUp());
        Assert.Equal(1, queue.Count);
    }

    [Fact]
    public async Task A_closed_queue_takes_nothing_in_and_is_drained_when_all_is_known()
    {
        using var queue = new WriteQueue(3);
        await AddAsync(queue, Write("a"), Write("a"));
        var drained = queue.CloseAsync();
        await Assert.ThrowsAsync<JournalUnavailableException>(() => AddAsync(queue, Write("b")));
        queue.Release(await TakeAsync(queue));
        Assert.False(drained.IsCompleted);
        queue.Release(await TakeAsync(queue));
        await drained;
        Assert.Empty(await TakeAsync(queue));
    }

    [Fact]
    public async Task A_lane_gathers_only_while_others_have_much_under_way_and_until_its_share_is_there()
    {
        using var queue = new WriteQueue(10);
        await AddAsync(queue, Write("a"), Write("b"));
        await queue.GatherAsync(2, 10, Long);
        await TakeAsync(queue);
        await queue.GatherAsync(3, 10, Long);
        var gathering = queue.GatherAsync(2, 10, Long).AsTask();
        await AddAsync(queue, Write("c"));
        Assert.False(gathering.IsCompleted);
        await AddAsync(queue, Write("d"));
        await gathering;
    }

    private static PendingStateWrite Write(string key, int bytes = 1) => new("lamp", key, null, new byte[bytes]);

    private static async Task AddAsync(WriteQueue queue, params PendingWrite[] writes)
    {
        foreach (var write in writes)
            Assert.True(await queue.TryAddAsync(write, TimeSpan.Zero, CancellationToken.None));
    }

    private static async Task<List<PendingWrite>> TakeAsync(WriteQueue queue) => await queue.TakeAsync(100, 1_000_000, CancellationToken.None);
}
