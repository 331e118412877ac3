using CityOps.Sweeps;

namespace CityOps.Cases;

/// <summary>Does what follows from commands to cases whose server ended before it did.</summary>
internal sealed class FollowUpSweeps(FollowUps followUps) : ISweep
{
    // Whoever gave the command does what follows from it; after this long he does not any more.
    private static readonly TimeSpan LeftBehind = TimeSpan.FromSeconds(30);

    public string Kind => "follow-ups";

    public TimeSpan Pause => TimeSpan.FromSeconds(2);

    public Task RunAsync(CancellationToken cancellationToken) => followUps.CatchUpAsync(LeftBehind, cancellationToken);
}
