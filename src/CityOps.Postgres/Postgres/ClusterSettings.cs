using System.Globalization;
using System.Text;

namespace CityOps.Postgres;

/// <summary>The settings of a private cluster, made to fit the machine. <c>fsync</c> and <c>synchronous_commit</c> are always on.</summary>
internal sealed record ClusterSettings(ClusterPurpose Purpose, long MemoryBytes, bool Lz4)
{
    private const long Megabyte = 1L << 20;

    /// <summary>The memory this process may use: the machine's, or its control group's when that is less.</summary>
    public static long MachineMemory => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    /// <summary>Name and value of every setting, memory in megabytes.</summary>
    public IEnumerable<(string Name, string Value)> Lines()
    {
        var small = Purpose is ClusterPurpose.Test;

        // Nine servers of some forty sessions each, at most.
        yield return ("max_connections", "500");
        yield return ("shared_buffers", small ? "128MB" : Size(MemoryBytes / 4, 128, 8192));
        yield return ("effective_cache_size", small ? "512MB" : Size(MemoryBytes / 10 * 6, 256, 65536));
        yield return ("maintenance_work_mem", small ? "64MB" : Size(MemoryBytes / 16, 64, 1024));

        // Some two hundred connections may sort at once; a two-hundredth of a quarter keeps the worst case within the memory.
        yield return ("work_mem", small ? "4MB" : Size(MemoryBytes / 4 / 200, 4, 64));

        // Few and spread checkpoints: after each one every page is written to the WAL whole once more.
        yield return ("max_wal_size", small ? "512MB" : Size(MemoryBytes / 4, 1024, 8192));
        yield return ("min_wal_size", small ? "80MB" : "256MB");
        yield return ("checkpoint_timeout", small ? "5min" : "15min");
        yield return ("checkpoint_completion_target", "0.9");
        yield return ("wal_compression", Lz4 ? "lz4" : "on");

        // The states of things are written often and are a few kilobytes long: just where rows begin to be compressed.
        yield return ("default_toast_compression", Lz4 ? "lz4" : "pglz");
        yield return ("wal_buffers", small ? "4MB" : "16MB");
        yield return ("fsync", "on");
        yield return ("full_page_writes", "on");
        yield return ("synchronous_commit", "on");

        // Solid-state disks: a page out of order costs hardly more than the next one.
        yield return ("random_page_cost", "1.1");

        // Every query of the city is short; compiling one takes longer than all that it does.
        yield return ("jit", "off");
        yield return ("password_encryption", "scram-sha-256");
        yield return ("timezone", "UTC");
        yield return ("log_timezone", "UTC");
        yield return ("log_line_prefix", "%m [%p] %q%u@%d ");
        yield return ("log_min_duration_statement", small ? "-1" : "2s");
    }

    /// <summary>The whole postgresql.conf.</summary>
    /// <param name="port">Port on 127.0.0.1.</param>
    /// <param name="socketFolder">Folder of the unix socket.</param>
    /// <param name="clusterName">Name shown in process titles.</param>
    /// <param name="overrides">Settings that take precedence.</param>
    /// <param name="includeOwn">Whether there is an own.conf.</param>
    public string File(int port, string socketFolder, string clusterName, IReadOnlyDictionary<string, string> overrides, bool includeOwn)
    {
        var text = new StringBuilder()
            .AppendLine("# Written at each start. Settings of your own go into own.conf beside the data folder, which is read last.");
        Add("listen_addresses", "127.0.0.1");
        Add("port", port.ToString(CultureInfo.InvariantCulture));
        Add("unix_socket_directories", '"' + socketFolder + '"');
        Add("unix_socket_permissions", "0700");
        Add("cluster_name", clusterName);
        foreach (var (name, value) in Lines().Concat(overrides.Select(o => (o.Key, o.Value))))
        {
            Add(name, value);
        }

        return text.AppendLine(includeOwn ? "include '../own.conf'" : "").ToString();

        void Add(string name, string value) =>
            text.Append(name).Append(" = '").Append(value.Replace("'", "''", StringComparison.Ordinal)).AppendLine("'");
    }

    private static string Size(long bytes, long atLeast, long atMost) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp(bytes / Megabyte, atLeast, atMost)}MB");
}
