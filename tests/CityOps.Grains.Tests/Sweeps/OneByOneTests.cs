using Microsoft.Extensions.Logging.Abstractions;

namespace CityOps.Sweeps;

public sealed class OneByOneTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task One_that_fails_in_whatever_way_keeps_no_other_from_its_turn(int atOnce)
    {
        List<int> done = [];
        await OneByOne.DoAsync(
            [1, 2, 3, 4, 5],
            atOnce,
            (item, _) => item switch
            {
                2 => throw new InvalidOperationException("broken"),
                3 => Task.FromException(new TaskCanceledException("another server stops")),
                _ => Done(done, item),
            },
            item => $"{item}",
            NullLogger.Instance,
            CancellationToken.None);

        Assert.Equal([1, 4, 5], done);
    }

    [Fact]
    public async Task Who_is_stopped_begins_nothing_more()
    {
        using var end = new CancellationTokenSource();
        List<int> done = [];

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => OneByOne.DoAsync(
            [1, 2, 3],
            1,
            async (item, _) =>
            {
                await Done(done, item);
                await end.CancelAsync();
            },
            item => $"{item}",
            NullLogger.Instance,
            end.Token));

        Assert.Equal([1], done);
    }

    private static Task Done(List<int> done, int item)
    {
        done.Add(item);
        return Task.CompletedTask;
    }
}
