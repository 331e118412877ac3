namespace CityOps.Running;

public sealed class RestartPauseTests
{
    [Fact]
    public void Each_pause_is_twice_the_one_before_up_to_the_longest_until_the_part_has_held()
    {
        var pause = new RestartPause(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));

        Assert.Equal([1, 2, 4, 5, 5], Enumerable.Range(0, 5).Select(_ => pause.Next().TotalSeconds));
        pause.Reset();
        Assert.Equal(TimeSpan.FromSeconds(1), pause.Next());
    }
}
