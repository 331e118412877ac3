namespace CityOps.Frame;

/// <summary>When a screen is drawn anew, and when it says that nothing is heard.</summary>
public sealed class LookoutTests
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(300);
    private DateTimeOffset _now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_storm_of_changes_is_drawn_once_at_each_look_and_quiet_is_not_drawn_at_all()
    {
        var lookout = new Lookout(Pace, () => _now);
        Assert.False(lookout.Look());
        for (var changes = 0; changes < 1_000; changes++)
            lookout.Tell();

        Assert.True(lookout.Look());
        Assert.True(lookout.HasNews);
        Assert.False(lookout.Look());
        Assert.False(lookout.HasNews);
    }

    [Fact]
    public void What_looks_different_by_itself_is_drawn_when_its_moment_has_come()
    {
        var lookout = new Lookout(Pace, () => _now) { NextChange = _now.AddMinutes(2) };
        Assert.False(LooksAfter(119, lookout));
        Assert.True(LooksAfter(1, lookout));
        Assert.False(lookout.HasNews);

        lookout.NextChange = DateTimeOffset.MaxValue;
        Assert.False(LooksAfter(600, lookout));
    }

    [Fact]
    public void What_must_be_new_at_each_look_is_drawn_at_each()
    {
        var lookout = new Lookout(Pace, () => _now) { NextChange = DateTimeOffset.MinValue };
        Assert.True(lookout.Look());
        Assert.True(lookout.Look());
    }

    [Fact]
    public void A_feed_that_is_silent_for_more_than_five_seconds_is_said_to_be_so_each_second_until_it_is_heard_again()
    {
        var fresh = _now;
        var lookout = new Lookout(Pace, () => _now) { FreshAt = () => fresh };
        Assert.False(LooksAfter(5, lookout));
        Assert.Null(lookout.StaleSince);

        Assert.True(LooksAfter(0.3, lookout));
        Assert.Equal(fresh, lookout.StaleSince);
        Assert.False(lookout.HasNews);
        Assert.False(LooksAfter(0.3, lookout));
        Assert.True(LooksAfter(0.7, lookout));

        fresh = _now;
        Assert.True(LooksAfter(0.3, lookout));
        Assert.Null(lookout.StaleSince);
        Assert.False(LooksAfter(0.3, lookout));
    }

    [Fact]
    public async Task It_looks_at_once_and_until_the_screen_is_left()
    {
        using var gone = new CancellationTokenSource();
        var lookout = new Lookout(TimeSpan.FromMilliseconds(1), () => _now);
        lookout.Tell();
        var drawn = 0;

        await lookout.RunAsync(
            async () =>
            {
                lookout.Tell();
                if (++drawn == 3)
                    await gone.CancelAsync();
            },
            gone.Token).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(3, drawn);
    }

    private bool LooksAfter(double seconds, Lookout lookout)
    {
        _now = _now.AddSeconds(seconds);
        return lookout.Look();
    }
}
