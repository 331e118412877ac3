using CityOps.Sweeps;

namespace CityOps.Proposals;

/// <summary>Looks for surges of reports twice a minute.</summary>
internal sealed class SurgeSweeps(SurgeWatch watch) : ISweep
{
    public string Kind => "surges";

    public TimeSpan Pause => TimeSpan.FromSeconds(30);

    public Task RunAsync(CancellationToken cancellationToken) => watch.LookAsync(cancellationToken);
}
