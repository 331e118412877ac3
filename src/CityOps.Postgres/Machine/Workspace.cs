using System.Security.Cryptography;
using System.Text;

namespace CityOps.Machine;

/// <summary>The folders of one working copy.</summary>
/// <param name="Root">The folder that holds <c>CityOps.sln</c>, absolute.</param>
public sealed record Workspace(string Root)
{
    /// <summary>Tells where the working copy is; the <c>cityops</c> script sets it.</summary>
    public const string RootVariable = "CITYOPS_ROOT";

    /// <summary>What the system keeps on this machine. Removing it removes the private database.</summary>
    public string Data => Path.Combine(Root, ".data");

    /// <summary>The working copy named by <c>CITYOPS_ROOT</c>, otherwise the one around the current folder.</summary>
    /// <exception cref="MachineException">There is none.</exception>
    public static Workspace Find()
    {
        var start = Environment.GetEnvironmentVariable(RootVariable) is { Length: > 0 } root ? root : Environment.CurrentDirectory;
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CityOps.sln")))
            {
                return new Workspace(folder.FullName);
            }
        }

        throw new MachineException($"No CityOps.sln in {start} or above it.", "Start ./cityops of the working copy you mean.");
    }

    /// <summary>The Release build of a project.</summary>
    /// <param name="project">Project name.</param>
    /// <exception cref="MachineException">It has not been built.</exception>
    public string Assembly(string project)
    {
        var path = Path.Combine(Root, ".artifacts", "bin", project, "release", project + ".dll");
        return File.Exists(path) ? path : throw new MachineException($"{project} is not built: {path} is missing.", "Start it through ./cityops, which builds first.");
    }

    /// <summary>Creates <see cref="Data"/> so that a service user can pass through it, whatever the umask; secrets inside have modes of their own.</summary>
    public void CreateData()
    {
        if (!Directory.Exists(Data))
        {
            Directory.CreateDirectory(Data);
            File.SetUnixFileMode(Data, (UnixFileMode)0b111_101_101);
        }
    }

    /// <summary>Eight hexadecimal digits that stand for a text.</summary>
    public static string Fingerprint(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
}
