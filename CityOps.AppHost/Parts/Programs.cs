using CityOps.Machine;

namespace CityOps.Parts;

/// <summary>The programs of the solution as parts of the system.</summary>
internal static class Programs
{
    private const string CollectorVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>
    /// Adds a program by its build. It is started as it stands and not through its project: a start again after a fall builds nothing,
    /// takes a second less, and no second process stays beside each.
    /// </summary>
    /// <param name="builder">The system.</param>
    /// <param name="name">What the part is called.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="arguments">The program's arguments.</param>
    public static IResourceBuilder<ExecutableResource> AddProgram(this IDistributedApplicationBuilder builder, string name, string project, params string[] arguments)
    {
        var assembly = Workspace.Find().Assembly(project);
        var program = builder.AddExecutable(name, "dotnet", Path.GetDirectoryName(assembly)!, [assembly, .. arguments]);

        // Who has a collector of his own has everything sent there: the parts inherit what he set.
        return Environment.GetEnvironmentVariable(CollectorVariable) is { Length: > 0 } ? program : program.WithOtlpExporter();
    }

    /// <summary>Tells a part which database the city lives in.</summary>
    public static IResourceBuilder<T> WithDatabase<T>(this IResourceBuilder<T> part, CityDatabase database)
        where T : IResourceWithEnvironment => part.WithEnvironment(CityDatabase.Variable, database.ConnectionString);
}
