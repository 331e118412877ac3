using System.Diagnostics;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.DemoCity;
using CityOps.DemoCity.Offices;
using CityOps.Import.DemoPast;
using Npgsql;

namespace CityOps.Import;

/// <summary>Brings the demo city in: drawn, with its accounts and thirty days of cases. Broken off, it goes on the next time.</summary>
internal static class DemoImport
{
    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var host = await ImportHost.StartAsync(null, cancellationToken);
        var source = host.Get<NpgsqlDataSource>();
        if (await FindAsync(source, cancellationToken) is { Done: true })
        {
            await Console.Out.WriteLineAsync("澜江市已在库中，未作改动。 / The demo city is there already; nothing was changed.");
            return;
        }

        await using var held = await CityLock.TryTakeAsync(source, DemoOffices.City, cancellationToken)
            ?? throw new ImportException("演示城市正在导入。 / The demo city is just being brought in.");
        var watch = Stopwatch.StartNew();
        var town = DemoTown.Build();
        await SayAsync(watch, $"城市已绘制 / the city is drawn: {town.Cells.Count:N0} 单元网格 cells, {town.Roads.Count:N0} 路段 stretches of road");
        if (await FindAsync(source, cancellationToken) is null)
            await DemoWriter.WriteAsync(source, town, TimeProvider.System.GetUtcNow(), cancellationToken);
        var run = (await FindAsync(source, cancellationToken))!;
        await host.Get<ICityDirectory>().RefreshAsync(cancellationToken);
        var password = await DemoAccounts.MakeAsync(host.Get<IAccountWriter>(), cancellationToken);
        await SayAsync(watch, "底图、网格、部件、单位、账号已写入，正在带入 30 天案卷 / map, grid, components, units, accounts are written; bringing in 30 days of cases");
        var resources = await DemoRegister.RunAsync(host.Get<IGrainFactory>(), town, cancellationToken);
        await SayAsync(watch, $"{resources:N0} 应急资源 emergency resources");
        var cases = await new DemoPastImport(host, town, run.Moment).RunAsync(cancellationToken);
        await FinishAsync(source, cancellationToken);
        await SayAsync(watch, $"{cases:N0} 案卷 cases");
        foreach (var line in DemoAccounts.Words(password))
            await Console.Out.WriteLineAsync(line);
    }

    private static Task SayAsync(Stopwatch watch, string what) => Console.Out.WriteLineAsync($"{watch.Elapsed.TotalSeconds,5:0.0} s  {what}");

    private static async Task<DemoRun?> FindAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("SELECT moment, done FROM demo_import WHERE city = $1");
        command.Parameters.AddWithValue(DemoOffices.City);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken) ? new DemoRun(await row.GetFieldValueAsync<DateTimeOffset>(0, cancellationToken), row.GetBoolean(1)) : null;
    }

    private static async Task FinishAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("""UPDATE demo_import SET done = true WHERE city = $1""");
        command.Parameters.AddWithValue(DemoOffices.City);
        await command.ExecuteNonQueryAsync(cancellationToken);
        await using var analyze = source.CreateCommand("""ANALYZE "case", journal""");
        await analyze.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed record DemoRun(DateTimeOffset Moment, bool Done);
}
