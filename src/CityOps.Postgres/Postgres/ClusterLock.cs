using System.Globalization;
using System.Text;
using CityOps.Machine;
using CityOps.Processes;

namespace CityOps.Postgres;

/// <summary>Says that one process is at work on a cluster. The kernel releases it when that process ends, however it ends.</summary>
internal sealed class ClusterLock : IDisposable
{
    private readonly FileStream _file;

    private ClusterLock(FileStream file) => _file = file;

    private static ClusterLock? TryTake(string clusterFolder, bool temporary)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(clusterFolder)!);
        try
        {
            var file = new FileStream(PathOf(clusterFolder), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 64, temporary ? FileOptions.DeleteOnClose : FileOptions.None);
            file.SetLength(0);
            file.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            file.Flush();
            return new ClusterLock(file);
        }
        catch (IOException) when (File.Exists(PathOf(clusterFolder)))
        {
            return null;
        }
    }

    /// <summary>Takes the lock beside a cluster's folder, or says who has it.</summary>
    /// <param name="clusterFolder">The cluster's folder.</param>
    /// <param name="temporary">Whether the lock's file goes when the lock is released.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<ClusterLock> TakeAsync(string clusterFolder, bool temporary, CancellationToken cancellationToken) =>
        TryTake(clusterFolder, temporary) ?? throw new MachineException(
            $"Another ./cityops is at work on {clusterFolder} (process {await HolderAsync(clusterFolder, cancellationToken)}).",
            "Wait for it, or stop it with Ctrl-C where it runs.");

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    private static string PathOf(string clusterFolder) => clusterFolder + ".lock";

    // .NET would lock the file to read it; cat does not.
    private static async Task<string> HolderAsync(string clusterFolder, CancellationToken cancellationToken) =>
        await Tool.RunAsync(["cat", PathOf(clusterFolder)], cancellationToken) is { ExitCode: 0, Text: { Length: > 0 } pid } ? pid : "unknown";
}
