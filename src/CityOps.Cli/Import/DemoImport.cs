using System.Diagnostics;
using CityOps.DemoCity;
using Npgsql;

namespace CityOps.Import;

/// <summary>Brings the demo city in, all of it or nothing.</summary>
internal static class DemoImport
{
    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var host = await ImportHost.StartAsync(null, cancellationToken);
        var source = host.Get<NpgsqlDataSource>();
        if (await IsThereAsync(source, cancellationToken))
        {
            await Console.Out.WriteLineAsync("澜江市已在库中，未作改动。 / The demo city is there already; nothing was changed.");
            return;
        }

        var watch = Stopwatch.StartNew();
        var town = DemoTown.Build();
        await Console.Out.WriteLineAsync($"已绘制 / drawn: {town.Cells.Count} cells, {town.Roads.Count} roads, {town.Ground.Count} grounds in {watch.Elapsed.TotalSeconds:0.0} s");
        await DemoWriter.WriteAsync(source, town, cancellationToken);
        await Console.Out.WriteLineAsync($"已写入 / written after {watch.Elapsed.TotalSeconds:0.0} s");
    }

    private static async Task<bool> IsThereAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("SELECT EXISTS (SELECT FROM city WHERE prefix = '9901')");
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
