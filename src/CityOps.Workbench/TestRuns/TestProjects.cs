using System.Text.RegularExpressions;
using CityOps.Machine;

namespace CityOps.Workbench.TestRuns;

/// <summary>The test projects of the solution.</summary>
internal static partial class TestProjects
{
    /// <summary>Names of the test projects, in the order of the solution file.</summary>
    /// <param name="workspace">The working copy.</param>
    /// <param name="filter">Part of a name, case aside; null for all.</param>
    /// <exception cref="MachineException">No project fits.</exception>
    public static IReadOnlyList<string> Find(Workspace workspace, string? filter)
    {
        var all = Paths(File.ReadAllText(Path.Combine(workspace.Root, "CityOps.sln")))
            .Select(p => Path.Combine(workspace.Root, p))
            .Where(p => File.ReadAllText(p).Contains("<IsTestProject>true</IsTestProject>", StringComparison.Ordinal))
            .Select(p => Path.GetFileNameWithoutExtension(p))
            .ToList();
        var chosen = all.Where(n => n.Contains(filter ?? "", StringComparison.OrdinalIgnoreCase)).ToList();
        return chosen.Count > 0 ? chosen : throw new MachineException($"No test project's name contains '{filter}'.", $"Choose among: {string.Join(", ", all)}.");
    }

    /// <summary>Paths of the projects in a solution file, relative to it.</summary>
    internal static IEnumerable<string> Paths(string solution) =>
        ProjectLine().Matches(solution).Select(m => m.Groups["path"].Value.Replace('\\', '/'));

    [GeneratedRegex("""^Project\([^)]*\) = "[^"]*", "(?<path>[^"]+\.csproj)",""", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ProjectLine();
}
