using System.CommandLine;

namespace CityOps.Simulation;

/// <summary><c>simulate</c>: lets a simulated city live, as a client of its server like any other.</summary>
internal static class SimulateCommand
{
    /// <summary>Holds the password of the simulated accounts; it is never on the command line, where others could read it.</summary>
    private const string PasswordVariable = "CITYOPS_SIMULATOR_PASSWORD";

    private const double Fastest = 3_600;

    // A burst main takes a shift until the water is back; who looks at a scenario has some minutes.
    private const double ScenarioSpeed = 60;
    private static readonly string[] Scenarios = [BurstMainScript.Plan];
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ServerPause = TimeSpan.FromSeconds(1);

    public static Command Create()
    {
        var address = new Option<Uri>("--address")
        {
            Description = "Address of the server.",
            DefaultValueFactory = _ => new Uri("http://127.0.0.1:5080"),
            CustomParser = ReadAddress,
        };
        var rate = new Option<double>("--rate") { Description = "Speed: 1 as in life, 60 an hour in a minute.", DefaultValueFactory = _ => 1 };
        var scenario = new Option<string?>("--scenario") { Description = $"Lets something happen: {string.Join(", ", Scenarios)}. An hour of its plan takes a minute at rate 1." };
        scenario.AcceptOnlyFromAmong(Scenarios);
        var city = new Option<string?>("--city") { Description = "First four digits of the city's codes; the first simulated city when absent." };
        var command = new Command("simulate", $"Lets a simulated city live: reports cases, takes them round the loop, moves its units. {PasswordVariable} holds the password of its accounts.") { address, rate, scenario, city };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(address), parsed.GetValue(rate), parsed.GetValue(scenario), parsed.GetValue(city), cancellationToken));
        return command;
    }

    private static Uri? ReadAddress(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return address;
        result.AddError("--address is the address of the server, for example http://127.0.0.1:5080.");
        return null;
    }

    private static async Task<int> RunAsync(Uri address, double rate, string? scenario, string? prefix, CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable(PasswordVariable) is not { Length: > 0 } password)
        {
            await Console.Error.WriteLineAsync($"{PasswordVariable} is not set: it is the password of the simulated accounts. './cityops run' sets it by itself.");
            return 2;
        }

        if (rate is not (> 0 and <= Fastest))
        {
            await Console.Error.WriteLineAsync($"The rate is above 0 and at most {Fastest}.");
            return 2;
        }

        using var http = new HttpClient { BaseAddress = address, Timeout = AnswerLimit };
        var client = new SimulationClient(http, password);
        try
        {
            var city = await FirstAsync(client, prefix, cancellationToken);
            Console.WriteLine($"{city.City.NameZh} {city.City.NameEn}: 模拟开始 the simulation runs, rate {rate}.");
            var speed = scenario is null ? rate : rate * ScenarioSpeed;
            await TogetherAsync(
                [
                    token => new CaseSimulation(client, city, new Pace(rate, Random.Shared), Random.Shared).RunAsync(token),
                    token => new FleetSimulation(client, city.City.Prefix).RunAsync(token),
                    token => new Departments(client, city, speed).RunAsync(token),
                    token => new PatrolWalk(client, city, speed, Random.Shared).RunAsync(token),
                ],
                token => scenario is null ? Task.CompletedTask : new BurstMainScenario(client, city, speed).RunAsync(token),
                cancellationToken);
            return 0;
        }
        catch (SimulationException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return 0;
        }
    }

    /// <summary>Cases, units and departments live together: where one fails the others end too, and whoever started the simulator hears of it. The scenario comes to its own end.</summary>
    private static async Task TogetherAsync(IReadOnlyList<Func<CancellationToken, Task>> lives, Func<CancellationToken, Task> scenario, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] parts = [.. lives.Select(live => live(over.Token))];
        var story = scenario(over.Token);
        try
        {
            await await Task.WhenAny([.. parts, story.ContinueWith(ended => ended.IsFaulted ? ended : Task.Delay(Timeout.Infinite, over.Token), over.Token, TaskContinuationOptions.None, TaskScheduler.Default).Unwrap()]);
        }
        finally
        {
            await over.CancelAsync();
            await Task.WhenAll([.. parts, story]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The city, as soon as the server answers.</summary>
    private static async Task<SimulatedCity> FirstAsync(SimulationClient client, string? prefix, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await SimulatedCity.ReadAsync(client, prefix, cancellationToken);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(ServerPause, cancellationToken);
            }
        }
    }
}
