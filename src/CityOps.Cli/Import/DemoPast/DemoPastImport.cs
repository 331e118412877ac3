using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.DemoCity;
using CityOps.Photos;
using Npgsql;

namespace CityOps.Import.DemoPast;

/// <summary>Thirty days of the demo city's cases, and what is open today.</summary>
internal sealed class DemoPastImport(ImportHost host, DemoTown town, DateTimeOffset now)
{
    private const int AtOnce = 64;

    /// <summary>Brings them in.</summary>
    /// <returns>How many cases there are.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var directory = host.Get<ICityDirectory>();
        var source = host.Get<NpgsqlDataSource>();
        var days = new DemoDays(directory, await DemoPlaces.ReadAsync(town, source, cancellationToken));
        var pictures = await DemoPictureIds.KeepAsync(host.Get<IPhotoStore>(), directory.Types(town.Entry.Prefix).Keys, cancellationToken);
        var cast = new DemoCast(directory, host.Get<IAccountDirectory>(), pictures, now);
        await cast.ReadAsync(town.Areas.Where(area => area.Level == AreaLevel.Community).Select(area => area.Code), cancellationToken);
        var cases = 0;
        var refused = new List<string>();
        for (var back = DemoDays.Days; back >= 0; back--)
        {
            var reports = days.Of(back, now);
            cases += reports.Count;
            await Parallel.ForEachAsync(reports, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (report, token) =>
            {
                var course = new DemoCourse(host.Get<IGrainFactory>().GetGrain<ICaseGrain>(report.Key), report, cast, now, token);
                await course.RunAsync();
                if (course.Refused is { } reason)
                {
                    lock (refused)
                        refused.Add(reason);
                }
            });
        }

        await CountAsync(source, days, cancellationToken);
        foreach (var (reason, times) in refused.CountBy(reason => reason))
            await Console.Error.WriteLineAsync($"import: {times} × {reason}");
        return cases;
    }

    private static async Task CountAsync(NpgsqlDataSource source, DemoDays days, CancellationToken cancellationToken)
    {
        foreach (var ((tenant, day), last) in days.Counted)
        {
            await using var command = source.CreateCommand("INSERT INTO report_counter (tenant, day, last) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING");
            command.Parameters.AddWithValue(tenant);
            command.Parameters.AddWithValue(day);
            command.Parameters.AddWithValue(last);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
