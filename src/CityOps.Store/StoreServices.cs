using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Dispatch;
using CityOps.Districts;
using CityOps.DutyLogs;
using CityOps.Hazards;
using CityOps.Incidents;
using CityOps.Journal;
using CityOps.Live;
using CityOps.Patrols;
using CityOps.Photos;
using CityOps.Plans;
using CityOps.Postures;
using CityOps.Proposals;
using CityOps.Reading;
using CityOps.Resources;
using CityOps.Schema;
using CityOps.Tail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NetTopologySuite.Geometries;
using Npgsql;

namespace CityOps;

/// <summary>The storage of a host, in one call.</summary>
public static class StoreServices
{
    private const int MostSessions = 40;

    /// <summary>
    /// Adds the journal with its writer and anchors, and an <see cref="NpgsqlDataSource"/> for queries. Starting the host applies
    /// the migrations; stopping it writes what was taken in. Call it before whatever writes, so that it starts first and stops last.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="connectionString">An Npgsql connection string. The writer needs sessions of its own: no pooler in transaction mode.</param>
    /// <param name="configure">Changes the defaults.</param>
    public static IServiceCollection AddCityOpsStore(this IServiceCollection services, string connectionString, Action<JournalOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        var options = new JournalOptions();
        configure?.Invoke(options);
        services.AddSingleton(options);
        services.AddSingleton(_ => ForQueries(connectionString));
        services.AddSingleton<SummaryTables>();
        services.AddSingleton(Migration.All());
        services.AddSingleton<SchemaMigrations>();
        services.AddSingleton<DatabaseReader>();
        services.AddSingleton<JournalReader>();
        services.AddSingleton<JournalBell>();
        services.AddSingleton<StreamHeads>();
        services.AddSingleton(provider => new JournalWriter(connectionString, options, provider.GetRequiredService<JournalBell>(), provider.GetRequiredService<ILogger<JournalWriter>>()));
        services.AddSingleton<IJournal, PostgresJournal>();
        services.AddSingleton<IHostedService, JournalLifetime>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<JournalAnchors>();
        services.AddHostedService<AnchorService>();
        services.AddHostedService(provider => new TailNews(connectionString, provider.GetRequiredService<JournalBell>(), provider.GetRequiredService<ILogger<TailNews>>()));
        return services;
    }

    /// <summary>
    /// Adds the tail of the journal and all that follows it in memory. Call it after <see cref="AddCityKnowledge"/> and before the grains:
    /// what decisions and screens rest on is then read before the server takes part in its cluster.
    /// </summary>
    public static IServiceCollection AddLiveCity(this IServiceCollection services)
    {
        services.AddSingleton<TailRows>();
        services.AddSingleton<JournalTail>();
        services.AddSingleton<IJournalTail>(provider => provider.GetRequiredService<JournalTail>());
        services.AddHostedService(provider => provider.GetRequiredService<JournalTail>());
        services.AddSingleton<LiveBoardGround>();
        return services
            .AddBoard<CaseBoard, ICaseBoard>()
            .AddBoard<IncidentBoard, IIncidentBoard>()
            .AddBoard<AssignmentBoard, IAssignmentBoard>()
            .AddBoard<PostureBoard, IPostureBoard>()
            .AddBoard<Units.UnitBoard, Units.IUnitBoard>()
            .AddSingleton<IResourceFeed, ResourceFeed>()
            .AddSingleton<IHazardFeed, HazardFeed>()
            .AddSingleton<IReportTableFeed, ReportTableFeed>()
            .AddSingleton<ProposalFeed>();
    }

    /// <summary>Adds what follows the city through its grains. Call it after the grains.</summary>
    public static IServiceCollection AddLiveGrains(this IServiceCollection services) => services
        .AddBoard<PatrolBoard, IPatrolBoard>()
        .AddSingleton<HazardTakeOver>()
        .AddHostedService(provider => provider.GetRequiredService<HazardTakeOver>())
        .AddSingleton<Units.PositionRelay>()
        .AddHostedService(provider => provider.GetRequiredService<Units.PositionRelay>());

