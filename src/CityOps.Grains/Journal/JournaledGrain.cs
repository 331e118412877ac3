using System.Text.Json;
using CityOps.Commands;

namespace CityOps.Journal;

/// <summary>What a journalled grain works with; one service, so that a slice's grain has one constructor parameter.</summary>
/// <param name="Journal">Where it writes.</param>
/// <param name="Clock">When it is.</param>
/// <param name="Heads">What was written by others.</param>
public sealed record JournalTools(IJournal Journal, TimeProvider Clock, StreamHeads Heads)
{
    /// <summary>Callers may state when a thing happened (<see cref="StatedTime"/>): for the importer's own host, never for a server.</summary>
    public bool TakesStatedTimes { get; init; }
}

/// <summary>
/// A grain whose thing lives in the journal: it loads, lets the rules decide, and appends, in this order. Nothing is answered before its
/// commit; those who look hear of it by the tail of the journal. It does not rest on being the only activation: what it decides on is checked again by
/// the append, and a command that comes twice is found by its operation.
/// </summary>
/// <typeparam name="TRules">The pure rules.</typeparam>
/// <typeparam name="TState">The thing.</typeparam>
/// <typeparam name="TCommand">What can be wanted of it.</typeparam>
/// <typeparam name="TFacts">What of the world a decision needs.</typeparam>
/// <typeparam name="TEvent">What can happen to it.</typeparam>
/// <typeparam name="TAnswer">What the one who wanted something is told.</typeparam>
/// <typeparam name="TSummary">The row that screens search.</typeparam>
public abstract class JournaledGrain<TRules, TState, TCommand, TFacts, TEvent, TAnswer, TSummary> : Grain
    where TRules : IRules<TState, TCommand, TFacts, TEvent, TAnswer>
    where TState : class
    where TCommand : Command
    where TEvent : class
    where TAnswer : class
    where TSummary : SummaryRow
{
    private const int Attempts = 4;
    private const int LongestActor = 200;
    private readonly JournalTools _tools;
    private readonly StreamFold<TRules, TState, TCommand, TFacts, TEvent, TAnswer, TSummary> _fold;
    private StreamHead? _head;
    private Loaded? _loaded;

    /// <summary>What is older than this is not taken for what stands: an append found it overtaken.</summary>
    private long _atLeast;

    /// <summary>Binds the grain to the journal.</summary>
    /// <param name="tools">What it works with.</param>
    /// <param name="fold">What its streams come to.</param>
    protected JournaledGrain(JournalTools tools, StreamFold<TRules, TState, TCommand, TFacts, TEvent, TAnswer, TSummary> fold)
    {
        ArgumentNullException.ThrowIfNull(tools);
        _tools = tools;
        _fold = fold;
    }

    private string Key => this.GetPrimaryKeyString();

    private string Stream => Head.Stream;

    private StreamHead Head => _head ??= _tools.Heads.Hold($"{_fold.Word}/{Key}");

    /// <summary>What is known, unless it is known to be overtaken.</summary>
    private Loaded? Known => _loaded is { } loaded && loaded.Head.Version >= _atLeast && loaded.Head.Version >= Head.Version && loaded.Doubts == _tools.Heads.Doubts ? loaded : null;

    /// <inheritdoc />
    public override async Task OnActivateAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken);

    /// <inheritdoc />
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_head is not null)
            _tools.Heads.Release(_head);
        _head = null;
        return Task.CompletedTask;
    }

    /// <summary>
    /// The facts that the rules need to decide this command, gathered before each try. What is read here can be out of date when the
    /// append is made: a rule that must not rest on that needs an event of its own.
    /// </summary>
    protected abstract ValueTask<TFacts> GatherAsync(TState state, TCommand command, CancellationToken cancellationToken);

    /// <summary>The thing and its version, loaded anew when an append before may or may not have happened.</summary>
    protected async ValueTask<(TState State, long Version)> CurrentAsync(CancellationToken cancellationToken)
    {
        var loaded = Known ?? await LoadAsync(cancellationToken);
        return (loaded.State, loaded.Head.Version);
    }

    /// <summary>Does what a command says, once, or refuses it.</summary>
    /// <exception cref="JournalUnavailableException">Nothing was written; repeat the command with the same operation.</exception>
    protected async Task<Outcome<TAnswer>> ExecuteAsync(TCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (command.Operation.Value == Guid.Empty)
            return Refused(Refusal.Of(CommonRefusals.OperationMissing));
        if (string.IsNullOrWhiteSpace(command.Actor) || command.Actor.Length > LongestActor || command.Actor.Any(char.IsControl))
            return Refused(Refusal.Of(CommonRefusals.ActorInvalid));
        if (StatedTime.Current is { } stated && WrongTime(stated) is { } wrong)
            return Refused(wrong);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await TryExecuteAsync(command, cancellationToken) is { } outcome)
                return outcome;
        }

        return Refused(Refusal.Of(CommonRefusals.Busy));
    }

    /// <summary>One try; null when somebody else wrote meanwhile and the command has to be decided anew.</summary>
    private async Task<Outcome<TAnswer>?> TryExecuteAsync(TCommand command, CancellationToken cancellationToken)
    {
        var loaded = Known ?? await LoadAsync(cancellationToken);
        if (command.ExpectedVersion is { } expected && expected != loaded.Head.Version)
            return await RefuseAsync(command, Stale(expected, loaded.Head.Version), cancellationToken);
        var facts = await GatherAsync(loaded.State, command, cancellationToken);
        var happening = new Happening(Now(), command.Actor);
        var decision = TRules.Decide(loaded.State, command, new DecisionContext<TFacts>(happening.At, facts));
        if (decision.Refusal is { } refusal)
            return await RefuseAsync(command, refusal, cancellationToken);
        var state = decision.Events.Aggregate(loaded.State, (before, happened) => TRules.Apply(before, happened, happening));
        var append = new Append(
            Stream,
            loaded.Head,
            command.Operation,
            command.Actor,
            happening.At,
            [.. decision.Events.Select(_fold.Encode)],
            _fold.RowOf(Key, state),
            JsonSerializer.SerializeToUtf8Bytes(decision.Answer, JournalJson.Options));

        // Until the journal has answered, what this activation knows may be out of date: whatever happens, the next one loads.
        _loaded = null;
        switch (await _tools.Journal.AppendAsync(append, cancellationToken))
        {
            case AppendResult.Done done:
                Keep(new Loaded(state, done.Head, loaded.Doubts));
                return new Outcome<TAnswer>(done.Head.Version, decision.Answer, null);
            case AppendResult.DuplicateOperation duplicate:
                return Repeat(duplicate.First);
            case AppendResult.VersionConflict conflict:
                _atLeast = Math.Max(_atLeast, conflict.Current);
                return null;
            default:
                return null;
        }
    }

    /// <summary>A refusal, unless the operation took effect before: then its first answer.</summary>
    private async Task<Outcome<TAnswer>> RefuseAsync(TCommand command, Refusal refusal, CancellationToken cancellationToken) =>
        await _tools.Journal.FindOperationAsync(Stream, command.Operation, cancellationToken) is { } first ? Repeat(first) : Refused(refusal);

    /// <summary>Reads what stands. Readers beside a writer read too: none puts an older state in place of a newer one.</summary>
    private async Task<Loaded> LoadAsync(CancellationToken cancellationToken)
    {
        // Held before it is read: what is written after that is heard of.
        _ = Head;
        var doubts = _tools.Heads.Doubts;
        var snapshot = await _tools.Journal.LoadAsync<TSummary>(Key, cancellationToken);
        if (snapshot is null)
            return Keep(new Loaded(TRules.Initial, JournalHead.Empty, doubts));
        return Keep(StateCodec.TryDecode<TState>(snapshot.State, TRules.StateSchema, out var state)
            ? new Loaded(state!, snapshot.Head, doubts)
            : new Loaded(await _fold.StateAsync(_tools.Journal.ReadAsync(Stream, 0, cancellationToken), snapshot.Head.Version, cancellationToken), snapshot.Head, doubts));
    }

    private Loaded Keep(Loaded loaded) => _loaded is { } known && known.Head.Version > loaded.Head.Version ? known : _loaded = loaded;

    /// <summary>
    /// When the command happens: now, or when it is stated to have happened. To the microsecond, which is what the database keeps: the state
    /// must equal the fold of the rows.
    /// </summary>
    protected DateTimeOffset Now()
    {
        var now = StatedTime.Current ?? _tools.Clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    private Refusal? WrongTime(DateTimeOffset stated)
    {
        if (!_tools.TakesStatedTimes)
            return Refusal.Of(CommonRefusals.StatedTimeNotAllowed);
        var now = _tools.Clock.GetUtcNow();
        return stated <= now ? null : new Refusal(
            CommonRefusals.StatedTimeAhead,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["stated"] = stated.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
                ["now"] = now.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            });
    }

    private Outcome<TAnswer> Refused(Refusal refusal) => new(_loaded?.Head.Version ?? 0, null, refusal);

    private static Outcome<TAnswer> Repeat(RecordedOperation first) =>
        new(first.Version, JsonSerializer.Deserialize<TAnswer>(first.Answer.Span, JournalJson.Options), null);

    private static Refusal Stale(long expected, long current) => new(
        CommonRefusals.StaleVersion,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["expected"] = expected.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["current"] = current.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });

    /// <param name="State">The thing.</param>
    /// <param name="Head">Where its stream was.</param>
    /// <param name="Doubts">Doubts there were when it was read.</param>
    private sealed record Loaded(TState State, JournalHead Head, int Doubts);
}
