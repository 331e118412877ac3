namespace CityOps.Journal;

/// <summary>
/// Names an event record in the journal. A record that was ever written is never changed: a new shape is a new record with the next
/// schema number, and the old record says how it becomes the new one (<see cref="IOldEvent{TEvent}"/>).
/// </summary>
/// <param name="kind">What happened, past tense, kebab case.</param>
/// <param name="schema">Version of the shape, from 1.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class JournalEventAttribute(string kind, int schema) : Attribute
{
    /// <summary>What happened.</summary>
    public string Kind { get; } = kind;

    /// <summary>Version of the shape.</summary>
    public int Schema { get; } = schema;
}

/// <summary>A shape of an event that is no longer written, but read for ever.</summary>
/// <typeparam name="TEvent">The family of events it belongs to.</typeparam>
public interface IOldEvent<out TEvent>
{
    /// <summary>The same event in a newer shape; again an old one, perhaps.</summary>
    TEvent ToNewer();
}
