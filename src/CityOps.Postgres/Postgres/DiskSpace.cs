using CityOps.Machine;

namespace CityOps.Postgres;

/// <summary>Looks at the disk before something is started on it.</summary>
internal static class DiskSpace
{
    // PostgreSQL keeps its write-ahead log and writes pages in checkpoints: below a gigabyte it is a matter of minutes under load.
    private const long Little = 1L << 30;

    /// <summary>Says when less than a gigabyte is free.</summary>
    /// <param name="folder">Any folder on the disk; it need not exist yet.</param>
    public static void Check(string folder)
    {
        var existing = folder;
        while (!Directory.Exists(existing))
        {
            existing = Path.GetDirectoryName(existing)!;
        }

        if (Warning(existing, new DriveInfo(existing).AvailableFreeSpace) is { } warning)
        {
            Say.Progress(warning);
        }
    }

    /// <summary>What to say about so much free space; null when there is enough.</summary>
    internal static string? Warning(string folder, long free) => free >= Little
        ? null
        : $"Only {free >> 20} MB are free on the disk that holds {folder}. When it is full, nothing more can be written: free some space now.";
}
