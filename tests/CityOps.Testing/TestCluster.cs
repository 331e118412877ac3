using CityOps.Postgres;

namespace CityOps.Testing;

/// <summary>PostgreSQL clusters for tests.</summary>
public static class TestCluster
{
    /// <summary>Names the cluster that tests share: a superuser's connection string.</summary>
    public const string Variable = "CITYOPS_TEST_DB";

    private static readonly SemaphoreSlim Turn = new(1);
    private static PostgresCluster? _shared;

    /// <summary>A superuser's connection string to the cluster that tests share.</summary>
    public static async Task<string> AdminConnectionAsync(CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return given;
        }

        await Turn.WaitAsync(cancellationToken);
        try
        {
            // Nobody disposes it: its guard stops and removes it when this process has ended, in whatever way.
            _shared ??= await OpenAsync(cancellationToken);
            return _shared.AdminConnectionString;
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>A cluster of the test's own, to be killed, paused or filled up; removed at dispose.</summary>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <param name="folder">Where to put it, for instance on a small disk; null for the temporary folder. It is emptied first.</param>
    /// <param name="overrides">Settings that take precedence.</param>
    public static Task<PostgresCluster> OpenAsync(CancellationToken cancellationToken, string? folder = null, IReadOnlyDictionary<string, string>? overrides = null)
    {
        var place = folder ?? Path.Combine(Path.GetTempPath(), $"cityops-test-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..8]}");
        var options = new ClusterOptions(place, ClusterPurpose.Test) { Temporary = true };
        return PostgresCluster.OpenAsync(overrides is null ? options : options with { Overrides = overrides }, cancellationToken);
    }
}
