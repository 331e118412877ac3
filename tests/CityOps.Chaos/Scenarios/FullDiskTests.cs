using CityOps.Machine;
using Npgsql;

namespace CityOps.Chaos;

public sealed class FullDiskTests
{
    private const int Megabytes = 200;

    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(60);

    private static readonly Dictionary<string, string> Small = new(StringComparer.Ordinal)
    {
        ["shared_buffers"] = "32MB",
        ["min_wal_size"] = "32MB",
        ["max_wal_size"] = "64MB",
    };

    // In every second round the log runs out of room too, and with it the database ends itself.
    [SmallDiskFact]
    public async Task A_full_disk_loses_nothing_and_the_writer_goes_on_when_there_is_room_again()
    {
        using var scenario = new Scenario("disk full", TimeSpan.FromMinutes(6));
        await using var disk = await SmallDisk.MountAsync(Megabytes, scenario.Limit);
        await using var ground = await Ground.OpenAsync(scenario.Limit, Path.Combine(disk.Folder, "cluster"), Small);
        await using (var writer = Writer.Start(new WriterOrders(ground.ConnectionString, "own", scenario.Seed) { GiveUpAfter = 2 }, scenario.Ledger))
        {
            await writer.GoAsync([], scenario.Limit);
            for (; scenario.Rounds < Scenario.Scaled(6); scenario.Rounds++)
            {
                await writer.HearMoreAsync(60, Recovery, scenario.Limit);
                await disk.FillAsync(scenario.Limit);
                if (scenario.Rounds % 2 == 1)
                    await ExhaustLogAsync(ground, scenario.Limit);
                await HearTroubleAsync(writer, disk, scenario);
                disk.Free();
                await StartWhenEndedAsync(ground, scenario.Limit);
            }

            await writer.HearMoreAsync(200, Recovery, scenario.Limit);
            await writer.StopAsync(scenario.Limit);
        }

        await scenario.CheckAsync(ground.ConnectionString);
        Assert.Empty(scenario.Ledger.Unanswered);
    }

    private static async Task HearTroubleAsync(Writer writer, SmallDisk disk, Scenario scenario)
    {
        // Proves that the disk was full for the writer: its callers were told so.
        for (var before = scenario.Ledger.Troubles; scenario.Ledger.Troubles == before; writer.Catch())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), scenario.Limit);
            await disk.FillAsync(scenario.Limit);
        }
    }

    private static async Task ExhaustLogAsync(Ground ground, CancellationToken cancellationToken)
    {
        try
        {
            // Each moves on to the next of the log's files; sooner or later there is no room to make one.
            while (true)
                await ground.ExecuteAsync(ground.AdminConnectionString, "SELECT pg_logical_emit_message(false, 'fill', repeat('x', 1000)); SELECT pg_switch_wal()", cancellationToken);
        }
        catch (NpgsqlException e)
        {
            Say.Result($"disk full: {e.Message}");
        }
    }

    private static async Task StartWhenEndedAsync(Ground ground, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await ground.ExecuteAsync(ground.AdminConnectionString, "SELECT 1", cancellationToken);
                return;
            }
            catch (NpgsqlException) when (!ground.Cluster.IsRunning)
            {
                Say.Result("disk full: the database had ended itself, and is started");
                await ground.Cluster.StartAsync(cancellationToken);
            }
            catch (NpgsqlException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
            }
        }
    }
}
