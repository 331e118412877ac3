using System.Net;
using System.Net.Sockets;
using CityOps.Storage;
using Orleans.Configuration;
using Orleans.Dashboard;

namespace CityOps.Engine;

/// <summary>
/// Puts the grains into this process. One machine is a cluster of one: whatever the number of servers, they find each other in the city's
/// own database. What an app host says in the section <c>Orleans</c> of the configuration comes first.
/// </summary>
internal static class GrainHost
{
    /// <summary>Calls that may wait for one grain. Past it a call is refused at once: by then its caller would wait longer than anybody does.</summary>
    private const int LongestQueue = 5_000;

    /// <summary>A write may wait twenty seconds for its turn and twenty for the database: what became of it is said, and not that nobody answered.</summary>
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(45);

    private static readonly TimeSpan ProbeEvery = TimeSpan.FromSeconds(1);

    /// <summary>A server that has not said for three of these that it lives is not waited for by one that joins.</summary>
    private static readonly TimeSpan SayAliveEvery = TimeSpan.FromSeconds(4);

    /// <summary>Cases are many and each is busy for moments; an open one that nobody works on need not stay in memory.</summary>
    private static readonly TimeSpan IdleCase = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan IdleThing = TimeSpan.FromMinutes(10);

    public static void AddGrains(this IHostApplicationBuilder builder, string database)
    {
        builder.Configuration.AddInMemoryCollection(Defaults(builder.Configuration, database));

        // What the engine does by itself fills the log; what went wrong stays. Its hints on garbage collection are for machines of its own.
        builder.Logging.AddFilter("Orleans", LogLevel.Warning).AddFilter("Orleans.Runtime.Silo", LogLevel.Error).AddFilter("Polly", LogLevel.Warning);
        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterMembershipOptions>(KnowDeadSoon);
            silo.Configure<SiloMessagingOptions>(options =>
            {
                options.MaxEnqueuedRequestsHardLimit = LongestQueue;
                options.CancelRequestOnTimeout = true;
                options.ResponseTimeout = LongestAnswer;
            });
            silo.Configure<GrainCollectionOptions>(ForgetIdle);
            silo.AddGrainEngine();
            silo.AddActivityPropagation();
            silo.AddDashboard(static options => options.HideTrace = true);
        });
    }

    /// <summary>What the section <c>Orleans</c> lacks: the cluster, where this server is reached, and that members are kept in the database.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> Defaults(IConfiguration settings, string database)
    {
        var orleans = settings.GetSection("Orleans");
        Dictionary<string, string?> wanted = new(StringComparer.Ordinal)
        {
            ["ClusterId"] = settings["CITYOPS_CLUSTER"] ?? "cityops",
            ["ServiceId"] = "cityops",
            ["Endpoints:AdvertisedIPAddress"] = settings[ServerSettings.Address] ?? IPAddress.Loopback.ToString(),
            ["Endpoints:SiloPort"] = settings[ServerSettings.SiloPort] ?? FreePort().ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Endpoints:GatewayPort"] = "0",
            ["Clustering:ProviderType"] = "AdoNet",
            ["Clustering:Invariant"] = "Npgsql",
            ["Clustering:ConnectionString"] = orleans["Clustering:ConnectionName"] is null ? database : null,
        };
        return wanted.Where(entry => entry.Value is not null && orleans[entry.Key] is null).Select(entry => KeyValuePair.Create("Orleans:" + entry.Key, entry.Value));
    }

    /// <summary>A dead server is known within four seconds, so that whoever called it waits no longer than that; one that was restarted is not held up by its own ghost.</summary>
    private static void KnowDeadSoon(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = ProbeEvery;
        options.NumMissedProbesLimit = 3;
        options.TableRefreshTimeout = TimeSpan.FromSeconds(10);
        options.IAmAliveTablePublishTimeout = SayAliveEvery;
        options.DefunctSiloExpiration = TimeSpan.FromHours(1);
        options.DefunctSiloCleanupPeriod = TimeSpan.FromMinutes(10);
    }

    private static void ForgetIdle(GrainCollectionOptions options)
    {
        options.CollectionQuantum = TimeSpan.FromSeconds(30);
        options.CollectionAge = IdleThing;
        options.ClassSpecificCollectionAge[typeof(Cases.CaseGrain).FullName!] = IdleCase;
        options.EnableActivationSheddingOnMemoryPressure = true;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
