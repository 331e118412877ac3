using System.Security.Cryptography;
using System.Text.Json;
using CityOps.Machine;

namespace CityOps.Postgres;

/// <summary>The passwords of a private cluster, generated when it is made and kept in a file that only its owner may read.</summary>
/// <param name="Admin">Of <see cref="PostgresCluster.AdminRole"/>.</param>
/// <param name="Application">Of <see cref="PostgresCluster.ApplicationRole"/>.</param>
internal sealed record ClusterSecrets(string Admin, string Application)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The file beside a cluster's folder.</summary>
    public static string PathOf(string clusterFolder) => clusterFolder + ".passwords.json";

    /// <summary>The kept passwords, or new ones for a cluster that does not exist yet.</summary>
    /// <param name="clusterFolder">The cluster's folder.</param>
    /// <param name="exists">Whether the cluster has been made.</param>
    public static ClusterSecrets Load(string clusterFolder, bool exists)
    {
        var path = PathOf(clusterFolder);
        if (!exists)
        {
            return Create(path);
        }

        try
        {
            return JsonSerializer.Deserialize<ClusterSecrets>(File.ReadAllText(path)) ?? throw new JsonException("empty");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new MachineException(
                $"The passwords of the cluster {clusterFolder} cannot be read from {path}: {e.Message}",
                "Start as the user who made the cluster, or put the file back from a backup.",
                e);
        }
    }

    private static ClusterSecrets Create(string path)
    {
        var secrets = new ClusterSecrets(Generate(), Generate());
        File.Delete(path);
        using var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly });
        JsonSerializer.Serialize(file, secrets);
        file.Flush(flushToDisk: true);
        return secrets;
    }

    private static string Generate() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
}
