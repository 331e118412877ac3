using System.Diagnostics;
using CityOps.DemoCity;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CityOps.Import;

/// <summary>Brings the demo city in, all of it or nothing.</summary>
internal static class DemoImport
{
    public static async Task<int> RunAsync(string database, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddLogging().AddCityOpsStore(database).AddCityTables().AddCityRecords().BuildServiceProvider();
        await services.ApplyMigrationsAsync(cancellationToken);
        var source = services.GetRequiredService<NpgsqlDataSource>();
        if (await IsThereAsync(source, cancellationToken))
        {
            await Console.Out.WriteLineAsync("澜江市已在库中，未作改动。 / The demo city is there already; nothing was changed.");
            return 0;
        }

        var watch = Stopwatch.StartNew();
        var town = DemoTown.Build();
        await Console.Out.WriteLineAsync($"已绘制 / drawn: {town.Cells.Count} cells, {town.Roads.Count} roads, {town.Ground.Count} grounds in {watch.Elapsed.TotalSeconds:0.0} s");
        await DemoWriter.WriteAsync(source, town, cancellationToken);
        await Console.Out.WriteLineAsync($"已写入 / written after {watch.Elapsed.TotalSeconds:0.0} s");
        return 0;
    }

    private static async Task<bool> IsThereAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("SELECT EXISTS (SELECT FROM city WHERE prefix = '9901')");
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
