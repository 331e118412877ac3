using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Utilities;

namespace Orleans.Embedded.Tests.Contract;

public sealed class ObserverManagerTests
{
    private readonly ObserverManager<string, string> _observers = new(TimeSpan.FromMinutes(5), NullLogger.Instance);
    private DateTime _now = new(2026, 11, 21, 8, 0, 0, DateTimeKind.Utc);

    public ObserverManagerTests() => _observers.GetDateTime = () => _now;

    [Fact]
    public async Task One_that_does_not_renew_is_told_nothing_more()
    {
        _observers.Subscribe("renews", "renews");
        _observers.Subscribe("forgets", "forgets");
        _now += TimeSpan.FromMinutes(4);
        _observers.Subscribe("renews", "renews");
        Assert.Equal(["forgets", "renews"], (await ToldAsync()).Order(StringComparer.Ordinal));

        _now += TimeSpan.FromMinutes(4);

        Assert.Equal(["renews"], await ToldAsync());
        _observers.ClearExpired();
        Assert.Equal(1, _observers.Count);
    }

    [Fact]
    public async Task One_that_fails_is_dropped_and_the_others_are_told()
    {
        _observers.Subscribe("a", "fails");
        _observers.Subscribe("b", "hears");

        Assert.Equal(["hears"], await ToldAsync());

        Assert.Equal(1, _observers.Count);
    }

    [Fact]
    public async Task One_that_leaves_and_one_that_is_left_out_are_told_nothing()
    {
        _observers.Subscribe("a", "leaves");
        _observers.Subscribe("b", "hears");
        _observers.Subscribe("c", "left out");
        _observers.Unsubscribe("a");

        var told = new List<string>();
        await _observers.Notify(
            observer =>
            {
                told.Add(observer);
                return Task.CompletedTask;
            },
            observer => observer != "left out");

        Assert.Equal(["hears"], told);
    }

    private async Task<List<string>> ToldAsync()
    {
        var told = new List<string>();
        await _observers.Notify(async observer =>
        {
            await Task.Yield();
            if (observer == "fails")
                throw new InvalidOperationException(observer);
            told.Add(observer);
        });
        return told;
    }
}
