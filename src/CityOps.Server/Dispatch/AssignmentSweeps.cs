namespace CityOps.Dispatch;

/// <summary>Now and then lets every assignment show itself on its unit: where a server ended between the commit and that, nobody else would.</summary>
internal sealed class AssignmentSweeps(IGrainFactory grains, IAssignmentList list, TimeProvider clock, ILogger<AssignmentSweeps> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private readonly Dictionary<string, long> _shown = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var line in await list.ReadAsync(stoppingToken))
                    await TendAsync(line, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The edge of a loop that must not end: what was not shown is found again the next time.
                log.LogWarning(exception, "The sweep of assignments failed; it is tried again.");
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TendAsync(AssignmentLine line, CancellationToken cancellationToken)
    {
        if (_shown.GetValueOrDefault(line.Unit) == line.Version)
            return;
        await grains.GetGrain<IAssignmentGrain>(line.Unit).Tend(cancellationToken);
        _shown[line.Unit] = line.Version;
    }
}
