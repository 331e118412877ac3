using System.Globalization;
using System.Text.RegularExpressions;
using CityOps.Machine;

namespace CityOps.Workbench.TestRuns;

/// <summary>One run of a test project.</summary>
/// <param name="Name">Name of the project.</param>
/// <param name="Servers">How many servers its fixture starts in one cluster.</param>
internal sealed record TestProject(string Name, int Servers)
{
    /// <summary>Names the run and its results.</summary>
    public string Title => Servers == 1 ? Name : $"{Name} on {Servers} servers";
}

/// <summary>The test projects of the solution.</summary>
internal static partial class TestProjects
{
    /// <summary>The runs of the test projects, in the order of the solution file; those that say <c>AlsoOnServers</c> run once more on so many.</summary>
    /// <param name="workspace">The working copy.</param>
    /// <param name="filter">Part of a name, case aside; null for all.</param>
    /// <exception cref="MachineException">No project fits.</exception>
    public static IReadOnlyList<TestProject> Find(Workspace workspace, string? filter)
    {
        var all = Paths(File.ReadAllText(Path.Combine(workspace.Root, "CityOps.sln")))
            .Select(p => Path.Combine(workspace.Root, p))
            .SelectMany(p => Runs(Path.GetFileNameWithoutExtension(p), File.ReadAllText(p)))
            .ToList();
        var chosen = all.Where(run => run.Name.Contains(filter ?? "", StringComparison.OrdinalIgnoreCase)).ToList();
        return chosen.Count > 0 ? chosen : throw new MachineException($"No test project's name contains '{filter}'.", $"Choose among: {string.Join(", ", all.Select(run => run.Name).Distinct(StringComparer.Ordinal))}.");
    }

    /// <summary>Paths of the projects in a solution file, relative to it.</summary>
    internal static IEnumerable<string> Paths(string solution) =>
        ProjectLine().Matches(solution).Select(m => m.Groups["path"].Value.Replace('\\', '/'));

    private static IEnumerable<TestProject> Runs(string name, string project)
    {
        if (project.Contains("<IsTestProject>true</IsTestProject>", StringComparison.Ordinal))
            yield return new TestProject(name, 1);
        if (MoreServers().Match(project) is { Success: true } more)
            yield return new TestProject(name, int.Parse(more.Groups["servers"].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("<AlsoOnServers>(?<servers>[0-9]+)</AlsoOnServers>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MoreServers();

    [GeneratedRegex("""^Project\([^)]*\) = "[^"]*", "(?<path>[^"]+\.csproj)",""", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ProjectLine();
}
