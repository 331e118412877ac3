using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CityOps.Machine;

namespace CityOps.Parts;

/// <summary>The demo city: brought in before the first start, and kept moving by a simulator that is a client like any other.</summary>
internal static class DemoCity
{
    /// <summary>What the step is called that brings it in.</summary>
    public const string Name = "demo-city";

    /// <summary>What the simulator is called.</summary>
    public const string Simulator = "simulator";

    /// <summary>Tells the import and the simulator the password of the simulator's own accounts.</summary>
    private const string SecretVariable = "CITYOPS_SIMULATOR_PASSWORD";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Adds the step that brings the city in, unless it is there, and prints the accounts when it is new.</summary>
    public static IResourceBuilder<ExecutableResource> AddDemoCity(this IDistributedApplicationBuilder builder, CityDatabase database) =>
        builder.AddProgram(Name, "CityOps.Cli", "import", "--demo").WithDatabase(database).WithEnvironment(SecretVariable, Secret(Workspace.Find()));

    /// <summary>Adds the simulator.</summary>
    /// <param name="builder">The system.</param>
    /// <param name="address">Where the city answers.</param>
    /// <param name="rate">Its speed: 1 as in life.</param>
    /// <param name="scenario">What it lets happen; null for nothing but the ordinary day.</param>
    public static IResourceBuilder<ExecutableResource> AddSimulator(this IDistributedApplicationBuilder builder, Uri address, double rate, string? scenario)
    {
        string[] story = scenario is null ? [] : ["--scenario", scenario];
        return builder.AddProgram(Simulator, "CityOps.Cli", ["simulate", "--address", address.ToString(), "--rate", rate.ToString(CultureInfo.InvariantCulture), .. story])
            .WithEnvironment(SecretVariable, Secret(Workspace.Find()));
    }

    /// <summary>Kept for the next start, in a file that only its owner may read; the people's passwords are kept nowhere.</summary>
    private static string Secret(Workspace workspace)
    {
        var path = Path.Combine(workspace.Data, "simulator.password");
        if (File.Exists(path))
        {
            return File.ReadAllText(path);
        }

        workspace.CreateData();
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        using var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly });
        file.Write(Encoding.ASCII.GetBytes(secret));
        return secret;
    }
}
