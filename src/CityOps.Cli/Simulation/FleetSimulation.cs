using Microsoft.Extensions.Logging;

namespace CityOps.Simulation;

/// <summary>Moves the simulated units of a city along its roads and reports where they are, by the public API.</summary>
/// <param name="client">Speaks for the simulated accounts.</param>
/// <param name="city">First four digits of the city's codes.</param>
internal sealed class FleetSimulation(SimulationClient client, string city)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);
    private const int ErrandsEvery = 3; // beats
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(3);

    /// <summary>Moves them until it is stopped.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var logs = LoggerFactory.Create(builder => builder.AddSimpleConsole(console => console.SingleLine = true));
        var log = logs.CreateLogger("simulate");
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await MoveAsync(await FleetStart.ReadAsync(client, city, TimeProvider.System, log, cancellationToken), cancellationToken);
            }
            catch (Exception exception) when (exception is HttpRequestException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
            {
                // The server is not there yet, or away for a moment: a gateway of vehicles waits as well.
                log.LogWarning("The city does not answer: {Reason}", exception.Message);
                await Task.Delay(Retry, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                break;
            }
        }
    }

    private async Task MoveAsync(Fleet fleet, CancellationToken cancellationToken)
    {
        await fleet.StartAsync(cancellationToken);
        var (errands, assigned) = (new Errands(client, fleet, city), new AssignedUnits(client, fleet));
        using var timer = new PeriodicTimer(Beat);
        for (var beat = 0; await timer.WaitForNextTickAsync(cancellationToken); beat++)
        {
            await fleet.MoveAsync(Beat.TotalSeconds, cancellationToken);
            await assigned.RunAsync(cancellationToken);
            if (beat % ErrandsEvery == 0)
                await errands.RunAsync(cancellationToken);
        }
    }
}
