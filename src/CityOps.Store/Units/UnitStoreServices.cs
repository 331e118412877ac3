using CityOps.Dispatch;
using CityOps.Grid;
using CityOps.Maps;
using CityOps.Reading;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CityOps.Units;

/// <summary>Units and cells of a host, in one call.</summary>
public static class UnitStoreServices
{
    /// <summary>Adds tracks, what is known of cells, and what units are sent by.</summary>
    public static IServiceCollection AddUnits(this IServiceCollection services) => services
        .AddSingleton(provider => new UnitTracks(provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<DatabaseReader>()))
        .AddSingleton<IUnitTracks>(provider => provider.GetRequiredService<UnitTracks>())
        .AddHostedService<TrackPartitions>()
        .AddSingleton<IMapThings, MapThings>()
        .AddSingleton<RoadReader>()
        .AddSingleton<IAssignmentKnowledge, AssignmentKnowledge>()
        .AddSingleton<IAssignmentList, AssignmentList>()
        .AddSingleton<ICellKnowledge, CellKnowledge>();
}
