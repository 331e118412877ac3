using CityOps.Accounts;
using CityOps.Cases;
using Npgsql;

namespace CityOps.Server.Tests;

/// <summary>
/// A city small enough to know by heart: two districts with a cell each, two departments and a street office behind a district's centre, and an
/// account for each post. Covers of sewers (C0102) are the drainage company's, refuse (E0102) is the street office's.
/// </summary>
public static class TestCity
{
    public const string Password = "a long enough password";
    public const string Cell = "990102003005001";

    public static readonly CasePosition Place = new(120.1005, 30.2005);
    public static readonly CasePosition OtherDistrict = new(120.2005, 30.2005);
    public static readonly CasePosition OutsideCity = new(100, 30);

    /// <summary>Accounts by the post they hold; named after it.</summary>
    public static IReadOnlyList<(string Account, CaseRole Role, string Organisation, string Area)> Posts { get; } =
    [
        ("collector", CaseRole.Collector, "collectors", "990102003"),
        ("checker", CaseRole.Collector, "collectors", "990102003"),
        ("video-operator", CaseRole.VideoOperator, "centre", "9901"),
        ("citizen", CaseRole.Citizen, "", "9901"),
        ("intake", CaseRole.IntakeOperator, "centre", "9901"),
        ("shift-leader", CaseRole.ShiftLeader, "centre", "9901"),
        ("dispatcher", CaseRole.Dispatcher, "command", "9901"),
        ("seat", CaseRole.DistrictSeat, "district-centre", "990102"),
        ("drainage-unit", CaseRole.Handler, "drainage", ""),
        ("street-unit", CaseRole.Handler, "street-office", ""),
        ("water-unit", CaseRole.Handler, "water", ""),
        ("inspectorate", CaseRole.Inspectorate, "centre", "9901"),
        ("leader", CaseRole.Leader, "centre", "9901"),
        ("gateway", CaseRole.Gateway, "command", "990102"),
        ("shift-leader-elsewhere", CaseRole.ShiftLeader, "other-centre", "990101"),
    ];

    /// <summary>Signed in, but holds no post.</summary>
    public const string Nobody = "nobody";

    /// <summary>Administers the product; holds no post.</summary>
    public const string Administrator = "administrator";

    public static async Task WriteAsync(string connectionString, IAccountWriter accounts)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(Rows);
        await command.ExecuteNonQueryAsync();
        await accounts.AddAsync(
            [
                .. Posts.Select(post => new NewAccount(
                    new AccountEntry(post.Account, post.Account, post.Account, [new AccountPost(post.Role, post.Organisation, post.Area)], false, false), Password)),
                new NewAccount(new AccountEntry(Nobody, Nobody, Nobody, [], false, false), Password),
                new NewAccount(new AccountEntry(Administrator, Administrator, Administrator, [], true, false), Password),
            ],
            CancellationToken.None);
    }

    private const string Calendar = """
        {"timeZone":"Asia/Shanghai","weeklyHours":{"monday":["08:30-17:30"],"tuesday":["08:30-17:30"],"wednesday":["08:30-17:30"],"thursday":["08:30-17:30"],"friday":["08:30-17:30"]}}
        """;

    private const string Rows = $$"""
        INSERT INTO city (prefix, name_zh, name_en, catalogue, time_zone, calendar, centre, zoom, simulated)
            VALUES ('9901', '样市', 'Sample City', '2007', 'Asia/Shanghai', '{{Calendar}}', ST_SetSRID(ST_MakePoint(120.1, 30.2), 4326), 12, true);
        INSERT INTO area (code, level, parent, name_zh, name_en, label, shape)
            SELECT code, level, parent, zh, en, ST_Centroid(box), ST_Multi(box)
            FROM (VALUES ('9901', 'city', NULL, '样市', 'Sample City', 120.1),
                         ('990101', 'district', '9901', '城东区', 'East District', 120.2), ('990101001', 'street', '990101', '东街道', 'East Street', 120.2),
                         ('990101001001', 'community', '990101001', '东社区', 'East Community', 120.2),
                         ('990102', 'district', '9901', '滨江区', 'River District', 120.1), ('990102003', 'street', '990102', '望江街道', 'River Street', 120.1),
                         ('990102003005', 'community', '990102003', '望江社区', 'River Community', 120.1)) AS level (code, level, parent, zh, en, west),
                 ST_MakeEnvelope(west, 30.2, west + 0.001, 30.201, 4326) AS box;
        INSERT INTO cell (code, community, place_class, road_grade, inside_red_line, area_m2, valid_from, shape)
            VALUES ('{{Cell}}', '990102003005', 'urban', 0, false, 10673, '2020-01-01', ST_Multi(ST_MakeEnvelope(120.1, 30.2, 120.101, 30.201, 4326))),
                   ('990101001001001', '990101001001', 'urban', 0, false, 10673, '2020-01-01', ST_Multi(ST_MakeEnvelope(120.2, 30.2, 120.201, 30.201, 4326)));
        INSERT INTO organisation (code, city, parent, kind, name_zh, name_en, area, centre, handles_cases)
            VALUES ('centre', '9901', NULL, 'supervision-centre', '监督中心', 'Supervision centre', '', NULL, false),
                   ('command', '9901', NULL, 'command-centre', '指挥中心', 'Command centre', '', NULL, false),
                   ('collectors', '9901', 'centre', 'inspector-team', '采集队', 'Inspectors', '', NULL, false),
                   ('district-centre', '9901', NULL, 'district-centre', '滨江区中心', 'River District centre', '990102', NULL, true),
                   ('drainage', '9901', NULL, 'department', '排水公司', 'Drainage company', '', NULL, true),
                   ('water', '9901', NULL, 'department', '自来水公司', 'Water company', '', NULL, true),
                   ('street-office', '9901', 'district-centre', 'street-office', '望江街道办', 'River Street office', '990102003', 'district-centre', true);
        UPDATE cell SET residents = 300 WHERE code = '{{Cell}}';
        INSERT INTO hazard (code, city, kind, name_zh, name_en, substance, substance_zh, substance_en, un, tonnes, organisation, telephone, sheet_zh, sheet_en, surveyed_on, shape)
            VALUES ('chlorine-1', '9901', 'waterworks', '水厂加氯间', 'Waterworks', 'chlorine', '液氯', 'Chlorine', 1017, 4, 'water', '0990 555 0101', '上风向进入', 'Enter from upwind', '2026-01-01', ST_SetSRID(ST_MakePoint(120.1003, 30.2005), 4326));
        INSERT INTO plan_role_holder (city, role, area, organisation, relayed)
            VALUES ('9901', 'water-company', '', 'water', false), ('9901', 'drainage', '', 'drainage', false), ('9901', 'command-centre', '', 'command', false);
        INSERT INTO routing_rule (city, position, basis, type, area, unit, fallback)
            VALUES ('9901', 1, 'owner', 'C01', '', 'drainage', 'water'), ('9901', 2, 'territory', 'E0102', '990102', 'street-office', NULL);
        """;
}
