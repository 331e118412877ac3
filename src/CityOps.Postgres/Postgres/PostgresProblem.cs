using CityOps.Machine;

namespace CityOps.Postgres;

/// <summary>Turns what PostgreSQL's programs say when they fail into what happened and what to do.</summary>
internal static class PostgresProblem
{
    private static readonly (string Sign, string What, string Remedy)[] Known =
    [
        ("No space left on device", "The disk is full", "Free space on the disk that holds {0}, then start again. Nothing that was acknowledged is lost."),
        ("Disk quota exceeded", "The disk quota is used up", "Free space on the disk that holds {0}, then start again. Nothing that was acknowledged is lost."),
        ("Address already in use", "The port is in use", "Stop the program that holds it, or choose another with --db-port."),
        ("Permission denied", "PostgreSQL may not read or write its folder", "Let its owner own everything below {0} (chown -R), and let it pass through the folders above."),
        ("Read-only file system", "The disk is read-only", "Check the disk that holds {0} (dmesg), and mount it for writing."),
        ("could not map anonymous shared memory", "There is not enough memory for the cache", "Free memory, or set a smaller shared_buffers in {0}/own.conf."),
        ("pre-existing shared memory block", "Processes of an earlier start are still at work", "Wait a few seconds and start again; ps shows them as 'postgres: cityops-…'."),
        ("database files are incompatible with server", "The cluster was made by another version of PostgreSQL", "Install that version, or move the data with pg_upgrade."),
        ("could not locate a valid checkpoint record", "The cluster is damaged", "Restore it from a backup. Do not run pg_resetwal on data you need."),
        ("unrecognized configuration parameter", "A setting is not known to this version", "Correct {0}/own.conf."),
        ("invalid value for parameter", "A setting has a value that does not fit", "Correct {0}/own.conf."),
    ];

    /// <summary>What to tell the user.</summary>
    /// <param name="doing">What was being done, as a clause: <c>PostgreSQL did not start</c>.</param>
    /// <param name="text">What the program and its log said.</param>
    /// <param name="folder">The cluster's folder.</param>
    public static MachineException Explain(string doing, string text, string folder)
    {
        var tail = string.Join(Environment.NewLine, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(12).Select(l => "    " + l.TrimEnd()));
        foreach (var (sign, what, remedy) in Known)
        {
            if (text.Contains(sign, StringComparison.OrdinalIgnoreCase))
            {
                return new MachineException($"{doing}. {what}:{Environment.NewLine}{tail}", remedy.Replace("{0}", folder, StringComparison.Ordinal));
            }
        }

        return new MachineException($"{doing}:{Environment.NewLine}{tail}", $"Read {folder}/server.log.");
    }

    /// <summary>Whether it failed because another program took the port.</summary>
    public static bool IsPortInUse(string text) => text.Contains("Address already in use", StringComparison.OrdinalIgnoreCase);
}
