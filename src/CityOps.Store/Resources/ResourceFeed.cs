using CityOps.Live;
using Microsoft.Extensions.Logging;

namespace CityOps.Resources;

/// <inheritdoc cref="IResourceFeed"/>
public sealed class ResourceFeed(IClusterClient cluster, ILogger<ResourceFeed> log) : KeyFeed(cluster, "resource", log), IResourceFeed;
