using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Languages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace CityOps.City;

/// <summary>A small city with an account for every post, written into an empty database.</summary>
internal static class TestCity
{
    public const string Password = "a-password-of-tests";
    public const string Intake = "intake-02";
    public const string ShiftLeader = "shift-leader";
    public const string Dispatcher = "dispatcher-06";
    public const string Drainage = "drainage-duty";
    public const string District = "district-2-seat";
    public const string Sanitation = "sanitation-2-duty";
    public const string Inspector = "inspector-1407";
    public const string Leader = "leader";
    public const string Inspectorate = "inspectorate";
    public const string Roads = "roads-duty";

    /// <summary>Keeps the system, and has no post.</summary>
    public const string Administrator = "administrator";

    /// <summary>To be locked out by a test, and used by no other.</summary>
    public const string Spare = "spare";

    public static readonly IReadOnlyList<string> Everybody = [Intake, ShiftLeader, Dispatcher, Drainage, District, Sanitation, Inspector, Leader, Inspectorate];

    private static readonly AccountEntry[] Accounts =
    [
        Account(Intake, "受理员·02 席", "Intake 02", CaseRole.IntakeOperator, "supervision", "9901"),
        Account(ShiftLeader, "值班长·甲班", "Shift leader A", CaseRole.ShiftLeader, "supervision", "9901"),
        Account(Dispatcher, "派遣员·06 席", "Dispatcher 06", CaseRole.Dispatcher, "command", "9901"),
        Account(Drainage, "排水公司值班", "Drainage duty", CaseRole.Handler, "drainage", "9901"),
        Account(District, "东湖区坐席", "Donghu seat", CaseRole.DistrictSeat, "district-2", "990102"),
        Account(Sanitation, "东湖环卫值班", "Donghu sanitation duty", CaseRole.Handler, "sanitation-2", "990102"),
        Account(Inspector, "监督员 1407", "Inspector 1407", CaseRole.Collector, "inspectors", "990101"),
        Account("inspector-2201", "监督员 2201", "Inspector 2201", CaseRole.Collector, "inspectors", "990102"),
        Account(Leader, "主管领导", "Leader", CaseRole.Leader, "supervision", "9901"),
        Account(Roads, "市政养护值班", "Road maintenance duty", CaseRole.Handler, "roads", "9901"),
        Account(Inspectorate, "督查室", "Inspectorate", CaseRole.Inspectorate, "supervision", "9901"),
        new(Administrator, "系统管理员", "Administrator", [], true, false),
        Account(Spare, "备用席", "Spare seat", CaseRole.Dispatcher, "command", "9901"),
    ];

    /// <summary>Brings the schema, the city and the accounts into the database.</summary>
    public static async Task WriteAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddLogging().AddCityOpsStore(connectionString).AddCityTables().AddCityRecords().BuildServiceProvider();

        // Starting the journal brings the schema; nothing else of the server runs.
        var journal = services.GetServices<IHostedService>().First();
        await journal.StartAsync(cancellationToken);
        await using (var command = services.GetRequiredService<NpgsqlDataSource>().CreateCommand(await SqlAsync(cancellationToken)))
            await command.ExecuteNonQueryAsync(cancellationToken);
        await services.GetRequiredService<IAccountWriter>().AddAsync([.. Accounts.Select(account => new NewAccount(account, Password))], cancellationToken);
        await journal.StopAsync(cancellationToken);
    }

    /// <summary>What an account is called on screens.</summary>
    public static string NameOf(string account, Language language) => Accounts.First(one => one.Name == account) is var found && language == Language.Chinese ? found.DisplayZh : found.DisplayEn;

    private static AccountEntry Account(string name, string zh, string en, CaseRole role, string organisation, string area) =>
        new(name, zh, en, [new AccountPost(role, organisation, area)], false, false);

    private static async Task<string> SqlAsync(CancellationToken cancellationToken)
    {
        await using var stream = typeof(TestCity).Assembly.GetManifestResourceStream("test-city.sql")!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
