namespace CityOps.Commands;

/// <summary>What a rule says to a command: what happens and what the caller is told, or why nothing happens.</summary>
/// <typeparam name="TEvent">Family of the events.</typeparam>
/// <typeparam name="TAnswer">What the caller is told.</typeparam>
public sealed record Decision<TEvent, TAnswer>
    where TAnswer : class
{
    private Decision(IReadOnlyList<TEvent> events, TAnswer? answer, Refusal? refusal) => (Events, Answer, Refusal) = (events, answer, refusal);

    /// <summary>What happens, in order; empty when refused.</summary>
    public IReadOnlyList<TEvent> Events { get; }

    /// <summary>What the caller is told; null when refused.</summary>
    public TAnswer? Answer { get; }

    /// <summary>Why nothing happens; null when something does.</summary>
    public Refusal? Refusal { get; }

    /// <summary>A refusal is a decision.</summary>
    public static implicit operator Decision<TEvent, TAnswer>(Refusal refusal) => FromRefusal(refusal);

    /// <summary>Nothing happens.</summary>
    public static Decision<TEvent, TAnswer> FromRefusal(Refusal refusal) => new([], null, refusal);

    /// <summary>Something happens.</summary>
    public static Decision<TEvent, TAnswer> Of(TAnswer answer, params IReadOnlyList<TEvent> events) => new(events, answer, null);
}

/// <summary>When something happens and who does it: the two things that the journal row says beside the event.</summary>
/// <param name="At">To the microsecond, as the database keeps it.</param>
/// <param name="Actor">Account of the post.</param>
public readonly record struct Happening(DateTimeOffset At, string Actor);

/// <summary>What a rule may know beside the thing and the command. It asks nobody: whoever wants a decision gathers this first.</summary>
/// <typeparam name="TFacts">What of the world the rules need; <see cref="NoFacts"/> when nothing.</typeparam>
/// <param name="Now">The time of the decision, and of what it leads to; to the microsecond.</param>
/// <param name="Facts">What of the world holds at that time.</param>
public readonly record struct DecisionContext<TFacts>(DateTimeOffset Now, TFacts Facts);

/// <summary>For rules that need no facts.</summary>
public readonly record struct NoFacts;

/// <summary>
/// The pure rules of one kind of thing: no clock, no storage, no grain. Whatever the grain does can be tried here in a table.
/// </summary>
/// <typeparam name="TState">The thing: the fold of its events.</typeparam>
/// <typeparam name="TCommand">What can be wanted of it.</typeparam>
/// <typeparam name="TFacts">What of the world a decision needs: catalogues, calendars, who the actor is.</typeparam>
/// <typeparam name="TEvent">What can happen to it.</typeparam>
/// <typeparam name="TAnswer">What the one who wanted something is told.</typeparam>
public interface IRules<TState, in TCommand, TFacts, TEvent, TAnswer>
    where TAnswer : class
{
    /// <summary>The thing before its first event.</summary>
    static abstract TState Initial { get; }

    /// <summary>Number of the state's shape. Raise it when the shape changes: the state is then folded anew from the journal.</summary>
    static abstract int StateSchema { get; }

    /// <summary>What a command leads to. Whatever was worked out from time and facts stands in the events.</summary>
    static abstract Decision<TEvent, TAnswer> Decide(TState state, TCommand command, in DecisionContext<TFacts> context);

    /// <summary>The thing after an event. Needs no facts and cannot fail: what happened, happened.</summary>
    static abstract TState Apply(TState state, TEvent happened, Happening happening);
}
