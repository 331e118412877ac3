using CityOps.Machine;
using CityOps.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CityOps.Parts;

/// <summary>PostgreSQL as a part of the system: no container, an unprivileged user of the machine.</summary>
internal static class PrivatePostgres
{
    /// <summary>What the part is called.</summary>
    public const string Name = "postgres";

    /// <summary>Adds the private cluster; nothing for a database of the user's own, which is the user's to keep.</summary>
    public static async Task<IResourceBuilder<ExecutableResource>?> AddPostgresAsync(this IDistributedApplicationBuilder builder, CityDatabase database, CancellationToken cancellationToken)
    {
        if (database.Cluster is not { } cluster)
        {
            return null;
        }

        var command = await cluster.CommandAsync(cancellationToken);
        builder.Services.AddHealthChecks().Add(new HealthCheckRegistration(Name, _ => new Answers(cluster.AdminConnectionString), HealthStatus.Unhealthy, []));
        return builder.AddExecutable(Name, command[0], "/", [.. command.Skip(1)])
            .WithEndpoint(cluster.Port, cluster.Port, scheme: "tcp", name: "tcp", isProxied: false)
            .WithHealthCheck(Name)
            .Kept(StopTurn.Database)
            .OnBeforeResourceStarted((_, _, token) => cluster.ClearAsync(token))
            .OnResourceReady((_, _, token) => cluster.FillAsync(token));
    }

    /// <summary>Whether the server takes connections: not yet while it recovers from a crash.</summary>
    private sealed class Answers(string connectionString) : IHealthCheck
    {
        private readonly string _connection = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, Timeout = 5 }.ConnectionString;

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await using var connection = new NpgsqlConnection(_connection);
                await connection.OpenAsync(cancellationToken);
                return HealthCheckResult.Healthy("answers");
            }
            catch (NpgsqlException exception)
            {
                return HealthCheckResult.Unhealthy("does not answer", exception);
            }
        }
    }
}
