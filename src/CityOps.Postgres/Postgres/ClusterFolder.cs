using System.Globalization;
using CityOps.Machine;

namespace CityOps.Postgres;

/// <summary>Where a cluster lives on the disk and whose it is. Everything in it belongs to the service user alone (0700).</summary>
/// <param name="Path">The folder itself, links followed.</param>
/// <param name="User">Who runs PostgreSQL.</param>
internal sealed record ClusterFolder(string Path, ServiceUser User)
{
    /// <summary>Clusters whose working copy the service user cannot reach are kept below this folder.</summary>
    public const string Elsewhere = "/var/lib/cityops";

    // The kernel allows 107 bytes for the path of a unix socket; ".s.PGSQL.65535" and a slash are among them.
    private const int LongestSocketFolder = 107 - 15;

    /// <summary>PostgreSQL's data folder.</summary>
    public string Data => System.IO.Path.Combine(Path, "data");

    /// <summary>What PostgreSQL has to say.</summary>
    public string Log => System.IO.Path.Combine(Path, "server.log");

    /// <summary>Names the process that the cluster belongs to now.</summary>
    public string Owner => System.IO.Path.Combine(Path, "owner");

    /// <summary>Name of the cluster in process titles, unlike that of any other on the machine.</summary>
    public string Name => "cityops-" + Workspace.Fingerprint(Path);

    /// <summary>Folder of the unix socket.</summary>
    public string Socket => SocketFolder(Path);

    /// <summary>The cluster's processes.</summary>
    public ClusterProcesses Processes => new(Data, Name, Socket);

    /// <summary>Major version that made the cluster; null when it has not been made.</summary>
    public int? MadeBy()
    {
        var file = System.IO.Path.Combine(Data, "PG_VERSION");
        return File.Exists(file) ? int.Parse(File.ReadAllText(file).Trim().Split('.')[0], CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Decides where the cluster lives and who runs it. Creates nothing but, where needed, the way to another place.</summary>
    /// <param name="wanted">The folder asked for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<ClusterFolder> LocateAsync(string wanted, CancellationToken cancellationToken)
    {
        var path = new DirectoryInfo(wanted).LinkTarget is { } target ? System.IO.Path.Combine(System.IO.Path.GetDirectoryName(wanted)!, target) : wanted;
        var user = await ServiceUser.ForAsync(System.IO.Path.Combine(path, "data"), cancellationToken);
        var parent = System.IO.Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(parent);
        if (await user.CanEnterAsync(Directory.Exists(path) && user.Name is null ? path : parent, cancellationToken))
        {
            return new ClusterFolder(path, user);
        }

        if (Directory.Exists(System.IO.Path.Combine(path, "data")) || user.Name is null)
        {
            throw new MachineException(
                $"{user.Name ?? Environment.UserName}, who runs PostgreSQL here, cannot enter {path}.",
                "Start as the user who made the cluster, or let that user pass through every folder above it (chmod o+x).");
        }

        return new ClusterFolder(Redirect(wanted, user), user);
    }

    /// <summary>Creates the folders, for the service user alone.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        await User.CreateFolderAsync(Path, cancellationToken);
        await User.CreateFolderAsync(Socket, cancellationToken);
    }

    /// <summary>Where a cluster goes whose wanted folder the service user cannot reach: named after the working copy, and never after two.</summary>
    internal static string ElsewhereFor(string wanted)
    {
        var workingCopy = System.IO.Path.GetDirectoryName(System.IO.Path.GetDirectoryName(wanted)) ?? "/";
        var name = string.Concat(System.IO.Path.GetFileName(workingCopy).Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-'));
        return System.IO.Path.Combine(Elsewhere, $"{name}-{Workspace.Fingerprint(wanted)}", System.IO.Path.GetFileName(wanted));
    }

    /// <summary>The socket's folder: inside the cluster unless that path is too long for a socket.</summary>
    internal static string SocketFolder(string path) =>
        System.Text.Encoding.UTF8.GetByteCount(path) + "/run".Length <= LongestSocketFolder
            ? System.IO.Path.Combine(path, "run")
            : System.IO.Path.Combine("/tmp", "cityops-" + Workspace.Fingerprint(path));

    private static string Redirect(string wanted, ServiceUser user)
    {
        var elsewhere = ElsewhereFor(wanted);
        Say.Progress($"{user.Name}, who runs PostgreSQL here, cannot enter {System.IO.Path.GetDirectoryName(wanted)}: the cluster goes to {elsewhere}, with a link in its place.");
        var parent = System.IO.Path.GetDirectoryName(elsewhere)!;
        foreach (var folder in new[] { Elsewhere, parent })
        {
            Directory.CreateDirectory(folder);
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        }

        if (Directory.Exists(wanted))
        {
            Directory.Delete(wanted, recursive: true);
        }

        File.CreateSymbolicLink(wanted, elsewhere);
        return elsewhere;
    }
}
