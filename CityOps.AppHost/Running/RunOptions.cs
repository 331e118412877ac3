using System.CommandLine;
using CityOps.Machine;

namespace CityOps.Running;

/// <summary>What was asked for on the command line of <c>./cityops run</c>.</summary>
/// <param name="Endpoint">Where the city answers.</param>
/// <param name="Servers">How many servers.</param>
/// <param name="DatabasePort">Port of the private PostgreSQL; any free one when null.</param>
/// <param name="Demo">Whether the demo city is brought in.</param>
/// <param name="Rate">Speed of the simulator: 1 as in life, 0 for none.</param>
/// <param name="Scenario">What the simulator lets happen; null for nothing but the ordinary day.</param>
internal sealed record RunOptions(Endpoint Endpoint, int Servers, int? DatabasePort, bool Demo, double Rate, string? Scenario)
{
    private const int MostServers = 9;
    private const int FastestRate = 100;

    /// <summary>Where the servers listen: a single one where the city answers, several behind the front.</summary>
    public IReadOnlyList<Endpoint> ServerEndpoints() => Servers == 1 ? [Endpoint] : [.. Enumerable.Range(0, Servers).Select(_ => Endpoint.Inside())];

    /// <summary>Reads a command line, runs, and turns what is in the way into words and an exit code.</summary>
    public static async Task<int> InvokeAsync(string[] line, Func<RunOptions, CancellationToken, Task<int>> run)
    {
        // Signals are ours alone: the library would end the process two seconds after the first, before PostgreSQL has stopped.
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        using var signals = new StopSignals();
        try
        {
            return await Command(run).Parse(line).InvokeAsync(configuration, signals.Token);
        }
        catch (MachineException e)
        {
            Say.Progress("cityops: " + e.Message);
            return 1;
        }
        catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
        {
            return 0;
        }
    }

    private static RootCommand Command(Func<RunOptions, CancellationToken, Task<int>> run)
    {
        var port = new Option<int>("--port") { Description = "Port on 127.0.0.1.", DefaultValueFactory = _ => Endpoint.DefaultPort };
        var listen = new Option<string?>("--listen") { Description = "Listen to the network as well, with HTTPS: ADDRESS[:PORT]. Needs a certificate." };
        var certificate = new Option<string?>("--certificate") { Description = "PEM file of the certificate chain." };
        var key = new Option<string?>("--key") { Description = "PEM file of the certificate's private key." };
        var servers = Within(new Option<int>("--servers") { Description = "How many servers; with more than one a front stands before them.", DefaultValueFactory = _ => 1 }, 1, MostServers);
        var databasePort = new Option<int?>("--db-port") { Description = "Port of the private PostgreSQL on 127.0.0.1; any free one when absent." };
        var noDemo = new Option<bool>("--no-demo") { Description = "Neither the demo city nor its simulator." };
        var rate = Within(new Option<double>("--rate") { Description = "Speed of the simulator: 1 as in life, 0 for none.", DefaultValueFactory = _ => 1 }, 0, FastestRate);
        var scenario = new Option<string?>("--scenario") { Description = "What the simulator lets happen in the demo city: burst-main." };
        scenario.AcceptOnlyFromAmong("burst-main");
        var command = new RootCommand("Starts the whole system on this machine, until Ctrl-C.") { port, listen, certificate, key, servers, databasePort, noDemo, rate, scenario };
        command.SetAction((given, cancellationToken) =>
        {
            var endpoint = Endpoint.Of(given.GetValue(port), given.GetValue(listen), given.GetValue(certificate), given.GetValue(key));

            // Nothing is brought into a database of the user's own unless he asks for it ('./cityops import --demo').
            var demo = !given.GetValue(noDemo) && Environment.GetEnvironmentVariable(CityDatabase.Variable) is not { Length: > 0 };
            return run(new RunOptions(endpoint, given.GetValue(servers), given.GetValue(databasePort), demo, given.GetValue(rate), given.GetValue(scenario)), cancellationToken);
        });
        return command;
    }

    private static Option<T> Within<T>(Option<T> option, T least, T most)
        where T : IComparable<T>
    {
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<T>() is { } value && (value.CompareTo(least) < 0 || value.CompareTo(most) > 0))
            {
                result.AddError($"{option.Name} is from {least} to {most}.");
            }
        });
        return option;
    }
}
