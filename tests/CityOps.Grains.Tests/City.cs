using CityOps.Areas;
using CityOps.Cases;
using CityOps.Dispatch;
using CityOps.Districts;
using CityOps.Hazards;
using CityOps.Incidents;
using CityOps.Journal;
using CityOps.Live;
using CityOps.Patrols;
using CityOps.Postures;
using CityOps.Resources;
using CityOps.Storage;
using CityOps.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CityOps;

/// <summary>A database of its own, and hosts with grains on it. Two hosts are two activations of one key: what a cluster has for a moment after a failure.</summary>
public sealed class City : TestDatabase, IAsyncLifetime
{
    private readonly List<IHost> _hosts = [];

    public async Task<IServiceProvider> StartHostAsync(TimeProvider? clock = null, bool takesStatedTimes = false)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddCityOpsStore(ConnectionString);
        builder.Services.AddCityTables();
        builder.Services.AddSingleton<ICaseKnowledge, SmallCity>();
        builder.Services.AddSingleton<IIncidentKnowledge, PlannedCity>();
        builder.Services.AddSingleton<IAssignmentKnowledge, SmallFleet>();
        builder.Services.AddSingleton<IResourceKnowledge, SmallDepot>();
        builder.Services.AddSingleton<IHazardKnowledge, SmallStore>();
        builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<JournalTools>(services) with { TakesStatedTimes = takesStatedTimes });
        builder.Services.AddSingleton<ICityDirectory, NoCity>();
        builder.Services.AddSingleton<ICaseFigures, Districts.CaseFigures>();
        builder.Services.AddSingleton<ICaseDeadlines, CaseDeadlines>();
        builder.Services.AddSingleton<ICaseFollowUps, CaseFollowUps>();
        builder.Services.AddSingleton<IReportNumbers, CountedReports>();
        builder.Services.AddSingleton<FollowUps>();
        builder.Services.AddSingleton<IPostureKnowledge, PosturePlaces>();
        builder.Services.AddSingleton<IPostureList, PostureList>();
        builder.Services.AddSingleton<ILimitCases, LimitCases>();
        builder.Services.AddSingleton<LimitPauses>();
        builder.Services.AddSingleton<IPatrolKnowledge, PatrolWard>();
        builder.Services.AddSingleton<IPatrolList, PatrolList>();
        builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<PatrolFollowing>(services, (ICityDirectory)new PatrolWards()));
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(FreePort.Next(), FreePort.Next(), serviceId: "test", clusterId: Guid.NewGuid().ToString("N"))
            .AddGrainState()
            .AddMemoryGrainStorage("PubSubStore")
            .AddMemoryStreams(LiveFeed.Provider));
        var host = builder.Build();
        _hosts.Add(host);
        await host.StartAsync();
        return host.Services;
    }

    public async Task<T?> QueryAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T?)await command.ExecuteScalarAsync();
    }

    public override async Task DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.StopAsync();
            host.Dispose();
        }

        await base.DisposeAsync();
    }
}
