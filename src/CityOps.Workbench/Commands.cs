using System.CommandLine;
using CityOps.Machine;
using CityOps.Workbench.TestRuns;

namespace CityOps.Workbench;

/// <summary>The verbs and their options; the <c>cityops</c> script tells about them.</summary>
internal static class Commands
{
    private static readonly string[] Tools = ["bench", "verify", "rebuild", "import", "accounts"];

    /// <summary>The whole command line.</summary>
    private static RootCommand Root(Workspace workspace) => new("What CityOps does with a database and without a running city.")
    {
        Test(workspace),
        Tool("bench", "Runs a benchmark.", (arguments, token) => ToolCommands.BenchAsync(workspace, arguments, token)),
        Tool("verify", "Verifies the journal.", (arguments, token) => ToolCommands.VerifyAsync(workspace, arguments, token)),
        Tool("rebuild", "Writes summary rows anew from the journal.", (arguments, token) => ToolCommands.RebuildAsync(workspace, arguments, token)),
        Tool("import", "Brings cities, base maps and past cases in.", (arguments, token) => ToolCommands.ImportAsync(workspace, arguments, token)),
        Tool("accounts", "Accounts: 'accounts password NAME' gives a new password.", (arguments, token) => ToolCommands.AccountsAsync(workspace, arguments, token)),
    };

    /// <summary>Reads a command line.</summary>
    public static ParseResult Parse(Workspace workspace, string[] line)
    {
        string[] read = line is [var verb, .. var rest] && Tools.Contains(verb) ? [verb, "--", .. rest] : line;
        return Root(workspace).Parse(read);
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
