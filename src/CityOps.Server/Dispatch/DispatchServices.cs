namespace CityOps.Dispatch;

/// <summary>Dispatch on a server, in one call.</summary>
internal static class DispatchServices
{
    /// <summary>Adds the roads of all cities in memory, what ranks units over them, and the doors to assignments.</summary>
    public static IServiceCollection AddDispatch(this IServiceCollection services) => services
        .AddSingleton<RoadMaps>()
        .AddSingleton<ClosedZones>()
        .AddSingleton<RoadService>()
        .AddHostedService(provider => provider.GetRequiredService<RoadService>())
        .AddSingleton<DispatchGoals>()
        .AddSingleton<UnitsToSend>()
        .AddSingleton<DispatchPlanner>()
        .AddSingleton<DispatchNeeds>()
        .AddSingleton<AssignmentDoor>()
        .AddSingleton<DispatchSources>()
        .AddSingleton<IDispatchDesk, DispatchDesk>();
}
