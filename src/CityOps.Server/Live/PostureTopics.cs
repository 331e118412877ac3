using System.Runtime.CompilerServices;
using CityOps.Accounts;
using CityOps.Postures;

namespace CityOps.Live;

/// <summary>Postures: <c>postures</c>, a line for each city and district that was ever switched and concerns the viewer.</summary>
internal sealed class PostureTopics(IPostureBoard board) : ILiveTopics
{
    /// <inheritdoc />
    public IAsyncEnumerable<LiveFrame>? Open(string topic, AccountEntry account, CancellationToken cancellationToken) =>
        topic == "postures" ? WatchAsync(topic, account, cancellationToken) : null;

    private async IAsyncEnumerable<LiveFrame> WatchAsync(string topic, AccountEntry account, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The board tells that something has changed, and not what: the versions that the viewer knows tell which lines are new to him.
        using var pending = new PendingNews<bool>();
        using var subscription = board.Subscribe(() => pending.Add([KeyValuePair.Create(topic, true)]));
        var known = new Dictionary<string, long>(StringComparer.Ordinal);
        var sequence = 1L;
        yield return new LiveFrame(topic, sequence, true) { Postures = New() };
        while (true)
        {
            await pending.TakeAsync(cancellationToken);
            if (New() is { Count: > 0 } changed)
                yield return new LiveFrame(topic, ++sequence, false) { Postures = changed };
        }

        List<PostureLine> New()
        {
            List<PostureLine> lines = [.. board.Current.Where(line => PostureSight.Concerns(account, line.Area) && known.GetValueOrDefault(line.Area) != line.Version)];
            foreach (var line in lines)
                known[line.Area] = line.Version;
            return lines;
        }
    }
}
