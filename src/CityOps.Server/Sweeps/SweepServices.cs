using CityOps.Cases;
using CityOps.Dispatch;
using CityOps.Districts;
using CityOps.Incidents;
using CityOps.Postures;
using CityOps.Proposals;

namespace CityOps.Sweeps;

/// <summary>What the city does by itself.</summary>
internal static class SweepServices
{
    /// <summary>Adds the sweeps and what nudges them. It needs the host's grains: call it after them, so that it starts after the silo.</summary>
    public static IServiceCollection AddSweeps(this IServiceCollection services) => services
        .AddSingleton<ISweep, DistrictSweeps>()
        .AddSingleton<ISweep, FollowUpSweeps>()
        .AddSingleton<ISweep, IncidentSweeps>()
        .AddSingleton<ISweep, PostureSweeps>()
        .AddSingleton<ISweep, SurgeSweeps>()
        .AddSingleton<ISweep, AssignmentSweeps>()
        .AddHostedService<SweepNudges>();
}
