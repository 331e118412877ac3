using CityOps.Areas;
using CityOps.Cases;
using CityOps.Journal;
using CityOps.Numbers;
using Npgsql;

namespace CityOps.Incidents;

/// <inheritdoc cref="IIncidentNumbers"/>
public sealed class IncidentNumbers(NpgsqlDataSource source, ICityDirectory directory, TimeProvider clock) : IIncidentNumbers
{
    private readonly DayNumbers _numbers = new("incident", 'I', 4, source, directory, clock);

    /// <inheritdoc />
    public Task<string?> NumberAsync(OperationId operation, CasePosition place, CancellationToken cancellationToken) => _numbers.NumberAsync(operation, place, cancellationToken);
}
