using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Journal;
using CityOps.Sweeps;
using Microsoft.Extensions.Logging;

namespace CityOps.Patrols;

/// <summary>
/// Keeps the patrols of all communities in line with the postures and with the clock. Each step names an operation that follows from what the
/// patrol was, so whoever does it again changes nothing, and what a server that ended left undone is found by the next.
/// </summary>
public sealed class PatrolFollowing(IGrainFactory grains, IPatrolList list, ICityDirectory directory, TimeProvider clock, ILogger<PatrolFollowing> log)
{
    private const int AtOnce = 8;

    /// <summary>Does what is to be done now.</summary>
    public async Task TendAsync(CancellationToken cancellationToken)
    {
        // Postures are read after the rows: one that changes in between is seen by the next look, never by none.
        var rows = (await list.UnderWayAsync(cancellationToken)).ToDictionary(row => row.Area, StringComparer.Ordinal);
        var postures = await list.PosturesAsync(cancellationToken);
        if (rows.Count == 0 && postures.Count == 0)
            return;
        var apart = Communities(postures).Concat(rows.Keys).Distinct(StringComparer.Ordinal)
            .Select(area => (Area: area, Order: PatrolOrders.For(area, postures, PatrolRuleTable.Standard.Version)))
            .Where(one => one.Order?.Mark != rows.GetValueOrDefault(one.Area)?.Mark)
            .ToArray();
        if (apart.Length > 0)
        {
            var versions = await list.VersionsAsync(cancellationToken);
            await EachAsync(apart, one => one.Area, one => Follow(one.Area, versions.GetValueOrDefault(one.Area), one.Order), cancellationToken);
        }

        var (now, gone) = (clock.GetUtcNow(), apart.Select(one => one.Area).ToHashSet(StringComparer.Ordinal));
        await EachAsync([.. rows.Values.Where(row => row.NextDue <= now && !gone.Contains(row.Area))], row => row.Area, Turn, cancellationToken);
    }

    private static FollowPosture Follow(string area, long version, PatrolOrder? order) =>
        new(OperationId.Of($"patrol/{area}/{version}/follow/{order?.Mark}"), BuiltInAccounts.System, null, order);

    private static TurnRounds Turn(PatrolRow row) => new(OperationId.Of($"patrol/{row.Area}/{row.NextDue:O}/{row.Mark}/turn"), BuiltInAccounts.System, null);

    private IEnumerable<string> Communities(IReadOnlyList<PatrolPosture> postures) => directory.Cities
        .SelectMany(city => directory.Areas(city.Prefix))
        .Where(area => area.Level == AreaLevel.Community && postures.Any(posture => area.Code.StartsWith(posture.Area, StringComparison.Ordinal)))
        .Select(area => area.Code);

    private Task EachAsync<T>(IReadOnlyCollection<T> some, Func<T, string> area, Func<T, PatrolCommand> make, CancellationToken cancellationToken) =>
        OneByOne.DoAsync(some, AtOnce, (one, token) => grains.GetGrain<IPatrolGrain>(area(one)).Execute(make(one), token), area, log, cancellationToken);
}
