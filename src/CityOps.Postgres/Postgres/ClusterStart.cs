namespace CityOps.Postgres;

/// <summary>Writes a cluster's settings and starts its server.</summary>
internal sealed class ClusterStart(PostgresBinaries binaries, ClusterFolder folder, ClusterOptions options)
{
    private const long LongestLog = 16L << 20;

    // Nobody gets in without a password, not even through the socket.
    private const string Access = """
        local all all scram-sha-256
        host all all 127.0.0.1/32 scram-sha-256

        """;

    /// <summary>Starts the server on a port, or on any free one when that is 0 or, not having been demanded, taken.</summary>
    /// <returns>The port.</returns>
    public async Task<int> RunAsync(int wanted, string limitSeconds, CancellationToken cancellationToken)
    {
        KeepLogShort();
        for (var port = wanted > 0 ? wanted : Ports.Free(); ; port = Ports.Free())
        {
            var said = await TryAsync(port, limitSeconds, cancellationToken);
            if (said is null)
            {
                return port;
            }

            // Between choosing a free port and listening on it another program may have taken it.
            if (options.Port is not null || !PostgresProblem.IsPortInUse(said))
            {
                throw PostgresProblem.Explain("PostgreSQL did not start", said, folder.Path);
            }
        }
    }

    /// <summary>Writes postgresql.conf and pg_hba.conf.</summary>
    public async Task WriteSettingsAsync(int port, CancellationToken cancellationToken)
    {
        var settings = new ClusterSettings(options.Purpose, ClusterSettings.MachineMemory, binaries.HasLz4);
        try
        {
            await WriteAsync("postgresql.conf", settings.File(port, folder.Socket, folder.Name, options.Overrides, File.Exists(Path.Combine(folder.Path, "own.conf"))), cancellationToken);
            await WriteAsync("pg_hba.conf", Access, cancellationToken);
        }
        catch (IOException e)
        {
            throw PostgresProblem.Explain("PostgreSQL's settings could not be written", e.Message, folder.Path);
        }
    }

    private async Task<string?> TryAsync(int port, string limitSeconds, CancellationToken cancellationToken)
    {
        await WriteSettingsAsync(port, cancellationToken);
        var before = File.Exists(folder.Log) ? new FileInfo(folder.Log).Length : 0;
        var started = await folder.User.RunAsync([binaries.Program("pg_ctl"), "-D", folder.Data, "-l", folder.Log, "-w", "-t", limitSeconds, "start"], cancellationToken);
        return started.ExitCode == 0 ? null : started.Text + Environment.NewLine + await ReadLogAsync(before, cancellationToken);
    }

    private Task WriteAsync(string name, string text, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(Path.Combine(folder.Data, name), text, cancellationToken);

    private async Task<string> ReadLogAsync(long from, CancellationToken cancellationToken)
    {
        if (!File.Exists(folder.Log))
        {
            return "";
        }

        await using var file = new FileStream(folder.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(from, SeekOrigin.Begin);
        using var reader = new StreamReader(file);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    private void KeepLogShort()
    {
        if (File.Exists(folder.Log) && new FileInfo(folder.Log).Length > LongestLog)
        {
            File.Move(folder.Log, folder.Log + ".1", overwrite: true);
        }
    }
}
