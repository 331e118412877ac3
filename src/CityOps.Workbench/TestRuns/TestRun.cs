using System.Diagnostics;
using System.Globalization;
using CityOps.Machine;
using CityOps.Postgres;
using CityOps.Processes;

namespace CityOps.Workbench.TestRuns;

/// <summary>Runs the solution's test projects, one after another, on one cluster made for them.</summary>
internal sealed class TestRun(Workspace workspace)
{
    /// <summary>Names the cluster that tests may make databases in: a superuser's connection string.</summary>
    public const string ClusterVariable = "CITYOPS_TEST_DB";

    /// <summary>How many servers the fixture of a server's tests starts in one cluster.</summary>
    public const string ServersVariable = "CITYOPS_TEST_SERVERS";

    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    private string ResultsFolder => Path.Combine(workspace.Root, ".artifacts", "test-results");

    /// <summary>Runs them.</summary>
    /// <param name="filter">Part of the names of the projects to run; null for all.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>0 when nothing failed.</returns>
    public async Task<int> RunAsync(string? filter, CancellationToken cancellationToken)
    {
        var projects = TestProjects.Find(workspace, filter);
        Directory.CreateDirectory(ResultsFolder);
        workspace.CreateData();
        var options = new ClusterOptions(Path.Combine(workspace.Data, "test-postgres"), ClusterPurpose.Test) { Temporary = true };
        var totals = default(TestTotals);
        await using (var cluster = await PostgresCluster.OpenAsync(options, cancellationToken))
        {
            foreach (var project in projects)
            {
                totals += await RunProjectAsync(project, cluster.AdminConnectionString, cancellationToken);
            }
        }

        Say.Result(totals.ToString());
        return totals.Failed == 0 ? 0 : 1;
    }

    private async Task<TestTotals> RunProjectAsync(TestProject project, string cluster, CancellationToken cancellationToken)
    {
        var trx = Path.Combine(ResultsFolder, project.Title + ".trx");
        var log = Path.Combine(ResultsFolder, project.Title + ".log");
        File.Delete(trx);
        var watch = Stopwatch.StartNew();
        var exitCode = await StartAsync(project, trx, log, cluster, cancellationToken);
        return Report(project.Title, TrxResults.Read(trx), exitCode, log, watch.Elapsed);
    }

    private async Task<int> StartAsync(TestProject project, string trx, string log, string cluster, CancellationToken cancellationToken)
    {
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [ClusterVariable] = cluster,
            [ServersVariable] = project.Servers.ToString(CultureInfo.InvariantCulture),
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
            ["DOTNET_NOLOGO"] = "1",

            // Tests start many programs that live for seconds: what is counted for later optimization is a sixth of a server's start.
            ["DOTNET_TieredPGO"] = "0",
        };
        string[] command = ["dotnet", "test", workspace.Assembly(project.Name), "--logger", $"trx;LogFileName={Path.GetFileName(trx)}", "--results-directory", ResultsFolder];
        await using var writer = TextWriter.Synchronized(new StreamWriter(log) { AutoFlush = true });
        await using var process = GuardedProcess.Start(new ProcessStart(command, workspace.Root, environment, writer.WriteLine));
        try
        {
            return await process.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await process.StopAsync(StopLimit, CancellationToken.None);
            throw;
        }
    }

    private static TestTotals Report(string project, TrxResults? results, int exitCode, string log, TimeSpan taken)
    {
        if (results is null)
        {
            Say.Result($"{project}: no result (exit code {exitCode})");
            SayLastLines(log);
            return new TestTotals(0, 1, 0);
        }

        // A test host that crashes leaves the results it had so far: complete-looking, but not complete.
        var brokenOff = exitCode != 0 && results.Totals.Failed == 0;
        Say.Result($"{project}: {results.Totals} ({taken.TotalSeconds:0.0} s)");
        foreach (var failure in results.Failures)
        {
            Say.Result($"  FAILED {failure.Name}{Environment.NewLine}{Indent(failure.Message)}{Environment.NewLine}{Indent(failure.StackTrace)}");
        }

        if (brokenOff)
        {
            Say.Result($"  FAILED {project} broke off with exit code {exitCode}, though no test failed");
            SayLastLines(log);
        }

        return brokenOff ? results.Totals with { Failed = 1 } : results.Totals;
    }

    private static void SayLastLines(string log)
    {
        foreach (var line in File.ReadLines(log).TakeLast(40))
        {
            Say.Result("    " + line);
        }

        Say.Result($"    (all of it: {log})");
    }

    private static string Indent(string text) =>
        string.Join(Environment.NewLine, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => "    " + l.TrimEnd()));
}
