using System.Collections.Concurrent;
using CityOps.Sweeps;

namespace CityOps.Dispatch;

/// <summary>Now and then lets every assignment show itself on its unit: where a server ended between the commit and that, nobody else would.</summary>
internal sealed class AssignmentSweeps(IGrainFactory grains, IAssignmentList list, ILogger<AssignmentSweeps> log) : ISweep
{
    private const int AtOnce = 8;
    private readonly ConcurrentDictionary<string, long> _shown = new(StringComparer.Ordinal);

    public string Kind => "assignments";

    public TimeSpan Pause => TimeSpan.FromSeconds(30);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var unshown = (await list.ReadAsync(cancellationToken)).Where(line => _shown.GetValueOrDefault(line.Unit) != line.Version);
        await OneByOne.DoAsync(unshown, AtOnce, TendAsync, line => line.Unit, log, cancellationToken);
    }

    private async Task TendAsync(AssignmentLine line, CancellationToken cancellationToken)
    {
        if (await grains.GetGrain<IAssignmentGrain>(line.Unit).Tend(cancellationToken))
            _shown[line.Unit] = line.Version;
    }
}
