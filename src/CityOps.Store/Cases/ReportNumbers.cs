using CityOps.Areas;
using CityOps.Journal;
using CityOps.Numbers;
using Npgsql;

namespace CityOps.Cases;

/// <inheritdoc cref="IReportNumbers"/>
public sealed class ReportNumbers(NpgsqlDataSource source, ICityDirectory directory, TimeProvider clock) : IReportNumbers
{
    private readonly DayNumbers _numbers = new("report", 'R', 6, source, directory, clock);

    /// <inheritdoc />
    public Task<string?> NumberAsync(OperationId operation, CasePosition place, CancellationToken cancellationToken) => _numbers.NumberAsync(operation, place, cancellationToken);
}
