using CityOps.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CityOps.Chaos;

/// <summary>A process with a journal and callers, as a server is one. Ends when it is told to, when its input ends, or when it is killed.</summary>
internal sealed class WriterProcess(WriterOrders orders, IJournal journal) : IDisposable
{
    private readonly CancellationTokenSource _noMore = new();
    private readonly KeyTurns _turns = new();
    private readonly List<Task> _work = [];

    /// <summary>Runs a writer on standard input and output.</summary>
    /// <returns>Exit code.</returns>
    public static async Task<int> RunAsync(WriterOrders orders, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services
            .AddCityOpsStore(orders.ConnectionString, options => options.GiveUpAfter = TimeSpan.FromSeconds(orders.GiveUpAfter))
            .AddSummaryTable(Sheets.Table);
        using var host = builder.Build();
        await host.StartAsync(cancellationToken);
        Speech.Say(Speech.Ready, orders.Name);
        using var writer = new WriterProcess(orders, host.Services.GetRequiredService<IJournal>());
        if (!await writer.ObeyAsync(cancellationToken))
        {
            // Nobody is left to hear it, and perhaps no database either: its callers would repeat their commands for ever.
            Environment.Exit(1);
        }

        await host.StopAsync(cancellationToken);
        return 0;
    }

    public void Dispose() => _noMore.Dispose();

    /// <returns>False when the input ended without a word: the test is gone.</returns>
    private async Task<bool> ObeyAsync(CancellationToken cancellationToken)
    {
        var told = false;
        // Reading the console blocks whatever it is called; the pool must not lose a thread to that for good.
        while (await Task.Factory.StartNew(Console.In.ReadLine, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default) is { } line)
        {
            told = line == Speech.Stop;
            if (told)
                break;
            if (line == Speech.Go)
                _work.AddRange(Enumerable.Range(0, orders.Callers).Select(number => Task.Run(() => CallAsync(number, cancellationToken), cancellationToken)));
            else if (line.StartsWith(Speech.Send, StringComparison.Ordinal))
                _work.Add(new Caller(journal, _turns).SendAsync(MarkCommand.Parse(line.AsSpan(Speech.Send.Length + 1)), cancellationToken));
        }

        await _noMore.CancelAsync();
        if (told)
            await Task.WhenAll(_work);
        return told;
    }

    private async Task CallAsync(int number, CancellationToken cancellationToken)
    {
        var random = new Random((orders.Seed * 397) + number);
        var caller = new Caller(journal, _turns);
        while (!_noMore.IsCancellationRequested)
        {
            var key = random.Next(2) == 0 ? $"shared-{random.Next(orders.SharedSheets)}" : $"{orders.Name}-{number}";
            var command = MarkCommand.New(key, random);
            var first = await caller.SendAsync(command, cancellationToken);
            if (random.Next(20) == 0)
                await caller.RepeatAsync(command, first, cancellationToken);

            // Leaves the two cores of a small machine something for the database and the tests.
            await Task.Delay(random.Next(10), cancellationToken);
        }
    }
}
