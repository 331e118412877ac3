using CityOps.Areas;
using CityOps.Cases;
using CityOps.Dispatch;
using CityOps.Districts;
using CityOps.Hazards;
using CityOps.Incidents;
using CityOps.Journal;
using CityOps.Patrols;
using CityOps.Postures;
using CityOps.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps;

/// <summary>What a silo of the tests has: the real store, and a small world around it.</summary>
public static class CityServices
{
    public static IServiceCollection AddCity(this IServiceCollection services, string database, TimeProvider clock) => services
        .AddSingleton(clock)
        .AddCityOpsStore(database)
        .AddCityTables()
        .AddSingleton<JournalTools>()
        .AddSmallWorld()
        .AddSingleton<ICaseFigures, Districts.CaseFigures>()
        .AddSingleton<ICaseDeadlines, CaseDeadlines>()
        .AddSingleton<ICaseFollowUps, CaseFollowUps>()
        .AddSingleton<FollowUps>()
        .AddSingleton<IPostureList, PostureList>()
        .AddSingleton<ILimitCases, LimitCases>()
        .AddSingleton<LimitPauses>()
        .AddSingleton<IPatrolList, PatrolList>()
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<PatrolFollowing>(provider, (ICityDirectory)new PatrolWards()));

    /// <summary>Makes the grains take times that their callers state.</summary>
    public static void TakeStatedTimes(IServiceCollection services) =>
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<JournalTools>(provider) with { TakesStatedTimes = true });

    private static IServiceCollection AddSmallWorld(this IServiceCollection services) => services
        .AddSingleton<ICaseKnowledge, SmallCity>()
        .AddSingleton<IIncidentKnowledge, PlannedCity>()
        .AddSingleton<IAssignmentKnowledge, SmallFleet>()
        .AddSingleton<IResourceKnowledge, SmallDepot>()
        .AddSingleton<IHazardKnowledge, SmallStore>()
        .AddSingleton<IPostureKnowledge, PosturePlaces>()
        .AddSingleton<IPatrolKnowledge, PatrolWard>()
        .AddSingleton<IReportNumbers, CountedReports>()
        .AddSingleton<ICityDirectory, NoCity>();
}
