using System.Xml.Linq;

namespace CityOps.Architecture;

/// <summary>References point one way: Abstractions ← Domain ← Grains ← Store ← Server.</summary>
public sealed class DependencyTests
{
    private static readonly string Root = FindRoot();

    /// <summary>Each project of the product and the projects it may reference. What is not here may reference nothing and be referenced by nobody.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["CityOps.Abstractions"] = [],
        ["CityOps.Domain"] = ["CityOps.Abstractions"],
        ["CityOps.Grains"] = ["CityOps.Abstractions", "CityOps.Domain"],
        ["CityOps.Store"] = ["CityOps.Abstractions", "CityOps.Domain", "CityOps.Grains"],
        ["CityOps.ServiceDefaults"] = [],
        ["CityOps.Geo"] = ["CityOps.Abstractions", "CityOps.Domain"],
        ["CityOps.Gateways"] = ["CityOps.Abstractions", "CityOps.Domain", "CityOps.Geo"],
        ["CityOps.Web"] = ["CityOps.Abstractions", "CityOps.Domain"],
        ["CityOps.Server"] = ["CityOps.Abstractions", "CityOps.Domain", "CityOps.Geo", "CityOps.Gateways", "CityOps.Grains", "CityOps.Store", "CityOps.Web", "CityOps.ServiceDefaults"],
        ["CityOps.Cli"] = ["CityOps.Abstractions", "CityOps.Domain", "CityOps.Geo", "CityOps.Gateways", "CityOps.Grains", "CityOps.Store", "CityOps.ServiceDefaults"],
        ["CityOps.Postgres"] = [],
        ["CityOps.Workbench"] = ["CityOps.Postgres"],

        // Of the programs it starts it knows the builds and nothing else.
        ["CityOps.AppHost"] = ["CityOps.Postgres", "CityOps.Server", "CityOps.Cli", "CityOps.Front"],
    };

    public static IEnumerable<object[]> Projects =>
        Directory.GetFiles(Root, "*.csproj", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(Root, path).StartsWith("tests", StringComparison.Ordinal) && !path.Contains(".artifacts", StringComparison.Ordinal) && !path.Contains($"{Path.DirectorySeparatorChar}.data{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(path => new object[] { Path.GetRelativePath(Root, path) });

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_stands_below_it(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        Assert.True(Allowed.TryGetValue(name, out var allowed), $"{name} is not in the table of this test: say there what it may reference.");

        var references = XDocument.Load(Path.Combine(Root, path)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.Empty(references.Except(allowed!, StringComparer.Ordinal));
    }

    [Fact]
    public void The_domain_knows_no_engine_no_database_and_no_host()
    {
        var references = typeof(DutyLogs.DutyLogRules).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!).ToArray();

        Assert.DoesNotContain(references, name => name.StartsWith("Npgsql", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal));
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CityOps.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("CityOps.sln is not above the tests.");
        return folder;
    }
}
