using CityOps.Machine;
using CityOps.Parts;
using CityOps.Running;

return await RunOptions.InvokeAsync(args, CityAsync);

// The map of the system: what there is, and what waits for what.
static async Task<int> CityAsync(RunOptions options, CancellationToken stop)
{
    options.Endpoint.DemandPorts();
    await using var database = await CityDatabase.PrepareAsync(Workspace.Find(), options.DatabasePort, stop);
    var dashboard = Dashboard.OnFreePorts();
    var builder = DistributedApplication.CreateBuilder(dashboard.Options).WithQuietHost();

    var postgres = await builder.AddPostgresAsync(database, stop);
    var ground = builder.AddProgram("schema", "CityOps.Cli", "migrate").WithDatabase(database).WaitForAll(postgres).Once();
    if (options.Demo)
    {
        ground = builder.AddDemoCity(database).WaitForCompletion(ground).Once();
    }

    var cluster = builder.AddOrleans("cityops").WithClusterId("cityops").WithServiceId("cityops").WithClustering(new CityCluster(database));
    var endpoints = options.ServerEndpoints();
    var servers = endpoints
        .Select((endpoint, i) => builder.AddServer(i + 1, endpoint, cluster, options.Endpoint.Secure is not null, endpoints.Count > 1).WaitForCompletion(ground).Kept(StopTurn.Servers))
        .ToList();
    var front = servers.Count > 1 ? builder.AddFront(options.Endpoint, endpoints).Kept(StopTurn.Clients) : null;
    if (options is { Demo: true, Rate: > 0 })
    {
        builder.AddSimulator(options.Endpoint.Local, options.Rate, options.Scenario).WaitForAll(servers[0], front).Kept(StopTurn.Clients);
    }

    await using var app = builder.Build();
    return await new CityRun(app, database, () => Host.SayReady(options.Endpoint, dashboard)).RunAsync(stop);
}
