using CityOps.DutyLogs;
using CityOps.Live;
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

/// <summary>What screens show follows the journal: everything was read once, and what others commit is heard.</summary>
internal sealed class LiveHealth(IJournalTail tail, IEnumerable<LiveBoard> boards, TimeProvider clock) : IHealthCheck
{
    /// <summary>As long as a screen shows what it has without saying that it is old.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    /// <summary>A board that is busy may be some seconds behind; one that cannot be read stays behind.</summary>
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(30);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        boards.Any(board => !board.IsLoaded) ? HealthCheckResult.Unhealthy("not read yet")
        : clock.GetUtcNow() - tail.CaughtUpAt > Fresh || tail.CaughtUpAt is null ? HealthCheckResult.Unhealthy("behind the journal")
        : boards.FirstOrDefault(board => clock.GetUtcNow() - board.FreshAt > Busy) is { } old ? HealthCheckResult.Unhealthy($"{old.GetType().Name} is behind the journal")
        : HealthCheckResult.Healthy("follows the journal"));
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
