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
public sealed class CaseDesk(IGrainFactory grains, IReportNumbers numbers) : ICaseDesk
{
    /// <inheritdoc />
    public async Task<ReportAnswer> ReportAsync(ReportCase command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (command.Operation.Value == Guid.Empty)
            return new ReportAnswer(string.Empty, Refused(Refusal.Of(CommonRefusals.OperationMissing)));
        return await numbers.NumberAsync(command.Operation, command.Place, cancellationToken) is { } key
            ? new ReportAnswer(key, await grains.GetGrain<ICaseGrain>(key).Execute(command, cancellationToken))
            : new ReportAnswer(string.Empty, Refused(Refusal.Of(CaseRefusals.PlaceOutsideCity)));
    }

    /// <inheritdoc />
    public Task<Outcome<CaseReceipt>> ExecuteAsync(string key, CaseCommand command, CancellationToken cancellationToken) =>
        grains.GetGrain<ICaseGrain>(key).Execute(command, cancellationToken);

    /// <inheritdoc />
    public Task<CaseView?> ReadAsync(string key, CancellationToken cancellationToken) => grains.GetGrain<ICaseGrain>(key).Read(cancellationToken);

    private static Outcome<CaseReceipt> Refused(Refusal refusal) => new(0, null, refusal);
}
