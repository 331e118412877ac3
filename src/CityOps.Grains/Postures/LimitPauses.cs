using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Journal;
using CityOps.Sweeps;
using Microsoft.Extensions.Logging;

namespace CityOps.Postures;

/// <summary>
/// Stops the limits of the cases that an order of the posture concerns, those reported later as well, and lets them run again when the order is
/// gone. Each step names an operation that is always the same, so whoever does it again changes nothing.
/// </summary>
public sealed class LimitPauses(IGrainFactory grains, IPostureList list, ILimitCases cases, ILogger<LimitPauses> log)
{
    private const int AtOnce = 32;
    private const int Most = 2_000;

    /// <summary>Does what is to be done now.</summary>
    public async Task TendAsync(CancellationToken cancellationToken)
    {
        var ordered = (await list.ReadAsync(cancellationToken)).Where(line => line.Pause is not null).ToArray();
        await OneByOne.DoAsync(ordered, 1, PauseAsync, line => line.Area, log, cancellationToken);
        await EachAsync(await cases.ToResumeAsync([.. ordered.Select(line => line.Pause!.Value)], Most, cancellationToken), Resume, cancellationToken);
    }

    private async Task PauseAsync(PostureLine line, CancellationToken cancellationToken)
    {
        // The words of the order are read from where it stands: the row does not keep them.
        if (await grains.GetGrain<IPostureGrain>(line.Area).Read(cancellationToken) is { Pause: { } pause } && pause.Id == line.Pause)
            await EachAsync(await cases.ToPauseAsync(line, Most, cancellationToken), one => Pause(line.Area, pause, one), cancellationToken);
    }

    private static PauseCaseLimits Pause(string area, PosturePause pause, LimitCase one) =>
        new(OperationId.Of($"limits/{pause.Id}/{one.Key}/pause"), BuiltInAccounts.System, null, pause.Id, area, pause.Reason);

    private static ResumeCaseLimits Resume(LimitCase one) => new(OperationId.Of($"limits/{one.Order}/{one.Key}/resume"), BuiltInAccounts.System, null, one.Order);

    private Task EachAsync(IReadOnlyList<LimitCase> some, Func<LimitCase, CaseCommand> make, CancellationToken cancellationToken) =>
        OneByOne.DoAsync(some, AtOnce, (one, token) => grains.GetGrain<ICaseGrain>(one.Key).Execute(make(one), token), one => one.Key, log, cancellationToken);
}
