using System.Globalization;
using CityOps.Processes;

namespace CityOps.Postgres;

/// <summary>
/// The processes of one cluster, told by their command lines, which everybody may read: the postmaster names the data folder,
/// the others carry the cluster's name in their titles. Finds orphans of a killed postmaster too.
/// </summary>
/// <param name="DataFolder">The data folder, as the postmaster was given it.</param>
/// <param name="ClusterName">Setting <c>cluster_name</c>.</param>
/// <param name="SocketFolder">Folder of the unix socket.</param>
internal sealed record ClusterProcesses(string DataFolder, string ClusterName, string SocketFolder)
{
    /// <summary>Ids of the live processes; zombies, which only wait to be reaped, are not among them.</summary>
    public IReadOnlyList<int> All() =>
        [.. Directory.EnumerateDirectories("/proc")
            .Select(d => int.TryParse(Path.GetFileName(d.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : 0)
            .Where(pid => pid > 0 && BelongsHere(pid))];

    /// <summary>The id in postmaster.pid, when that process is alive and of this cluster.</summary>
    public int? Postmaster() => RecordedPostmaster() is { } pid && BelongsHere(pid) ? pid : null;

    /// <summary>The port in postmaster.pid.</summary>
    public int? RecordedPort() => PidFileLine(3);

    /// <summary>The id in postmaster.pid, alive or not.</summary>
    public int? RecordedPostmaster() => PidFileLine(0);

    /// <summary>
    /// Removes the lock files of a postmaster that is gone. Its number may belong to another program by now, or to a zombie that
    /// nobody reaps (containers often have no init for that), and PostgreSQL would take either for itself and refuse to start.
    /// </summary>
    public void RemoveStaleLocks()
    {
        if (All().Count > 0)
        {
            return;
        }

        var sockets = Directory.Exists(SocketFolder) ? Directory.GetFiles(SocketFolder, ".s.PGSQL.*") : [];
        foreach (var file in sockets.Append(PidFile).Where(File.Exists))
        {
            File.Delete(file);
        }
    }

    /// <summary>Signals every process; again and again where new ones may have been forked meanwhile.</summary>
    public void Send(Signal signal)
    {
        HashSet<int> done = [];
        while (All().Where(done.Add).ToList() is { Count: > 0 } fresh)
        {
            foreach (var pid in fresh)
            {
                Native.Send(pid, signal);
            }
        }
    }

    /// <summary>Returns when no process of the cluster is left.</summary>
    public async Task WaitGoneAsync(CancellationToken cancellationToken)
    {
        while (All().Count > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), cancellationToken);
        }
    }

    private string PidFile => Path.Combine(DataFolder, "postmaster.pid");

    private int? PidFileLine(int index)
    {
        try
        {
            var line = File.ReadLines(PidFile).ElementAtOrDefault(index);
            return int.TryParse(line, NumberStyles.AllowLeadingSign | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value) ? Math.Abs(value) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private bool BelongsHere(int pid)
    {
        try
        {
            // A zombie has an empty command line.
            var words = File.ReadAllText($"/proc/{pid}/cmdline").Split('\0');
            return words[0].StartsWith($"postgres: {ClusterName}: ", StringComparison.Ordinal)
                || (Path.GetFileName(words[0]) is "postgres" && words.SkipWhile(w => w is not "-D").ElementAtOrDefault(1) == DataFolder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
