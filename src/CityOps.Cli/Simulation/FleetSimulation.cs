using Microsoft.Extensions.Logging;

namespace CityOps.Simulation;

/// <summary>Moves the simulated units of a city along its roads and reports where they are, by the public API.</summary>
/// <param name="address">Address of the server.</param>
/// <param name="account">Account that reports the positions.</param>
/// <param name="password">Its password.</param>
/// <param name="city">First four digits of the city's codes.</param>
internal sealed class FleetSimulation(Uri address, string account, string password, string city)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(3);

    /// <summary>Moves them until it is stopped.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var logs = LoggerFactory.Create(builder => builder.AddSimpleConsole(console => console.SingleLine = true));
        var log = logs.CreateLogger("simulate");
        using var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        var api = new CityApi(http, account, password);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await MoveAsync(await FleetStart.ReadAsync(api, city, TimeProvider.System, log, cancellationToken), cancellationToken);
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

    private static async Task MoveAsync(Fleet fleet, CancellationToken cancellationToken)
    {
        await fleet.StartAsync(cancellationToken);
        using var timer = new PeriodicTimer(Beat);
        while (await timer.WaitForNextTickAsync(cancellationToken))
            await fleet.MoveAsync(Beat.TotalSeconds, cancellationToken);
    }
}