    private static IServiceCollection AddBoard<TBoard, TContract>(this IServiceCollection services)
        where TBoard : LiveBoard, TContract
        where TContract : class => services
        .AddSingleton<TBoard>()
        .AddSingleton<LiveBoard>(provider => provider.GetRequiredService<TBoard>())
        .AddSingleton<TContract>(provider => provider.GetRequiredService<TBoard>())
        .AddHostedService(provider => provider.GetRequiredService<TBoard>());

    /// <summary>Proves the journal of the store in these services, or names what is wrong with it. Nothing is written.</summary>
    /// <param name="services">Services with a store and the summary tables of all slices; the host need not run.</param>
    /// <param name="expectedAnchor">Hash of an anchor noted outside the database, hexadecimal; null for none.</param>
    /// <param name="cancellationToken">Stops checking.</param>
    /// <exception cref="FormatException">The expected hash is not hexadecimal.</exception>
    public static Task<VerifyReport> VerifyJournalAsync(this IServiceProvider services, string? expectedAnchor, CancellationToken cancellationToken) =>
        new JournalVerifier(services.GetRequiredService<NpgsqlDataSource>(), services.GetRequiredService<SummaryTables>()).RunAsync(expectedAnchor, cancellationToken);

    /// <summary>Writes the rows of the summary tables anew from the events, a table after the other. Servers may be at work; what they show of columns that change is read again when they start.</summary>
    /// <param name="services">Services with a store and the summary tables of all slices; the host need not run.</param>
    /// <param name="table">Name of the one table to write; null for all.</param>
    /// <param name="cancellationToken">Stops between two portions; what was written stays.</param>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public static IAsyncEnumerable<RebuiltTable> RebuildSummariesAsync(this IServiceProvider services, string? table, CancellationToken cancellationToken)
    {
        var tables = services.GetRequiredService<SummaryTables>();
        var chosen = CityFolds.All.Where(fold => table is null || tables.Of(fold.Row).Name == table).ToArray();
        if (chosen.Length == 0)
            throw new ArgumentException($"There is no summary table '{table}'. There are {string.Join(", ", CityFolds.All.Select(fold => tables.Of(fold.Row).Name))}.", nameof(table));
        return new SummaryRebuild(services.GetRequiredService<NpgsqlDataSource>(), tables).RunAsync(chosen, cancellationToken);
    }

