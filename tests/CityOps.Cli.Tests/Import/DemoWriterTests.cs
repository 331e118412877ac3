using CityOps.DemoCity;
using CityOps.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CityOps.Import;

/// <summary>The drawn city in the tables of a real database.</summary>
public sealed class DemoWriterTests : TestDatabase, IAsyncLifetime
{
    [Fact]
    public async Task Every_area_cell_and_road_of_the_demo_city_is_written_flat_and_valid()
    {
        await using var services = new ServiceCollection().AddLogging().AddCityOpsStore(ConnectionString).BuildServiceProvider();
        await services.ApplyMigrationsAsync(default);
        var source = services.GetRequiredService<NpgsqlDataSource>();
        var town = DemoTown.Build();

        await DemoWriter.WriteAsync(source, town, DateTimeOffset.UtcNow, default);

        Assert.Equal(town.Areas.Count, await CountAsync("area", "shape"));
        Assert.Equal(town.Cells.Count, await CountAsync("cell", "shape"));
        Assert.Equal(town.Roads.Count, await CountAsync("road", "shape"));

        async Task<long> CountAsync(string table, string column)
        {
            await using var command = source.CreateCommand($"SELECT count(*) FROM {table} WHERE ST_NDims({column}) = 2 AND ST_SRID({column}) = 4326 AND ST_IsValid({column}) AND NOT ST_IsEmpty({column})");
            return (long)(await command.ExecuteScalarAsync())!;
        }
    }
}
