using CityOps.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CityOps.Schema;

/// <summary>A program of version N beside a database that version N+1 has brought further.</summary>
public sealed class RollingUpgradeTests
{
    private static readonly IReadOnlyList<Migration> Known = Migration.All();

    [Fact]
    public async Task A_program_goes_on_beside_migrations_that_say_they_work_with_it_and_not_beside_others()
    {
        await using var database = await TestDatabase.CreateAsync(CancellationToken.None);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        Migration added = new(Known.Count + 1, "added", $"-- works with: {Known.Count:0000}\nCREATE TABLE added (a int)");
        Migration dropped = new(Known.Count + 2, "dropped", $"-- works with: {Known.Count + 1:0000}\nDROP TABLE added");
        await ApplyAsync(source, [.. Known, added]);

        await ApplyAsync(source, Known);

        await ApplyAsync(source, [.. Known, added, dropped]);
        await ApplyAsync(source, [.. Known, added]);
        var refused = await Assert.ThrowsAsync<SchemaRefusedException>(() => ApplyAsync(source, Known));
        Assert.Contains("dropped", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whether_older_programs_have_to_be_stopped_is_known_before_anything_is_changed()
    {
        await using var database = await TestDatabase.CreateAsync(CancellationToken.None);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        Migration added = new(Known.Count + 1, "added", $"-- works with: {Known.Count:0000}\nCREATE TABLE added (a int)");
        Migration dropped = new(Known.Count + 2, "dropped", $"-- works with: {Known.Count + 1:0000}\nDROP TABLE added");
        await ApplyAsync(source, Known);

        Assert.False(await StopsOlderAsync(source, Known));
        Assert.False(await StopsOlderAsync(source, [.. Known, added]));
        Assert.True(await StopsOlderAsync(source, [.. Known, added, dropped]));
        await ApplyAsync(source, [.. Known, added]);
        Assert.False(await StopsOlderAsync(source, [.. Known, added, dropped]));
    }

    [Theory]
    [InlineData("-- works with: 0022\nSELECT 1", 22)]
    [InlineData("-- works with: 0022\r\nSELECT 1", 22)]
    [InlineData("SELECT 1 -- works with: 0022\n", 30)]
    [InlineData("-- works\nSELECT 1", 30)]
    public void What_says_nothing_works_with_no_older_program(string sql, int oldest) => Assert.Equal(oldest, new Migration(30, "some", sql).WorksWith);

    private static Task<bool> StopsOlderAsync(NpgsqlDataSource source, IReadOnlyList<Migration> migrations) =>
        new SchemaMigrations(source, migrations, NullLogger<SchemaMigrations>.Instance).StopsOlderAsync(CancellationToken.None);

    private static Task ApplyAsync(NpgsqlDataSource source, IReadOnlyList<Migration> migrations) =>
        new SchemaMigrations(source, migrations, NullLogger<SchemaMigrations>.Instance).ApplyAsync(CancellationToken.None);
}
