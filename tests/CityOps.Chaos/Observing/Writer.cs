using CityOps.Testing;

namespace CityOps.Chaos;

/// <summary>A writer process as the tests hold it. What it says goes into the ledger.</summary>
internal sealed class Writer : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(60);

    private readonly ChildProcess _process;
    private readonly Ledger _ledger;

    private Writer(ChildProcess process, Ledger ledger) => (_process, _ledger) = (process, ledger);

    /// <summary>Starts a process; it waits for <see cref="GoAsync"/>.</summary>
    public static Writer Start(WriterOrders orders, Ledger ledger) =>
        new(ChildProcess.Start(typeof(Writer).Assembly, [], orders.ToEnvironment()), ledger);

    /// <summary>Waits until it is ready, hands it commands whose outcome is not known, and lets its callers begin.</summary>
    public async Task GoAsync(IEnumerable<MarkCommand> repeats, CancellationToken cancellationToken)
    {
        await ReadyAsync(cancellationToken);
        foreach (var command in repeats)
            await SendAsync(command, cancellationToken);
        await _process.WriteLineAsync(Speech.Go, cancellationToken);
    }

    /// <summary>Waits until the schema is up to date.</summary>
    public Task ReadyAsync(CancellationToken cancellationToken) =>
        _process.ReadUntilAsync(line => line.StartsWith(Speech.Ready, StringComparison.Ordinal), StartLimit, cancellationToken);

    /// <summary>Has it send one command.</summary>
    public Task SendAsync(MarkCommand command, CancellationToken cancellationToken) =>
        _process.WriteLineAsync($"{Speech.Send} {command}", cancellationToken);

    /// <summary>Takes in what was said so far, then waits for so many answers more: it goes on.</summary>
    public Task HearMoreAsync(int count, TimeSpan limit, CancellationToken cancellationToken)
    {
        Catch();
        return HearAnswersAsync(count, limit, cancellationToken);
    }

    /// <summary>Waits for so many answers that were not taken in yet.</summary>
    /// <exception cref="TimeoutException">They did not come: the process does not go on.</exception>
    /// <exception cref="InvalidOperationException">The process ended.</exception>
    public async Task HearAnswersAsync(int count, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timed.CancelAfter(limit);
        var heard = 0;
        try
        {
            while (heard < count)
            {
                var line = await _process.ReadLineAsync(limit, timed.Token) ?? throw new InvalidOperationException($"Process {_process.Id} ended.");
                heard += _ledger.Note(line) ? 1 : 0;
                Assert.True(_ledger.Wrong.Count == 0, string.Join('\n', _ledger.Wrong.Take(30)));
            }
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Process {_process.Id} gave {heard} of {count} answers within {limit}.", e);
        }
    }

    /// <summary>Takes in what was said so far.</summary>
    public void Catch()
    {
        foreach (var line in _process.ReadAvailable())
            _ledger.Note(line);
    }

    /// <summary>SIGKILL; takes in all it had said.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        await _process.KillAsync(cancellationToken);
        Catch();
    }

    /// <summary>Lets it answer what is under way and end.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _process.WriteLineAsync(Speech.Stop, cancellationToken);
        var exitCode = await _process.Ended.WaitAsync(StopLimit, cancellationToken);
        Catch();
        Assert.True(exitCode == 0, $"Ended with {exitCode}:\n{string.Join('\n', _ledger.Wrong.Take(30))}");
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
