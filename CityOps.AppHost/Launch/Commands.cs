using System.CommandLine;
using CityOps.TestRuns;

namespace CityOps.Launch;

/// <summary>The verbs and their options; the <c>cityops</c> script tells about them.</summary>
internal static class Commands
{
    private static readonly string[] Tools = ["bench", "verify", "import", "accounts"];

    /// <summary>The whole command line.</summary>
    private static RootCommand Root(Workspace workspace) => new("Starts CityOps on one machine.")
    {
        Run(workspace),
        Test(workspace),
        Tool("bench", "Runs a benchmark.", (arguments, token) => ToolCommands.BenchAsync(workspace, arguments, token)),
        Tool("verify", "Verifies the journal.", (arguments, token) => ToolCommands.VerifyAsync(workspace, arguments, token)),
        Tool("import", "Brings cities, base maps and past cases in.", (arguments, token) => ToolCommands.ImportAsync(workspace, arguments, token)),
        Tool("accounts", "Accounts: 'accounts password NAME' gives a new password.", (arguments, token) => ToolCommands.AccountsAsync(workspace, arguments, token)),
    };

    /// <summary>Reads a command line.</summary>
    public static ParseResult Parse(Workspace workspace, string[] line)
    {
        string[] read = line is [var verb, .. var rest] && Tools.Contains(verb) ? [verb, "--", .. rest] : line;
        return Root(workspace).Parse(read);
    }

    private static Command Run(Workspace workspace)
    {
        var port = new Option<int>("--port") { Description = "Port on 127.0.0.1.", DefaultValueFactory = _ => Endpoint.DefaultPort };
        var listen = new Option<string?>("--listen") { Description = "Listen to the network as well, with HTTPS: ADDRESS[:PORT]. Needs a certificate." };
        var certificate = new Option<string?>("--certificate") { Description = "PEM file of the certificate chain." };
        var key = new Option<string?>("--key") { Description = "PEM file of the certificate's private key." };
        var databasePort = new Option<int?>("--db-port") { Description = "Port of the private PostgreSQL on 127.0.0.1; any free one when absent." };
        var noDemo = new Option<bool>("--no-demo") { Description = "Neither the demo city nor its simulator." };
        var rate = new Option<double>("--rate") { Description = "Speed of the simulator: 1 as in life, 0 for none.", DefaultValueFactory = _ => 1 };
        rate.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is < 0 or > 100)
            {
                result.AddError("--rate is from 0 to 100.");
            }
        });
        var scenario = new Option<string?>("--scenario") { Description = "What the simulator lets happen in the demo city: burst-main." };
        scenario.AcceptOnlyFromAmong("burst-main");
        var command = new Command("run", "Starts PostgreSQL and the server, until Ctrl-C.") { port, listen, certificate, key, databasePort, noDemo, rate, scenario };
        command.SetAction((given, cancellationToken) =>
        {
            var endpoint = Endpoint.Of(given.GetValue(port), given.GetValue(listen), given.GetValue(certificate), given.GetValue(key));

            // Nothing is brought into a database of the user's own unless he asks for it ('./cityops import --demo').
            var none = given.GetValue(noDemo) || Environment.GetEnvironmentVariable(CityDatabase.Variable) is { Length: > 0 };
            var demo = none ? null : new DemoCity(workspace, given.GetValue(rate), given.GetValue(scenario));
            return new RunCommand(workspace, endpoint, given.GetValue(databasePort), demo).RunAsync(cancellationToken);
        });
        return command;
    }

    private static Command Test(Workspace workspace)
    {
        var filter = new Argument<string?>("FILTER") { Description = "Part of the names of the test projects to run.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("test", "Runs the tests.") { filter };
        command.SetAction((given, cancellationToken) => new TestRun(workspace).RunAsync(given.GetValue(filter), cancellationToken));
        return command;
    }

    /// <summary>A verb of another program: whatever follows it, <c>--help</c> too, is that program's to read.</summary>
    private static Command Tool(string verb, string description, Func<IReadOnlyList<string>, CancellationToken, Task<int>> run)
    {
        var arguments = new Argument<string[]>("ARGUMENTS") { Arity = ArgumentArity.ZeroOrMore };
        var command = new Command(verb, description) { arguments };
        command.SetAction((given, cancellationToken) => run(given.GetValue(arguments) ?? [], cancellationToken));
        return command;
    }
}
