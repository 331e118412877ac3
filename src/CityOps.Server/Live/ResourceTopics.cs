using System.Runtime.CompilerServices;
using CityOps.Accounts;
using CityOps.Resources;

namespace CityOps.Live;

/// <summary>Resources: <c>resources</c>, each one with its bookings. Whether a viewer sees a resource is asked anew for each change.</summary>
internal sealed class ResourceTopics(IResourceFeed feed, IResourceRegister register, IGrainFactory grains) : ILiveTopics
{
    /// <inheritdoc />
    public IAsyncEnumerable<LiveFrame>? Open(string topic, AccountEntry account, CancellationToken cancellationToken) =>
        topic == "resources" ? WatchAsync(topic, account, cancellationToken) : null;

    private async IAsyncEnumerable<LiveFrame> WatchAsync(string topic, AccountEntry account, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var pending = new PendingNews<bool>();
        using var subscription = feed.Subscribe(code => pending.Add([KeyValuePair.Create(code, true)]));
        var sequence = 1L;
        var all = await register.ListAsync(new ResourceQuery(), account.AreasOf(), account.OwnOf(), cancellationToken);
        yield return new LiveFrame(topic, sequence, true) { Resources = [.. all.Select(line => line.View)] };
        while (true)
        {
            List<ResourceView> changed = [];
            foreach (var (code, _) in await pending.TakeAsync(cancellationToken))
            {
                if (await grains.GetGrain<IResourceGrain>(code).Read(cancellationToken) is { } view && account.MaySee(view.Entry.Organisation, view.Grid))
                    changed.Add(view);
            }

            if (changed.Count > 0)
                yield return new LiveFrame(topic, ++sequence, false) { Resources = changed };
        }
    }
}
