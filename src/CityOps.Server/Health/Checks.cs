using CityOps.DutyLogs;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CityOps.Health;

/// <summary>The database answers.</summary>
internal sealed class DatabaseHealth(NpgsqlDataSource database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = database.CreateCommand("SELECT 1");
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy("answers");
        }
        catch (NpgsqlException exception)
        {
            return HealthCheckResult.Unhealthy("does not answer", exception);
        }
    }
}

/// <summary>A grain can be called, and reads its thing.</summary>
internal sealed class GrainHealth(IGrainFactory grains) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await grains.GetGrain<IDutyLogGrain>("health").Read(cancellationToken);
            return HealthCheckResult.Healthy("answer");
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it is, the answer is the same: not ready.
            return HealthCheckResult.Unhealthy("do not answer", exception);
        }
    }
}
