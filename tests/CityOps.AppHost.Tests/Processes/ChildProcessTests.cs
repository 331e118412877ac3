using System.Globalization;
using CityOps.Testing;

namespace CityOps.Processes;

public sealed class ChildProcessTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Lines_are_read_one_by_one_to_the_end()
    {
        await using var child = ChildProcess.Start(["sh", "-c", "echo one; echo two; exit 3"]);
        Assert.Equal("one", await child.ReadLineAsync(Limit, None));
        Assert.Equal("two", await child.ReadLineAsync(Limit, None));
        Assert.Null(await child.ReadLineAsync(Limit, None));
        Assert.Equal(3, await child.Ended);
    }

    [Fact]
    public async Task A_silent_child_ends_the_wait_with_its_limit()
    {
        await using var child = ChildProcess.Start(["sleep", "600"]);
        await Assert.ThrowsAsync<TimeoutException>(() => child.ReadLineAsync(TimeSpan.FromMilliseconds(50), None));
    }

    [Fact]
    public async Task A_killed_child_takes_what_it_started_with_it_and_what_it_said_can_still_be_read()
    {
        await using var child = ChildProcess.Start(["sh", "-c", "sleep 600 & echo $!; wait"]);
        var grandchild = int.Parse((await child.ReadLineAsync(Limit, None))!, CultureInfo.InvariantCulture);
        await child.KillAsync(None);
        Assert.Equal(128 + 9, await child.Ended);
        Assert.True(await IsGoneAsync(grandchild));
    }

    [Fact]
    public async Task Standard_input_reaches_the_child()
    {
        await using var child = ChildProcess.Start(["sh", "-c", "read -r word; echo got $word"]);
        await child.WriteLineAsync("it", None);
        Assert.Equal("got it", await child.ReadUntilAsync(l => l.StartsWith("got", StringComparison.Ordinal), Limit, None));
    }

    [Fact]
    public async Task A_child_that_ends_before_it_says_what_is_waited_for_is_told_with_what_it_said()
    {
        await using var child = ChildProcess.Start(["sh", "-c", "echo broken >&2; exit 4"]);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => child.ReadUntilAsync(l => l is "ready", Limit, None));
        Assert.Contains("broken", error.Message, StringComparison.Ordinal);
        Assert.Contains("with 4", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_polite_stop_lets_the_child_clean_up_and_a_deaf_one_is_killed()
    {
        await using var polite = ChildProcess.Start(["sh", "-c", "trap 'echo bye; exit 0' TERM; echo ready; while :; do sleep 0.01; done"]);
        await polite.ReadUntilAsync(l => l is "ready", Limit, None);
        Assert.Equal(0, await polite.StopAsync(Limit, None));
        Assert.Equal("bye", await polite.ReadLineAsync(Limit, None));

        await using var deaf = ChildProcess.Start(["sh", "-c", "trap '' TERM; echo ready; while :; do sleep 0.01; done"]);
        await deaf.ReadUntilAsync(l => l is "ready", Limit, None);
        Assert.Equal(128 + 9, await deaf.StopAsync(TimeSpan.FromMilliseconds(50), None));
    }

    private static async Task<bool> IsGoneAsync(int pid)
    {
        for (var i = 0; i < 1000; i++)
        {
            // A zombie that nobody has reaped yet is gone as well.
            var stat = $"/proc/{pid}/stat";
            if (!File.Exists(stat) || (await File.ReadAllTextAsync(stat, None)).Contains(") Z ", StringComparison.Ordinal))
            {
                return true;
            }

            await Task.Delay(10, None);
        }

        return false;
    }
}
