using System.Diagnostics;

namespace CityOps.Benchmarks.Feed;

/// <summary>Callers who give commands: as fast as they are answered, or at a steady rate whether the ones before are answered or not.</summary>
internal static class FeedLoad
{
    /// <summary>So many callers, each with things of its own, one command after the other.</summary>
    /// <returns>Commands a second.</returns>
    public static async Task<double> FullAsync(int callers, int things, TimeSpan duration, Func<int, CancellationToken, Task> command, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var done = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(
            async () =>
            {
                var count = 0L;
                for (var thing = caller; Stopwatch.GetElapsedTime(began) < duration; thing = thing + callers < things ? thing + callers : caller, count++)
                    await command(thing, cancellationToken);
                return count;
            },
            cancellationToken)));
        return done.Sum() / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>So many commands a second.</summary>
    /// <returns>Commands a second that were answered.</returns>
    public static async Task<double> OfferAsync(int perSecond, int things, TimeSpan duration, Func<int, CancellationToken, Task> command, CancellationToken cancellationToken)
    {
        List<Task> commands = [];
        var began = Stopwatch.GetTimestamp();
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        for (var elapsed = TimeSpan.Zero; elapsed < duration; elapsed = Stopwatch.GetElapsedTime(began))
        {
            for (var due = (int)(elapsed.TotalSeconds * perSecond); commands.Count < due;)
                commands.Add(command(commands.Count % things, cancellationToken));
            await ticks.WaitForNextTickAsync(cancellationToken);
        }

        await Task.WhenAll(commands);
        return commands.Count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
