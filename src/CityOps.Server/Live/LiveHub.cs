using System.Runtime.CompilerServices;
using CityOps.Accounts;
using CityOps.Cases;
using Microsoft.AspNetCore.SignalR;

namespace CityOps.Live;

/// <summary>What has changed of a topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Sequence">From 1, without gaps. A client that misses one watches anew and gets a snapshot.</param>
/// <param name="IsSnapshot">Everything of the topic as it stands, and not only changes.</param>
/// <param name="Cases">The cases as they stand now; one that has left the topic comes a last time, with where it stands instead.</param>
internal sealed record LiveFrame(string Topic, long Sequence, bool IsSnapshot, IReadOnlyList<CaseLine> Cases);

/// <summary>
/// The live feed for browsers and programs: <c>Watch(topic)</c> streams frames, the first a snapshot. Topics: <c>city</c>,
/// <c>district/{code}</c>, <c>case/{key}</c>, <c>queue/{role}/{organisation}</c>. Nobody gets what his posts may not see.
/// </summary>
internal sealed class LiveHub(ICaseBoard board, IAccountDirectory accounts) : Hub
{
    /// <summary>Streams a topic until the client stops it.</summary>
    /// <exception cref="HubException">There is no such topic.</exception>
    public async IAsyncEnumerable<LiveFrame> Watch(string topic, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var account = await accounts.FindAsync(Context.User?.Identity?.Name ?? string.Empty, cancellationToken) ?? throw new HubException("account_unknown");
        if (LiveTopic.Read(topic, account.Scopes()) is not { } wanted)
            throw new HubException("topic_unknown");
        using var pending = new PendingCases();
        using var subscription = board.Subscribe(wanted.Selection, changes => pending.Add(changes.Where(wanted.Holds)));
        var sequence = 1L;
        yield return new LiveFrame(topic, sequence, true, [.. board.Current(wanted.Selection).Where(wanted.Holds)]);
        while (await pending.TakeAsync(cancellationToken) is { } cases)
            yield return new LiveFrame(topic, ++sequence, false, cases);
    }
}
