using System.Runtime.CompilerServices;
using CityOps.Accounts;
using CityOps.Resources;

namespace CityOps.Live;

/// <summary>Resources: <c>resources</c>, each one with its bookings. Whether a viewer sees a resource is asked anew for each change.</summary>
internal sealed class ResourceTopics(IResourceFeed feed, IResourceRegister register, IGrainFactory grains) : ILiveTopics
{
    /// <summary>Stands for all of them: no code is empty.</summary>
    private const string Any = "";

    /// <inheritdoc />
    public IAsyncEnumerable<LiveFrame>? Open(string topic, AccountEntry account, CancellationToken cancellationToken) =>
        topic == "resources" ? WatchAsync(topic, account, cancellationToken) : null;

    private async IAsyncEnumerable<LiveFrame> WatchAsync(string topic, AccountEntry account, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var pending = new PendingNews<bool>();
        using var subscription = feed.Subscribe(code => pending.Add([KeyValuePair.Create(code ?? Any, true)]));
        var sequence = 1L;
        yield return await SnapshotAsync(topic, sequence, account, cancellationToken);
        while (true)
        {
            List<ResourceView> changed = [];
            var news = await pending.TakeAsync(cancellationToken);
            if (news.Any(entry => entry.Key == Any))
            {
                yield return await SnapshotAsync(topic, ++sequence, account, cancellationToken);
                continue;
            }

            foreach (var (code, _) in news)
            {
                if (await grains.GetGrain<IResourceGrain>(code).Read(cancellationToken) is { } view && account.MaySee(view.Entry.Organisation, view.Grid))
                    changed.Add(view);
            }

            if (changed.Count > 0)
                yield return new LiveFrame(topic, ++sequence, false) { Resources = changed };
        }
    }

    private async Task<LiveFrame> SnapshotAsync(string topic, long sequence, AccountEntry account, CancellationToken cancellationToken) =>
        new(topic, sequence, true) { Resources = [.. (await register.ListAsync(new ResourceQuery(), account.AreasOf(), account.OwnOf(), cancellationToken)).Select(line => line.View)] };
}
