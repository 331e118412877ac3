using System.Runtime.CompilerServices;
using CityOps.Accounts;
using CityOps.Dispatch;
using CityOps.Units;

namespace CityOps.Live;

/// <summary>
/// Who is on what: <c>assignments</c>, and <c>assignments/{job}</c> for one case or incident. A viewer hears of the units that it may see; one
/// that leaves the job comes a last time, with where it stands instead.
/// </summary>
internal sealed class AssignmentTopics(IAssignmentBoard board, IUnitBoard units) : ILiveTopics
{
    /// <inheritdoc />
    public IAsyncEnumerable<LiveFrame>? Open(string topic, AccountEntry account, CancellationToken cancellationToken) => topic.Split('/') switch
    {
        ["assignments"] => WatchAsync(topic, null, account, cancellationToken),
        ["assignments", { Length: > 0 and <= 40 } job] => WatchAsync(topic, job, account, cancellationToken),
        _ => null,
    };

    private async IAsyncEnumerable<LiveFrame> WatchAsync(string topic, string? job, AccountEntry account, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var pending = new PendingNews<AssignmentLine>();
        using var subscription = board.Subscribe(changes => pending.Add(changes.Where(Concerns).Select(change => KeyValuePair.Create(change.Line.Unit, change.Line))));
        var sequence = 1L;
        yield return new LiveFrame(topic, sequence, true) { Assignments = [.. board.Current.Values.Where(line => Concerns(new AssignmentChange(line, null)))] };
        while (true)
            yield return new LiveFrame(topic, ++sequence, false) { Assignments = [.. (await pending.TakeAsync(cancellationToken)).Select(news => news.Value)] };

        bool Concerns(AssignmentChange change) =>
            (job is null || change.Concerns(job)) && units.Find(change.Line.Unit) is { } unit && (account.Administrator || account.MaySee(unit.Entry));
    }
}
