using CityOps.Live;
using Microsoft.Extensions.Logging;

namespace CityOps.Resources;

/// <inheritdoc cref="IResourceFeed"/>
public sealed class ResourceFeed(IJournalTail tail, ILogger<ResourceFeed> log) : KeyFeed(tail, "resource", log), IResourceFeed;
