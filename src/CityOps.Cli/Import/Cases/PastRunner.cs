using System.Collections.Concurrent;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Journal;

namespace CityOps.Import.Cases;

/// <summary>Takes past cases through their commands, many at a time, and remembers which are done.</summary>
internal sealed class PastRunner(IGrainFactory grains, ImportLog log, TypicalCity seats, string file)
{
    // So many that the journal's batches are full; each case waits for its own commits only.
    private const int AtATime = 768;

    private static readonly TimeSpan NotedEvery = TimeSpan.FromSeconds(1);

    private readonly ConcurrentQueue<int> _done = new();
    private readonly ConcurrentBag<RefusedRow> _refused = [];
    private long _commands;

    /// <summary>Commands carried out so far.</summary>
    public long Commands => Interlocked.Read(ref _commands);

    /// <summary>Cases that the rules refused somewhere on their way.</summary>
    public IReadOnlyCollection<RefusedRow> Refused => _refused;

    /// <summary>Brings them in.</summary>
    /// <param name="cases">The cases with their keys.</param>
    /// <param name="advanced">Told after each case.</param>
    /// <param name="cancellationToken">Stops between two commands; what is done is remembered.</param>
    public async Task RunAsync(IReadOnlyList<(PastCase Case, string Key)> cases, Action advanced, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var noting = NoteAsync(over.Token);
        try
        {
            await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken }, async (entry, token) =>
            {
                if (await BringAsync(entry.Case, grains.GetGrain<ICaseGrain>(entry.Key), token))
                    _done.Enqueue(entry.Case.Line);
                advanced();
            });
        }
        finally
        {
            await over.CancelAsync();
            await noting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await FlushAsync(CancellationToken.None);
        }
    }

    private async Task<bool> BringAsync(PastCase past, ICaseGrain grain, CancellationToken cancellationToken)
    {
        CaseReceipt? receipt = null;
        foreach (var step in new PastSteps(past, seats, file).All())
        {
            StatedTime.Set(step.At);
            var outcome = await grain.Execute(step.Command(receipt), cancellationToken);
            if (outcome.Refusal is { } refusal)
            {
                _refused.Add(new RefusedRow(past.Line, past.Id, refusal.Code, Detail(step.Name, refusal)));
                return false;
            }

            Interlocked.Increment(ref _commands);
            receipt = outcome.Answer;
        }

        return true;
    }

    private static string Detail(string step, Refusal refusal) =>
        string.Join(' ', refusal.Arguments.Select(argument => $"{argument.Key}={argument.Value}").Prepend(step));

    private async Task NoteAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(NotedEvery);
        while (await timer.WaitForNextTickAsync(cancellationToken))
            await FlushAsync(cancellationToken);
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        List<int> lines = [];
        while (_done.TryDequeue(out var line))
            lines.Add(line);
        if (lines.Count > 0)
            await log.DoneAsync(lines, isAll: false, cancellationToken);
    }
}
