using CityOps.Machine;

namespace CityOps.Postgres;

/// <summary>Makes a cluster with initdb. It appears under its name only when it is complete, so a kill in the middle leaves nothing half done.</summary>
internal sealed class ClusterMaker(PostgresBinaries binaries, ClusterFolder folder)
{
    // The password reaches initdb through a file that only the service user can read, in a folder only it can enter.
    private const string InitDb = """
        umask 077
        secret=$1; shift
        cat >"$secret"
        "$@" --pwfile="$secret"
        status=$?
        rm -f "$secret"
        exit $status
        """;

    /// <summary>Makes it.</summary>
    /// <param name="adminPassword">Password of <see cref="PostgresCluster.AdminRole"/>.</param>
    /// <param name="durable">Whether to wait until everything is on the disk, which temporary clusters need not.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task MakeAsync(string adminPassword, bool durable, CancellationToken cancellationToken)
    {
        var fresh = folder.Data + ".new";
        foreach (var locale in new[] { "C.UTF-8", "C" })
        {
            await folder.User.RunAsync(["rm", "-rf", fresh], cancellationToken);
            string[] command =
            [
                "sh", "-c", InitDb, "initdb", Path.Combine(folder.Path, "password"),
                binaries.Program("initdb"), "-D", fresh, "-U", PostgresCluster.AdminRole, "-A", "scram-sha-256", "-E", "UTF8", $"--locale={locale}", "--data-checksums",
                .. durable ? Array.Empty<string>() : ["--no-sync"],
            ];
            var made = await folder.User.RunAsync(command, cancellationToken, adminPassword);
            if (made.ExitCode == 0)
            {
                Directory.Move(fresh, folder.Data);
                return;
            }

            // Older C libraries have no C.UTF-8; C sorts the same.
            if (!made.Text.Contains("invalid locale name", StringComparison.Ordinal))
            {
                throw PostgresProblem.Explain("The cluster could not be made", made.Text, folder.Path);
            }
        }

        throw new MachineException("Neither the locale C.UTF-8 nor C is known on this machine.", "Install the package 'locales'.");
    }
}
