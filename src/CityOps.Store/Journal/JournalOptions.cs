namespace CityOps.Journal;

/// <summary>How the journal's writer behaves. The defaults are what docs/decisions/0003 measured.</summary>
public sealed class JournalOptions
{
    /// <summary>Connections that write side by side: while one waits for the disk, the other executes.</summary>
    public int Lanes { get; set; } = 2;

    /// <summary>Most writes in one transaction.</summary>
    public int MaxBatch { get; set; } = 2_000;

    /// <summary>Most bytes of JSON in one transaction, so that no statement comes near the server's limit of 1 GB.</summary>
    public int MaxBatchBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>Most writes queued or under way in this process. Past it callers wait for a place.</summary>
    public int Capacity { get; set; } = 10_000;

    /// <summary>How long a write may wait for the database before its caller is told that it is not available.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a batch waits for a row that somebody else has locked before it is split to let the others pass.</summary>
    public TimeSpan LockWait { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Time between two anchors of the journal.</summary>
    public TimeSpan AnchorEvery { get; set; } = TimeSpan.FromHours(1);
}
