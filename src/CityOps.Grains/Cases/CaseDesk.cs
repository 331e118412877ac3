using CityOps.Areas;
using CityOps.Commands;
using CityOps.Districts;
using CityOps.Journal;

namespace CityOps.Cases;

/// <summary>Gives the number of a report, the same for the same operation.</summary>
public interface IReportNumbers
{
    /// <summary>The key of the case that an operation's report begins.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="place">Where, which decides the tenant.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Null when the place lies in no city.</returns>
    Task<string?> NumberAsync(OperationId operation, CasePosition place, CancellationToken cancellationToken);
}

/// <inheritdoc cref="ICaseDesk"/>
/// <remarks>What follows of itself from a command is done at once; when the server ends in between, the district's sweep does it.</remarks>
public sealed class CaseDesk(IGrainFactory grains, IReportNumbers numbers, ICityDirectory directory) : ICaseDesk
{
    /// <inheritdoc />
    public async Task<ReportAnswer> ReportAsync(ReportCase command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (command.Operation.Value == Guid.Empty)
            return new ReportAnswer(string.Empty, Refused(Refusal.Of(CommonRefusals.OperationMissing)));
        if (await numbers.NumberAsync(command.Operation, command.Place, cancellationToken) is not { } key)
            return new ReportAnswer(string.Empty, Refused(Refusal.Of(CaseRefusals.PlaceOutsideCity)));
        var outcome = await grains.GetGrain<ICaseGrain>(key).Execute(command, cancellationToken);
        if (outcome.IsDone && command.Source == CaseSource.Collector && !MayBeSelfHandled(key, command))
            outcome = await FollowAsync(new SweepWork(SweepKind.AutoRegister, key, outcome.Version, null), outcome, cancellationToken);
        return new ReportAnswer(key, outcome);
    }

    /// <inheritdoc />
    public async Task<Outcome<CaseReceipt>> ExecuteAsync(string key, CaseCommand command, CancellationToken cancellationToken)
    {
        var outcome = await grains.GetGrain<ICaseGrain>(key).Execute(command, cancellationToken);
        if (outcome.IsDone && command is MergeCase merge)
            await FollowAsync(new SweepWork(SweepKind.Absorb, merge.Master, 0, key), outcome, cancellationToken);
        return outcome;
    }

    /// <inheritdoc />
    public Task<CaseView?> ReadAsync(string key, CancellationToken cancellationToken) => grains.GetGrain<ICaseGrain>(key).Read(cancellationToken);

    /// <summary>A collector may still put it right on the spot: the sweep registers it later.</summary>
    private bool MayBeSelfHandled(string key, ReportCase command) =>
        directory.Types(key[1..5]).TryGetValue(command.TypeCode, out var type) && type.SelfHandleable;

    private async Task<Outcome<CaseReceipt>> FollowAsync(SweepWork work, Outcome<CaseReceipt> before, CancellationToken cancellationToken)
    {
        var after = await grains.GetGrain<ICaseGrain>(work.Key).Execute(work.Command(), cancellationToken);
        return after.IsDone && work.Other is null ? after : before;
    }

    private static Outcome<CaseReceipt> Refused(Refusal refusal) => new(0, null, refusal);
}
