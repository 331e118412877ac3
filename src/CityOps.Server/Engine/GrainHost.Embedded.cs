using CityOps.Live;
using CityOps.Storage;

namespace CityOps.Engine;

/// <summary>Puts the grains into this process: the embedded engine, one machine.</summary>
internal static class GrainHost
{
    public static void AddGrains(this IHostApplicationBuilder builder, string database)
    {
        _ = database;
        builder.UseOrleans(silo => silo.AddMemoryStreams(LiveFeed.Provider).AddGrainState());
    }
}
