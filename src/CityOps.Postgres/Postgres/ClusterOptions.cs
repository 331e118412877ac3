namespace CityOps.Postgres;

/// <summary>What a cluster is for, which decides how much of the machine it may take.</summary>
public enum ClusterPurpose
{
    /// <summary>The city's data: a quarter of the memory for the cache.</summary>
    City,

    /// <summary>Benchmarks: settings as for the city.</summary>
    Bench,

    /// <summary>Tests: small, so that several fit beside each other.</summary>
    Test,
}

/// <summary>Which private cluster to start.</summary>
/// <param name="Folder">Its folder, absolute; created when absent.</param>
/// <param name="Purpose">What it is for.</param>
public sealed record ClusterOptions(string Folder, ClusterPurpose Purpose)
{
    /// <summary>The port on 127.0.0.1, which must be free; null takes the port it had, or any free one.</summary>
    public int? Port { get; init; }

    /// <summary>Whether the cluster is removed before it is made and after it is stopped.</summary>
    public bool Temporary { get; init; }

    /// <summary>Lines of postgresql.conf that take precedence, name to value.</summary>
    public IReadOnlyDictionary<string, string> Overrides { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
