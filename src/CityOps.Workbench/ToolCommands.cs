using CityOps.Machine;
using CityOps.Postgres;
using CityOps.Processes;

namespace CityOps.Workbench;

/// <summary>Verbs that hand over to another program of the solution and take over its exit code.</summary>
internal static class ToolCommands
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    /// <summary>Runs a benchmark on a cluster made for it, with the settings the city would have on this machine.</summary>
    public static async Task<int> BenchAsync(Workspace workspace, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var assembly = workspace.Assembly("CityOps.Benchmarks");
        workspace.CreateData();
        var options = new ClusterOptions(Path.Combine(workspace.Data, "bench-postgres"), ClusterPurpose.Bench) { Temporary = true };
        await using var cluster = await PostgresCluster.OpenAsync(options, cancellationToken);
        return await RunAsync(["dotnet", assembly, .. arguments], workspace.Root, new() { [TestRuns.TestRun.ClusterVariable] = cluster.AdminConnectionString }, cancellationToken);
    }

    /// <summary>Verifies the journal of the city's database.</summary>
    public static Task<int> VerifyAsync(Workspace workspace, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        OnDatabaseAsync(workspace, "verify", arguments, workspace.Root, cancellationToken);

    /// <summary>Writes the summary rows of the city's database anew.</summary>
    public static Task<int> RebuildAsync(Workspace workspace, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        OnDatabaseAsync(workspace, "rebuild", arguments, workspace.Root, cancellationToken);

    /// <summary>Imports into the city's database. Files are named as seen from where the user stands.</summary>
    public static Task<int> ImportAsync(Workspace workspace, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        OnDatabaseAsync(workspace, "import", arguments, Environment.CurrentDirectory, cancellationToken);

    /// <summary>Looks after accounts of the city's database.</summary>
    public static Task<int> AccountsAsync(Workspace workspace, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        OnDatabaseAsync(workspace, "accounts", arguments, workspace.Root, cancellationToken);

    private static async Task<int> OnDatabaseAsync(Workspace workspace, string verb, IEnumerable<string> arguments, string folder, CancellationToken cancellationToken)
    {
        var assembly = workspace.Assembly("CityOps.Cli");
        await using var database = await CityDatabase.OpenAsync(workspace, cancellationToken);
        return await RunAsync(["dotnet", assembly, verb, .. arguments], folder, new() { [CityDatabase.Variable] = database.ConnectionString }, cancellationToken);
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> command, string folder, Dictionary<string, string?> environment, CancellationToken cancellationToken)
    {
        await using var process = GuardedProcess.Start(new ProcessStart(command, folder, environment));
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
}
