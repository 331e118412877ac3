using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace CityOps.Architecture;

/// <summary>References point one way: Abstractions ← Domain ← Grains ← Store ← Server.</summary>
public sealed class DependencyTests
{
    /// <summary>Each project of the product and the projects it may use. What is not here may use nothing and be used by nobody.</summary>
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
        ["CityOps.Front"] = ["CityOps.ServiceDefaults"],
        ["CityOps.Postgres"] = [],
        ["CityOps.Workbench"] = ["CityOps.Postgres"],

        // Of the programs it starts it knows the builds and nothing else.
        ["CityOps.AppHost"] = ["CityOps.Postgres", "CityOps.Server", "CityOps.Cli", "CityOps.Front"],
    };

    private static readonly Dictionary<string, System.Reflection.Assembly> Assemblies =
        Allowed.Keys.ToDictionary(name => name, System.Reflection.Assembly.Load, StringComparer.Ordinal);

    private static readonly ArchUnitNET.Domain.Architecture Product = new ArchLoader().LoadAssemblies([.. Assemblies.Values]).Build();

    public static TheoryData<string> Projects { get; } = [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_only_what_stands_below_it(string name)
    {
        var others = Assemblies.Where(other => other.Key != name && !Allowed[name].Contains(other.Key, StringComparer.Ordinal)).Select(other => other.Value).ToArray();

        Types().That().ResideInAssembly(Assemblies[name]).Should().NotDependOnAny(Types().That().ResideInAssembly(others[0], others[1..])).WithoutRequiringPositiveResults().Check(Product);
    }

    [Fact]
    public void The_domain_knows_no_engine_no_database_and_no_host() =>
        Types().That().ResideInAssembly(Assemblies["CityOps.Domain"]).And().DoNotResideInNamespaceMatching(@"^OrleansCodeGen")
            .Should().NotDependOnAny(Types(includeReferenced: true).That().ResideInNamespaceMatching(@"^(Npgsql|Microsoft\.AspNetCore|Microsoft\.Extensions|Orleans\.(Runtime|Hosting|Streams|Configuration|Timers))(\.|$)"))
            .WithoutRequiringPositiveResults().Check(Product);

    [Fact]
    public void A_use_that_is_not_allowed_is_found() =>
        Assert.Throws<FailedArchRuleException>(() =>
            Types().That().ResideInAssembly(Assemblies["CityOps.Store"]).Should().NotDependOnAny(Types().That().ResideInAssembly(Assemblies["CityOps.Domain"])).Check(Product));

    [Fact]
    public void Every_project_of_the_product_stands_in_the_table()
    {
        var projects = Directory.GetFiles(Root, "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path))
            .Where(path => !path.StartsWith("tests", StringComparison.Ordinal) && !path.StartsWith('.'))
            .Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), projects.Order(StringComparer.Ordinal));
    }

    private static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "CityOps.sln")))
                folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("CityOps.sln is not above the tests.");
            return folder;
        }
    }
}
