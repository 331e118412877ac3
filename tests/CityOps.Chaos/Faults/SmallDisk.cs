using System.Diagnostics;
using System.Globalization;
using CityOps.Testing;

namespace CityOps.Chaos;

/// <summary>A disk of a few megabytes in memory, which can be filled to the last byte.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private const string Prefix = "cityops-disk-";

    private SmallDisk(string folder) => Folder = folder;

    /// <summary>Where it is mounted.</summary>
    public string Folder { get; }

    private string Filler => Path.Combine(Folder, "filler");

    /// <summary>Why this machine has no small disk to give; null when it has.</summary>
    public static string? Obstacle { get; } = Probe();

    /// <summary>Mounts one.</summary>
    public static async Task<SmallDisk> MountAsync(int megabytes, CancellationToken cancellationToken)
    {
        await RemoveLeftAsync(cancellationToken);
        var folder = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}"));
        Directory.CreateDirectory(folder);
        Assert.Equal(0, await RunAsync(["mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m,mode=0755"), "tmpfs", folder], cancellationToken));
        return new SmallDisk(folder);
    }

    /// <summary>Takes every byte that is left.</summary>
    public async Task FillAsync(CancellationToken cancellationToken)
    {
        // Append, and small pieces at the end: what the database has just freed is taken as well.
        foreach (var size in new[] { "1M", "4k" })
            await RunAsync(["sh", "-c", "dd if=/dev/zero bs=$1 of=\"$2\" oflag=append conv=notrunc 2>/dev/null", "fill", size, Filler], cancellationToken);
    }

    /// <summary>Gives it back.</summary>
    public void Free() => File.Delete(Filler);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => new(UnmountAsync(Folder, CancellationToken.None));

    private static async Task RemoveLeftAsync(CancellationToken cancellationToken)
    {
        // Of test processes that were killed.
        foreach (var folder in Directory.GetDirectories(Path.GetTempPath(), Prefix + "*").Where(folder => !Directory.Exists($"/proc/{Path.GetFileName(folder)[Prefix.Length..]}")))
            await UnmountAsync(folder, cancellationToken);
    }

    private static async Task UnmountAsync(string folder, CancellationToken cancellationToken)
    {
        await RunAsync(["umount", "-l", folder], cancellationToken);
        Directory.Delete(folder);
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        await using var process = ChildProcess.Start(command);
        return await process.Ended.WaitAsync(cancellationToken);
    }

    private static string? Probe()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return "A small disk is mounted by root only; run the tests as root to fill one.";
        var place = Directory.CreateTempSubdirectory("cityops-probe-").FullName;
        var info = new ProcessStartInfo("sh", ["-c", "mount -t tmpfs -o size=1m tmpfs \"$0\" && umount \"$0\"", place]) { RedirectStandardError = true, UseShellExecute = false };
        using var probe = Process.Start(info)!;
        var said = probe.StandardError.ReadToEnd().Trim();
        probe.WaitForExit();
        Directory.Delete(place);
        return probe.ExitCode == 0 ? null : $"This machine does not let root mount a small disk ({said}).";
    }
}

/// <summary>A test that needs a small disk; where there is none, it says why it is not run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskFactAttribute : FactAttribute
{
    /// <summary>Asks once whether one can be mounted.</summary>
    public SmallDiskFactAttribute() => Skip = SmallDisk.Obstacle;
}
