using CityOps.Cases;
using CityOps.Dispatch;
using CityOps.DutyLogs;
using CityOps.Hazards;
using CityOps.Journal;
using CityOps.Patrols;
using CityOps.Postures;
using CityOps.Resources;
using CityOps.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CityOps.Schema;

public sealed class SchemaMigrationsTests : IAsyncLifetime
{
    private static readonly IReadOnlyList<Migration> All = Migration.All();

    private readonly List<TestDatabase> _databases = [];

    /// <summary>Every schema that a released program may have left behind.</summary>
    public static TheoryData<int> EarlierSchemas { get; } = [.. Enumerable.Range(1, All.Count)];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var database in _databases)
            await database.DisposeAsync();
    }

    /// <summary>Rows that were written under a schema are kept in Samples/NNNN.sql, and must come through every later migration.</summary>
    [Theory]
    [MemberData(nameof(EarlierSchemas))]
    public async Task An_earlier_schema_with_rows_in_it_becomes_the_present_one(int number)
    {
        await using var upgraded = await NewDatabaseAsync();
        await Migrations(upgraded, [.. All.Take(number)]).ApplyAsync(CancellationToken.None);
        foreach (var migration in All.Take(number))
            await ExecuteAsync(upgraded, await File.ReadAllTextAsync(Sample(migration)));
        var before = await CountsAsync(upgraded);
        await Migrations(upgraded, All).ApplyAsync(CancellationToken.None);
        await using var fresh = await NewDatabaseAsync();
        await Migrations(fresh, All).ApplyAsync(CancellationToken.None);
        Assert.Equal(await DescribeAsync(fresh), await DescribeAsync(upgraded));
        var after = await CountsAsync(upgraded);
        Assert.All(before, table => Assert.Equal(table.Value, after[table.Key]));
        Assert.Contains(before, table => table is { Key: "journal", Value: > 0 });
        await AssertProvenAsync(upgraded, number);
    }

    [Fact]
    public async Task Servers_that_start_together_apply_each_migration_once()
    {
        await using var source = await NewDatabaseAsync();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Migrations(source, All).ApplyAsync(CancellationToken.None)));
        var applied = await RowsAsync(source, "SELECT number || ' ' || name FROM schema_migration ORDER BY number");
        Assert.Equal(All.Select(migration => $"{migration.Number} {migration.Name}"), applied);
    }

    [Fact]
    public async Task A_migration_that_was_changed_after_it_was_applied_is_refused()
    {
        await using var source = await NewDatabaseAsync();
        await Migrations(source, All).ApplyAsync(CancellationToken.None);
        Migration[] changed = [All[0] with { Sql = All[0].Sql + " -- changed" }, .. All.Skip(1)];
        var refused = await Assert.ThrowsAsync<SchemaRefusedException>(() => Migrations(source, changed).ApplyAsync(CancellationToken.None));
        Assert.Contains("0001_journal was changed", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checkout_with_other_line_ends_is_the_same_migration()
    {
        await using var source = await NewDatabaseAsync();
        await Migrations(source, All).ApplyAsync(CancellationToken.None);
        Migration[] windows = [.. All.Select(migration => new Migration(migration.Number, migration.Name, migration.Sql.ReplaceLineEndings("\r\n")))];
        await Migrations(source, windows).ApplyAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_database_that_is_newer_than_the_program_is_refused()
    {
        await using var source = await NewDatabaseAsync();
        await Migrations(source, [.. All, new Migration(All.Count + 1, "future", "SELECT 1")]).ApplyAsync(CancellationToken.None);
        var refused = await Assert.ThrowsAsync<SchemaRefusedException>(() => Migrations(source, All).ApplyAsync(CancellationToken.None));
        Assert.Contains("Start the newer program", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_nothing_of_itself_behind()
    {
        await using var source = await NewDatabaseAsync();
        var broken = new Migration(All.Count + 1, "broken", "CREATE TABLE half_done (a int); SELECT 1 / 0");
        await Assert.ThrowsAsync<PostgresException>(() => Migrations(source, [.. All, broken]).ApplyAsync(CancellationToken.None));
        Assert.Empty(await RowsAsync(source, "SELECT tablename::text FROM pg_tables WHERE tablename = 'half_done'"));
        await Migrations(source, All).ApplyAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("14.11", true)]
    [InlineData("15.0", false)]
    [InlineData("18.1", false)]
    public void A_server_older_than_15_is_refused_with_what_to_do(string version, bool isRefused)
    {
        var refused = Record.Exception(() => SchemaMigrations.CheckVersion(Version.Parse(version)));
        Assert.Equal(isRefused, refused is SchemaRefusedException);
        Assert.True(refused is null || refused.Message.Contains("pg_upgrade", StringComparison.Ordinal));
    }

    private static async Task AssertProvenAsync(NpgsqlDataSource source, int number)
    {
        await ExecuteAsync(source, $"""
            {Lamps.CreateTable}
            INSERT INTO lamp SELECT 'sample-1', seq, hash, data, 'dark', 2, at FROM journal WHERE stream = 'lamp/sample-1' AND seq = 3
            """);
        var report = await new JournalVerifier(source, new SummaryTables([Lamps.Table, DutyLogTable.Instance, CaseTable.Instance, .. number >= 11 ? (SummaryTable[])[AssignmentTable.Instance] : [], .. number >= 12 ? (SummaryTable[])[PostureTable.Instance] : [], .. number >= 15 ? (SummaryTable[])[ResourceTable.Instance] : [], .. number >= 17 ? (SummaryTable[])[PatrolTable.Instance] : [], .. number >= 20 ? (SummaryTable[])[HazardTable.Instance] : []])).RunAsync(null, CancellationToken.None);
        Assert.Empty(report.Flaws);

        // The samples of the first three, of the eleventh, the twelfth, the fifteenth, the seventeenth and the twentieth have a stream each; the others bring tables without one.
        Assert.Equal((Math.Min(number, 3) + (number >= 11 ? 1 : 0) + (number >= 12 ? 1 : 0) + (number >= 15 ? 1 : 0) + (number >= 17 ? 1 : 0) + (number >= 20 ? 1 : 0), 1), (report.Streams, report.Anchors));
    }

    private static string Sample(Migration migration) => Path.Combine(AppContext.BaseDirectory, "Schema", "Samples", $"{migration}.sql");

    private static SchemaMigrations Migrations(NpgsqlDataSource source, IReadOnlyList<Migration> migrations) =>
        new(source, migrations, NullLogger<SchemaMigrations>.Instance);

    private static Task<List<string>> DescribeAsync(NpgsqlDataSource source) => RowsAsync(source, """
        SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default, collation_name) FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name IN (SELECT tablename FROM pg_tables WHERE tableowner = current_user)
        UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
        ORDER BY 1
        """);

    private static async Task<Dictionary<string, long>> CountsAsync(NpgsqlDataSource source)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await RowsAsync(source, "SELECT tablename::text FROM pg_tables WHERE tableowner = current_user AND tablename <> 'schema_migration'"))
            counts[table] = long.Parse((await RowsAsync(source, $"SELECT count(*)::text FROM \"{table}\""))[0], System.Globalization.CultureInfo.InvariantCulture);
        return counts;
    }

    private static async Task<List<string>> RowsAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        var all = new List<string>();
        while (await rows.ReadAsync())
            all.Add(rows.GetString(0));
        return all;
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<NpgsqlDataSource> NewDatabaseAsync()
    {
        var database = await TestDatabase.CreateAsync(CancellationToken.None);
        _databases.Add(database);
        return NpgsqlDataSource.Create(database.ConnectionString);
    }
}
