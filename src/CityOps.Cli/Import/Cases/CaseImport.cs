using System.Diagnostics;
using System.Globalization;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Csv;
using CityOps.Reading;
using Npgsql;
using Spectre.Console;

namespace CityOps.Import.Cases;

/// <summary>Brings a file of past cases into a city: first all of it is read and checked, then the cases go through their commands.</summary>
internal sealed class CaseImport(FileInfo file, string prefix, string map, FileInfo? report)
{
    /// <summary>Runs it.</summary>
    /// <exception cref="ImportException">Nothing was brought in.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var (mapping, mappingBytes) = await CaseMapping.ReadAsync(map, cancellationToken);
        var bytes = await File.ReadAllBytesAsync(file.FullName, cancellationToken);
        var table = CsvTable.Read(bytes);
        _ = new ColumnNumbers(table, mapping.Columns);
        var book = new PastBook();
        await using var host = await ImportHost.StartAsync(book, cancellationToken);
        var directory = host.Get<ICityDirectory>();
        var city = directory.CityOf(prefix) ?? throw new ImportException($"There is no city {prefix}. Bring it in first, with 'import boundaries' or 'import osm'.");
        await using var held = await CityLock.TryTakeAsync(host.Get<NpgsqlDataSource>(), prefix, cancellationToken)
            ?? throw new ImportException($"Cases are just being brought into the city {prefix}. Wait until that has ended.");
        var zone = TimeZoneInfo.FindSystemTimeZoneById(city.TimeZone);
        var (cases, refused) = new PastCaseReader(mapping, new CityPlaces(directory, prefix), zone, TimeProvider.System.GetUtcNow()).Read(table);
        var seats = new TypicalCity(prefix, city.Catalogue);
        await host.Get<IAccountWriter>().AddAsync(seats.Accounts(), cancellationToken);
        var log = new ImportLog(host.Get<NpgsqlDataSource>(), host.Get<DatabaseReader>(), prefix, ImportLog.HashOf(bytes, mappingBytes));
        var done = await log.BeginAsync(file.Name, table.Rows.Count, cancellationToken);
        var numbered = await new PastNumbers(host.Get<NpgsqlDataSource>(), host.Get<DatabaseReader>(), zone).NumberAsync(cases, cancellationToken);
        book.Fill(numbered);
        var runner = new PastRunner(host.Get<IGrainFactory>(), log, seats, file.Name);
        var began = Stopwatch.GetTimestamp();
        var left = numbered.Where(entry => !done.Contains(entry.Case.Line)).OrderBy(entry => entry.Case.OpenedAt).ToArray();
        await WithProgressAsync(left.Length, advanced => runner.RunAsync(left, advanced, cancellationToken));
        var all = refused.Concat(runner.Refused).ToArray();
        await log.DoneAsync([.. refused.Select(row => row.Line)], isAll: true, cancellationToken);
        var reportFile = report?.FullName ?? Path.Combine(file.DirectoryName!, Path.GetFileNameWithoutExtension(file.Name) + ".refused.csv");
        await WriteReportAsync(reportFile, all, cancellationToken);
        Say(city, left.Length - runner.Refused.Count, done.Count, runner.Commands, Stopwatch.GetElapsedTime(began), all);
    }

    private static async Task WithProgressAsync(int count, Func<Action, Task> run)
    {
        if (count == 0)
            return;
        await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask("Cases 案卷", maxValue: count);
                await run(() => task.Increment(1));
            });
    }

    /// <summary>Beside the file, or, where nothing may be written there, in the folder that the user stands in.</summary>
    private static async Task WriteReportAsync(string reportFile, RefusedRow[] refused, CancellationToken cancellationToken)
    {
        try
        {
            await RefusalReport.WriteAsync(reportFile, refused, cancellationToken);
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            reportFile = Path.Combine(Environment.CurrentDirectory, Path.GetFileName(reportFile));
            await RefusalReport.WriteAsync(reportFile, refused, cancellationToken);
        }

        AnsiConsole.WriteLine($"Refused rows: {reportFile}");
    }

    private static void Say(CityEntry city, int brought, int before, long commands, TimeSpan took, RefusedRow[] refused)
    {
        var seconds = Math.Max(took.TotalSeconds, 0.001);
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[green]{city.NameZh} {city.NameEn}[/]: {brought} cases by {commands} commands in {seconds:F1} s ({brought / seconds:F0} cases/s, {commands / seconds:F0} commands/s); {before} lines were done before; {refused.Length} refused.");
        foreach (var reason in refused.GroupBy(row => row.Code, StringComparer.Ordinal).OrderByDescending(reason => reason.Count()))
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [yellow]{reason.Count(),6}[/] {RefusalReport.En(reason.Key)} ({reason.Key})");
    }
}
