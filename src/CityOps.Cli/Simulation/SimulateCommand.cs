using System.CommandLine;
using Microsoft.Extensions.Logging;

namespace CityOps.Simulation;

/// <summary><c>simulate</c>: moves the simulated units of a city by its public API, until it is stopped.</summary>
internal static class SimulateCommand
{
    private const string PasswordVariable = "CITYOPS_SIMULATOR_PASSWORD";
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(3);

    public static Command Create()
    {
        var address = new Option<Uri>("--address") { Description = "Address of the server.", DefaultValueFactory = _ => new Uri("http://127.0.0.1:5080") };
        var city = new Option<string>("--city") { Description = "First four digits of the city's codes.", DefaultValueFactory = _ => "9901" };
        var account = new Option<string>("--account") { Description = $"Account of the simulator; its password is read from {PasswordVariable}.", DefaultValueFactory = _ => "sim-dispatcher" };
        var command = new Command("simulate", "Moves the simulated units of a city along its roads.") { address, city, account };
        command.SetAction((given, cancellationToken) => RunAsync(given.GetValue(address)!, given.GetValue(account)!, given.GetValue(city)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Uri address, string account, string city, CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable(PasswordVariable) is not { Length: > 0 } password)
        {
            await Console.Error.WriteLineAsync($"{PasswordVariable} is not set: it is the password of the simulator's account {account}.");
            return 2;
        }

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

        return 0;
    }

    private static async Task MoveAsync(Fleet fleet, CancellationToken cancellationToken)
    {
        await fleet.StartAsync(cancellationToken);
        using var timer = new PeriodicTimer(Beat);
        while (await timer.WaitForNextTickAsync(cancellationToken))
            await fleet.MoveAsync(Beat.TotalSeconds, cancellationToken);
    }
}
