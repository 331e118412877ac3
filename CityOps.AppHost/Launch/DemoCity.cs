using System.Security.Cryptography;
using CityOps.Processes;

namespace CityOps.Launch;

/// <summary>The demo city of a private cluster: brought in before the first start, and kept moving by a simulator that is a client like any other.</summary>
/// <param name="workspace">Where it is kept.</param>
/// <param name="rate">Speed of the simulator: 1 as in life, 0 for none.</param>
/// <param name="scenario">What the simulator lets happen; null for nothing but the ordinary day.</param>
internal sealed class DemoCity(Workspace workspace, double rate, string? scenario)
{
    /// <summary>Tells the import and the simulator the password of the simulator's own accounts.</summary>
    public const string SecretVariable = "CITYOPS_SIMULATOR_PASSWORD";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    private string SecretPath => Path.Combine(workspace.Data, "simulator.password");

    /// <summary>Brings the city in, unless it is there; prints the accounts when it is new.</summary>
    /// <exception cref="LaunchException">It could not be brought in; the import has said why.</exception>
    public async Task ImportAsync(CityDatabase database, CancellationToken cancellationToken)
    {
        await using var import = Start(database.ConnectionString, "import", "--demo");
        try
        {
            if (await import.WaitAsync(cancellationToken) is not 0 and var exitCode)
            {
                throw new LaunchException($"The demo city could not be brought in (exit code {exitCode}).", "Read the lines above, or start with --no-demo.");
            }
        }
        catch (OperationCanceledException)
        {
            await import.StopAsync(StopLimit, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Keeps the simulator running until it is asked to stop.</summary>
    /// <param name="address">The server's address.</param>
    /// <param name="stop">Stops it; the task then ends without throwing.</param>
    public async Task SimulateAsync(Uri address, CancellationToken stop)
    {
        var pause = RestartPause.Usual();
        while (rate > 0 && !stop.IsCancellationRequested)
        {
            string[] story = scenario is null ? [] : ["--scenario", scenario];
            await using var simulator = Start(null, ["simulate", "--address", address.ToString(), "--rate", rate.ToString(System.Globalization.CultureInfo.InvariantCulture), .. story]);
            try
            {
                Say.Progress($"The simulator has ended with exit code {await simulator.WaitAsync(stop)}; it is started again.");
                await Task.Delay(pause.Next(), stop);
            }
            catch (OperationCanceledException)
            {
                await simulator.StopAsync(StopLimit, CancellationToken.None);
            }
        }
    }

    private GuardedProcess Start(string? database, params string[] arguments)
    {
        var assembly = workspace.Assembly("CityOps.Cli");
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [CityDatabase.Variable] = database,
            [SecretVariable] = Secret(),
        };
        return GuardedProcess.Start(new ProcessStart(["dotnet", assembly, .. arguments], workspace.Root, environment));
    }

    /// <summary>Kept for the next start, in a file that only its owner may read; the people's passwords are kept nowhere.</summary>
    private string Secret()
    {
        if (File.Exists(SecretPath))
        {
            return File.ReadAllText(SecretPath);
        }

        workspace.CreateData();
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        using var file = new FileStream(SecretPath, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly });
        file.Write(System.Text.Encoding.ASCII.GetBytes(secret));
        return secret;
    }
}
