using System.Text;
using CityOps.Journal;
using Npgsql;

namespace CityOps.Chaos;

/// <summary>
/// Sends commands as a grain does: load, decide, append, in one turn of the key. It says each command before it is sent and each answer when it has it, and
/// repeats a command with the same operation until it has one.
/// </summary>
internal sealed class Caller(IJournal journal, KeyTurns turns)
{
    private static readonly TimeSpan BeforeRepeat = TimeSpan.FromMilliseconds(50);

    /// <summary>Sends one command until it is answered.</summary>
    public async Task<Acknowledgement> SendAsync(MarkCommand command, CancellationToken cancellationToken)
    {
        Speech.Say(Speech.Try, command);
        while (true)
        {
            try
            {
                if (await turns.RunAsync(command.Key, () => TryAsync(command, cancellationToken), cancellationToken) is { } answer)
                {
                    Speech.Say(Speech.Acknowledged, answer);
                    return answer;
                }
            }
            catch (Exception e) when (e is JournalUnavailableException or NpgsqlException or TimeoutException)
            {
                Speech.Say(Speech.Trouble, $"{command.Operation} {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}");
                await Task.Delay(BeforeRepeat, cancellationToken);
            }
            catch (Exception e)
            {
                // A command that is valid, and a journal that refuses it or breaks: said at once, for the tests to end.
                Speech.Say(Speech.Wrong, $"{command.Operation} {e.ToString().ReplaceLineEndings(" ")}");
                throw;
            }
        }
    }

    /// <summary>Sends it anew though it is answered, and says so when the second answer is not the first.</summary>
    public async Task RepeatAsync(MarkCommand command, Acknowledgement first, CancellationToken cancellationToken)
    {
        var again = await SendAsync(command, cancellationToken);
        if (again != first)
            Speech.Say(Speech.Wrong, $"{command}: first {first}, then {again}");
    }

    private async Task<Acknowledgement?> TryAsync(MarkCommand command, CancellationToken cancellationToken)
    {
        var snapshot = await journal.LoadAsync<SheetRow>(command.Key, cancellationToken);
        var marks = command.Decide();
        var state = marks.Aggregate(snapshot is null ? SheetState.Empty : SheetState.From(snapshot.State.Span), (before, mark) => before.Apply(mark));
        var append = new Append(
            Sheets.Stream(command.Key),
            snapshot?.Head ?? JournalHead.Empty,
            command.Operation,
            "post/chaos",
            TimeProvider.System.GetUtcNow(),
            [.. marks.Select(mark => mark.ToEvent())],
            new SheetRow(command.Key, state.ToJson(), state.Count, state.Rolling),
            state.ToJson());
        return await journal.AppendAsync(append, cancellationToken) switch
        {
            AppendResult.Done done => Answer(command, done.Head.Version, append.Answer),
            AppendResult.DuplicateOperation { First: var first } => Answer(command, first.Version, first.Answer),
            _ => null,
        };
    }

    private static Acknowledgement Answer(MarkCommand command, long version, ReadOnlyMemory<byte> answer) =>
        new(command.Operation.Value, command.Key, version, Encoding.UTF8.GetString(answer.Span));
}
