using System.Globalization;
using CityOps.Accounts;
using CityOps.Journal;

namespace CityOps.Proposals;

/// <summary>Looks whether reports surge, and proposes an incident for each surge: one for a type in a district and a day, whoever looks how often.</summary>
public sealed class SurgeWatch(IGrainFactory grains, IReportCounts counts, TimeProvider clock)
{
    /// <summary>Looks now.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var window = now - SurgeRules.Window;
        foreach (var counted in await counts.CountAsync(window - SurgeRules.Baseline, window, SurgeRules.Least, cancellationToken))
        {
            if (SurgeRules.Of(counted.Count) is not { } surge)
                continue;
            var day = now.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
            var operation = OperationId.Of($"surge/{surge.Area}/{surge.TypeCode}/{day}");
            var raise = new RaiseSurge(operation, BuiltInAccounts.System, null, counted.Place, counted.Address, surge);
            await grains.GetGrain<IProposalGrain>($"surge-{operation.Value:N}").Execute(raise, cancellationToken);
        }
    }
}
