using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace CityOps.Areas;

/// <summary>A database with a city of two cells side by side, a road, a hospital, a sewer cover of the drainage company and one of the water company.</summary>
public sealed class SampleCity : TestDatabase, IAsyncLifetime
{
    public const string West = "990102003005001";
    public const string East = "990102003005002";

    public static readonly CasePosition InWest = new(120.1005, 30.2005);
    public static readonly CasePosition InEast = new(120.1015, 30.2005);
    public static readonly CasePosition Outside = new(121, 30.2005);

    private const string Calendar = """
        {"timeZone":"Asia/Shanghai","weeklyHours":{"monday":["08:30-17:30"],"tuesday":["08:30-17:30"],"wednesday":["08:30-17:30"],"thursday":["08:30-17:30"],"friday":["08:30-17:30"]}}
        """;

    private ServiceProvider? _services;

    public CityDirectory Directory => Services.GetRequiredService<CityDirectory>();

    public IServiceProvider Services => _services!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _services = new ServiceCollection().AddLogging().AddCityOpsStore(ConnectionString).AddCityTables().AddCityKnowledge()
            .AddSingleton<IAccountDirectory, AccountDirectory>()
            .BuildServiceProvider();

        // Only the schema: the city comes first, as it does before a server starts.
        await Services.GetServices<IHostedService>().First().StartAsync(CancellationToken.None);
        await ExecuteAsync(Rows);
        await Directory.RefreshAsync(CancellationToken.None);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var command = Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public override async Task DisposeAsync()
    {
        await Services.GetServices<IHostedService>().First().StopAsync(CancellationToken.None);
        await _services!.DisposeAsync();
        await base.DisposeAsync();
    }

    private const string Rows = $$"""
        INSERT INTO city (prefix, name_zh, name_en, catalogue, time_zone, calendar, centre, zoom, simulated)
            VALUES ('9901', '样市', 'Sample City', '2007', 'Asia/Shanghai', '{{Calendar}}', ST_SetSRID(ST_MakePoint(120.1, 30.2), 4326), 12, true);
        INSERT INTO area (code, level, parent, name_zh, name_en, label, shape)
            SELECT code, level, parent, zh, en, ST_Centroid(box), ST_Multi(box)
            FROM (VALUES ('9901', 'city', NULL, '样市', 'Sample City'), ('990102', 'district', '9901', '滨江区', 'Binjiang'),
                         ('990102003', 'street', '990102', '望江街道', 'Wangjiang Street'), ('990102003005', 'community', '990102003', '望江社区', 'Wangjiang Community'))
                 AS level (code, level, parent, zh, en), ST_MakeEnvelope(120.1, 30.2, 120.102, 30.201, 4326) AS box;
        INSERT INTO cell (code, community, place_class, road_grade, inside_red_line, area_m2, valid_from, shape)
            VALUES ('{{West}}', '990102003005', 'urban', 0, false, 10673, '2020-01-01', ST_Multi(ST_MakeEnvelope(120.1, 30.2, 120.101, 30.201, 4326))),
                   ('{{East}}', '990102003005', 'fringe', 2, true, 10673, '2020-01-01', ST_Multi(ST_MakeEnvelope(120.101, 30.2, 120.102, 30.201, 4326)));
        INSERT INTO organisation (code, city, parent, kind, name_zh, name_en, area, centre, handles_cases)
            VALUES ('drainage', '9901', NULL, 'department', '排水公司', 'Drainage company', '', NULL, true),
                   ('water', '9901', NULL, 'department', '自来水公司', 'Water company', '', NULL, true),
                   ('centre', '9901', NULL, 'supervision-centre', '监督中心', 'Supervision centre', '', NULL, false);
        INSERT INTO routing_rule (city, position, basis, type, area, unit) VALUES ('9901', 1, 'owner', 'C01', '', 'drainage');
        INSERT INTO component (code, type, cell, owner, maintainer, state, surveyed_on, changed_on, source, shape)
            VALUES ('9901020102000001', 'C0102', '{{West}}', 'drainage', NULL, 'intact', '2026-01-01', '2026-01-01', 'survey', ST_SetSRID(ST_MakePoint(120.1005, 30.2005), 4326)),
                   ('9901020102000002', 'C0102', '{{East}}', 'water', NULL, 'intact', '2026-01-01', '2026-01-01', 'survey', ST_SetSRID(ST_MakePoint(120.1015, 30.2005), 4326));
        INSERT INTO road (city, id, class, name_zh, name_en, bridge, tunnel, oneway, layer, shape)
            VALUES ('9901', 1, 'primary', '望江路', 'Wangjiang Road', false, false, false, 0, ST_SetSRID(ST_MakeLine(ST_MakePoint(120.1, 30.2003), ST_MakePoint(120.102, 30.2003)), 4326));
        INSERT INTO place (city, id, kind, name_zh, name_en, rank, shape)
            VALUES ('9901', 1, 'hospital', '中心医院', 'Central Hospital', 2, ST_SetSRID(ST_MakePoint(120.1008, 30.2008), 4326));
        INSERT INTO case_type (city, kind, code, terms)
            VALUES ('9901', 'part', 'C0103', '{"nameZh":"雨水盖","normalLimit":"3wd","funded":true}'), ('9901', 'event', 'E0102', '{"used":false}'),
                   ('9901', 'question', 'Q0001', '{"nameZh":"政策咨询","nameEn":"Policy question"}'), ('9901', 'event', 'E0104', '{"normalLimit":"soon"}');
        INSERT INTO account (id, name, normalized_name, display_zh, display_en) VALUES ('1', 'collector', 'COLLECTOR', '采集员', 'Collector');
        INSERT INTO account_post (account, role, organisation, area) VALUES ('1', 'collector', 'centre', '990102');
        """;
}
