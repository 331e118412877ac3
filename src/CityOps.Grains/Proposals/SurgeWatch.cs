using System.Globalization;
using CityOps.Accounts;
using CityOps.Journal;
using CityOps.Sweeps;
using Microsoft.Extensions.Logging;

namespace CityOps.Proposals;

/// <summary>Looks whether reports surge, and proposes an incident for each surge: one for a type in a district and a day, whoever looks how often.</summary>
public sealed class SurgeWatch(IGrainFactory grains, IReportCounts counts, TimeProvider clock, ILogger<SurgeWatch> log)
{
    /// <summary>Looks now.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var window = now - SurgeRules.Window;
        var day = now.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        RaiseSurge[] surges = [.. (await counts.CountAsync(window - SurgeRules.Baseline, window, SurgeRules.Least, cancellationToken))
            .Select(counted => (Counted: counted, Surge: SurgeRules.Of(counted.Count)))
            .Where(one => one.Surge is not null)
            .Select(one => new RaiseSurge(OperationOf(one.Surge!, day), BuiltInAccounts.System, null, one.Counted.Place, one.Counted.Address, one.Surge!))];
        await OneByOne.DoAsync(
            surges, 1, (raise, token) => grains.GetGrain<IProposalGrain>($"surge-{raise.Operation.Value:N}").Execute(raise, token), raise => $"surge-{raise.Operation.Value:N}", log, cancellationToken);
    }

    private static OperationId OperationOf(SurgeFigures surge, string day) => OperationId.Of($"surge/{surge.Area}/{surge.TypeCode}/{day}");
}
