using CityOps.Commands;

namespace CityOps.Journal;

/// <summary>What the streams of one kind of thing come to: the thing, and the row that screens search.</summary>
/// <param name="word">Trade word that its streams begin with.</param>
/// <param name="row">Record of its rows.</param>
public abstract class StreamFold(string word, Type row)
{
    /// <summary>Trade word that its streams begin with.</summary>
    public string Word => word;

    /// <summary>Record of its rows, derived from <see cref="SummaryRow"/>.</summary>
    public Type Row => row;

    /// <summary>Key of the thing that a stream tells of.</summary>
    public string KeyOf(string stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream[(word.Length + 1)..];
    }

    /// <summary>The row of a thing from all its events.</summary>
    /// <param name="key">Key of the thing.</param>
    /// <param name="rows">Its stream, from the first row on.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="UnknownEventException">This program cannot read one of the events.</exception>
    public abstract Task<SummaryRow> FoldAsync(string key, IAsyncEnumerable<RecordedEvent> rows, CancellationToken cancellationToken);
}

/// <inheritdoc cref="StreamFold"/>
/// <typeparam name="TRules">The pure rules.</typeparam>
/// <typeparam name="TState">The thing.</typeparam>
/// <typeparam name="TCommand">What can be wanted of it.</typeparam>
/// <typeparam name="TFacts">What of the world a decision needs.</typeparam>
/// <typeparam name="TEvent">What can happen to it.</typeparam>
/// <typeparam name="TAnswer">What the one who wanted something is told.</typeparam>
/// <typeparam name="TSummary">The row that screens search.</typeparam>
/// <param name="word">Trade word that its streams begin with.</param>
/// <param name="summarize">The row of a key and a state, which is given as the row keeps it as well.</param>
public sealed class StreamFold<TRules, TState, TCommand, TFacts, TEvent, TAnswer, TSummary>(string word, Func<string, TState, ReadOnlyMemory<byte>, TSummary> summarize)
    : StreamFold(word, typeof(TSummary))
    where TRules : IRules<TState, TCommand, TFacts, TEvent, TAnswer>
    where TState : class
    where TCommand : Command
    where TEvent : class
    where TAnswer : class
    where TSummary : SummaryRow
{
    private readonly EventCodec<TEvent> _events = new();

    /// <summary>The row of a state.</summary>
    public TSummary RowOf(string key, TState state) => summarize(key, state, StateCodec.Encode(state, TRules.StateSchema));

    /// <summary>An event as the journal keeps it.</summary>
    internal JournalEvent Encode(TEvent happened) => _events.Encode(happened);

    /// <summary>The state after the row with this number.</summary>
    internal async Task<TState> StateAsync(IAsyncEnumerable<RecordedEvent> rows, long upTo, CancellationToken cancellationToken)
    {
        var state = TRules.Initial;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (row.Seq > upTo)
                break;
            state = TRules.Apply(state, _events.Decode(row.Event), new Happening(row.At, row.Actor));
        }

        return state;
    }

    /// <inheritdoc />
    public override async Task<SummaryRow> FoldAsync(string key, IAsyncEnumerable<RecordedEvent> rows, CancellationToken cancellationToken) =>
        RowOf(key, await StateAsync(rows, long.MaxValue, cancellationToken));
}
