using Aspire.Hosting.Orleans;
using CityOps.Machine;

namespace CityOps.Parts;

/// <summary>Where the servers of an Orleans cluster find each other: in the city's own database, whose connection string is all they need to know.</summary>
internal sealed class CityCluster(CityDatabase database) : IProviderConfiguration
{
    /// <inheritdoc />
    public void ConfigureResource<T>(IResourceBuilder<T> resourceBuilder, string configSectionPath)
        where T : IResourceWithEnvironment => resourceBuilder.WithDatabase(database);
}