    /// <summary>Brings the schema up to date without starting a host: for tools that only write tables.</summary>
    public static Task ApplyMigrationsAsync(this IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<SchemaMigrations>().ApplyAsync(cancellationToken);

    /// <summary>Whether servers that run have to be stopped before the schema is brought up to date.</summary>
    public static Task<bool> MigrationsStopOlderAsync(this IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<SchemaMigrations>().StopsOlderAsync(cancellationToken);

    /// <summary>Registers a slice's summary table.</summary>
    public static IServiceCollection AddSummaryTable(this IServiceCollection services, SummaryTable table) => services.AddSingleton(table);

    /// <summary>Adds the tables of all things of the city.</summary>
    public static IServiceCollection AddCityTables(this IServiceCollection services) =>
        services.AddSummaryTable(DutyLogTable.Instance).AddSummaryTable(CaseTable.Instance).AddSummaryTable(IncidentTable.Instance).AddSummaryTable(AssignmentTable.Instance)
            .AddSummaryTable(ResourceTable.Instance).AddSummaryTable(PostureTable.Instance).AddSummaryTable(ProposalTable.Instance).AddSummaryTable(PlanTable.Instance)
            .AddSummaryTable(PatrolTable.Instance).AddSummaryTable(ReportTableTable.Instance).AddSummaryTable(HazardTable.Instance);

    /// <summary>Adds accounts, photographs and the numbers of reports.</summary>
    public static IServiceCollection AddCityRecords(this IServiceCollection services) => services
        .AddSingleton<IAccountDirectory, AccountDirectory>()
        .AddSingleton<IAccountWriter, AccountWriter>()
        .AddSingleton<IPhotoStore, PhotoStore>()
        .AddSingleton<IReportNumbers, ReportNumbers>()
        .AddSingleton<ICaseDesk, CaseDesk>()
        .AddSingleton<ICaseDeadlines, CaseDeadlines>()
        .AddSingleton<ICaseFollowUps, CaseFollowUps>()
        .AddSingleton<FollowUps>()
        .AddSingleton<ICaseFigures, Districts.CaseFigures>()
        .AddSingleton<IIncidentNumbers, IncidentNumbers>()
        .AddSingleton<IIncidentList, IncidentList>()
        .AddSingleton<IZoneSurvey, ZoneSurvey>()
        .AddSingleton<IIncidentDesk, IncidentDesk>()
        .AddSingleton<IIncidentForces, IncidentForces>()
        .AddPostures()
        .AddPatrols();

    /// <summary>
    /// Adds the cities as they were imported, and what decisions on their cases rest on. The host reads them when it starts: call it after
    /// <see cref="AddCityOpsStore"/>, which brings the schema.
    /// </summary>
    public static IServiceCollection AddCityKnowledge(this IServiceCollection services)
    {
        services.AddSingleton<CityDirectory>();
        services.AddSingleton<ICityDirectory>(provider => provider.GetRequiredService<CityDirectory>());
        services.AddHostedService(provider => provider.GetRequiredService<CityDirectory>());
        services.TryAddSingleton<ICaseNeighbours, CaseNeighbours>();
        services.AddSingleton<CityKnowledge>();
        services.AddSingleton<ICaseKnowledge>(provider => provider.GetRequiredService<CityKnowledge>());
        services.AddSingleton<ICaseAdvice, CaseAdvice>();
        services.AddSingleton<IPlanShelf, PlanShelf>();
        services.AddSingleton<IReportTableShelf, ReportTableShelf>();
        services.AddSingleton<CityDocuments>();
        services.AddSingleton<IIncidentKnowledge, IncidentKnowledge>();
        services.AddSingleton<IResourceKnowledge, ResourceKnowledge>();
        services.AddSingleton<IResourceRegister, ResourceRegister>();
        services.AddSingleton<IHazardKnowledge, HazardKnowledge>();
        services.AddSingleton<IHazardRegister, HazardRegister>();
        services.AddSingleton<IPostureKnowledge, PostureKnowledge>();
        services.AddSingleton<IProposalKnowledge, ProposalKnowledge>();
        services.AddSingleton<IPatrolKnowledge, PatrolKnowledge>();
        services.AddSingleton<IPatrolSurvey, PatrolSurvey>();
        return services;
    }

    /// <summary>Adds the desk of proposals and what looks for surges.</summary>
    public static IServiceCollection AddProposals(this IServiceCollection services) => services
        .AddSingleton<IProposalList, ProposalList>()
        .AddSingleton<IReportCounts, ReportCounts>()
        .AddSingleton<SurgeWatch>()
        .AddSingleton<IProposalDesk, ProposalDesk>();

    private static IServiceCollection AddPostures(this IServiceCollection services) => services
        .AddSingleton<IPostureList, PostureList>()
        .AddSingleton<ILimitCases, LimitCases>()
        .AddSingleton<IZoneCells, ZoneCells>()
        .AddSingleton<IRaisedActs, RaisedActs>()
        .AddSingleton<LimitPauses>()
        .AddSingleton<ResponsePostures>()
        .AddSingleton<IPostureDesk, PostureDesk>();

    // The table of rules is read here: a flaw in it ends the start, not the first patrol.
    private static IServiceCollection AddPatrols(this IServiceCollection services) => services
        .AddSingleton(PatrolRuleTable.Standard)
        .AddSingleton<IPatrolList, PatrolList>()
        .AddSingleton<PatrolFollowing>()
        .AddSingleton<PatrolForecast>()
        .AddSingleton<IPatrolDesk, PatrolDesk>();

    private static NpgsqlDataSource ForQueries(string connectionString)
    {
        var settings = Sessions.Of(connectionString);
        if (settings.MaxAutoPrepare == 0)
            settings.MaxAutoPrepare = 100;

        // Several servers share a database. More sessions than these would only wait for each other there instead of here.
        if (!settings.ShouldSerialize("Maximum Pool Size"))
            settings.MaxPoolSize = MostSessions;
        var source = new NpgsqlDataSourceBuilder(settings.ConnectionString);

        // Whatever made it, a geometry of a city is flat: overlays leave heights in some corners, which the columns refuse.
        source.UseNetTopologySuite(handleOrdinates: Ordinates.XY);
        return source.Build();
    }
}
