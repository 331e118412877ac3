using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Commands;
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
/// <remarks>What follows of itself from a command is done at once; when the server ends in between, the sweep does it.</remarks>
public sealed class CaseDesk(IGrainFactory grains, IReportNumbers numbers, ICityDirectory directory, FollowUps followUps) : ICaseDesk
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
        return new ReportAnswer(key, outcome.IsDone ? await RegisterAsync(key, command, outcome, cancellationToken) : outcome);
    }

    /// <inheritdoc />
    public Task<Outcome<CaseReceipt>> ExecuteAsync(string key, CaseCommand command, CancellationToken cancellationToken) =>
        followUps.ExecuteAsync(key, command, cancellationToken);

    /// <inheritdoc />
    public Task<CaseView?> ReadAsync(string key, CancellationToken cancellationToken) => grains.GetGrain<ICaseGrain>(key).Read(cancellationToken);

    private static Outcome<CaseReceipt> Refused(Refusal refusal) => new(0, null, refusal);

    /// <summary>Registers a collector's report at once (自动登记), unless he may still put it right on the spot: then the sweep does.</summary>
    private async Task<Outcome<CaseReceipt>> RegisterAsync(string key, ReportCase report, Outcome<CaseReceipt> reported, CancellationToken cancellationToken)
    {
        if (report.Source != CaseSource.Collector || (directory.Types(key[1..5]).TryGetValue(report.TypeCode, out var type) && type.SelfHandleable))
            return reported;
        var command = new AutoRegisterCase(OperationId.Of($"case/{key}/{reported.Version}/next"), BuiltInAccounts.System, null);
        var registered = await grains.GetGrain<ICaseGrain>(key).Execute(command, cancellationToken);
        return registered.IsDone ? registered : reported;
    }
}
