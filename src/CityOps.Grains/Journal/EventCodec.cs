using System.Reflection;
using System.Text.Json;

namespace CityOps.Journal;

/// <summary>Turns one family of events into journal rows and back. Built once from the records' <see cref="JournalEventAttribute"/>.</summary>
/// <typeparam name="TEvent">Base record of the family.</typeparam>
public sealed class EventCodec<TEvent>
    where TEvent : class
{
    private readonly Dictionary<(string Kind, int Schema), Type> _byName = [];
    private readonly Dictionary<Type, JournalEventAttribute> _byType = [];

    /// <summary>Reads the family's assembly.</summary>
    /// <exception cref="InvalidOperationException">Two records have one name, or a record has none.</exception>
    public EventCodec()
        : this(typeof(TEvent).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsClass: true } && type.IsAssignableTo(typeof(TEvent))))
    {
    }

    /// <summary>Takes these records.</summary>
    public EventCodec(IEnumerable<Type> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        foreach (var record in records)
            Add(record, record.GetCustomAttribute<JournalEventAttribute>() ?? throw new InvalidOperationException($"{record} is an event and has no JournalEvent attribute."));
    }

    /// <summary>Every name that can be read, old ones included.</summary>
    public IReadOnlyCollection<(string Kind, int Schema)> Names => _byName.Keys;

    /// <summary>An event as a journal row holds it.</summary>
    /// <exception cref="InvalidOperationException">The event's shape is an old one, which is only read.</exception>
    public JournalEvent Encode(TEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var name = _byType[happened.GetType()];
        if (happened is IOldEvent<TEvent>)
            throw new InvalidOperationException($"{happened.GetType()} is an old shape: read, but no longer written.");
        return new JournalEvent(name.Kind, name.Schema, JsonSerializer.SerializeToUtf8Bytes(happened, happened.GetType(), JournalJson.Options));
    }

    /// <summary>The event of a journal row, in its newest shape.</summary>
    /// <exception cref="UnknownEventException">This program does not know the kind or its schema, or the data is not of that shape.</exception>
    public TEvent Decode(JournalEvent row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (!_byName.TryGetValue((row.Kind, row.Schema), out var record))
            throw new UnknownEventException(row.Kind, row.Schema, typeof(TEvent).Name);
        TEvent happened;
        try
        {
            happened = (TEvent)JsonSerializer.Deserialize(row.Data.Span, record, JournalJson.Options)!;
        }
        catch (JsonException exception)
        {
            throw new UnknownEventException(row.Kind, row.Schema, typeof(TEvent).Name, exception);
        }

        while (happened is IOldEvent<TEvent> old)
            happened = old.ToNewer();
        return happened;
    }

    private void Add(Type record, JournalEventAttribute name)
    {
        if (!_byName.TryAdd((name.Kind, name.Schema), record))
            throw new InvalidOperationException($"{record} and {_byName[(name.Kind, name.Schema)]} are both named {name.Kind}/{name.Schema}.");
        _byType.Add(record, name);
    }
}

/// <summary>
/// The journal holds an event that this program cannot read: it was written by a newer one, or was damaged. The thing is left as it is, and
/// whoever wanted something of it is told so: what cannot be read whole is not decided on.
/// </summary>
[GenerateSerializer]
[Alias("unknown-event")]
public sealed class UnknownEventException : Exception
{
    /// <summary>An event in words.</summary>
    public UnknownEventException(string message)
        : base(message)
    {
    }

    /// <summary>An event in words, with the cause.</summary>
    public UnknownEventException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An event without words.</summary>
    public UnknownEventException()
    {
    }

    internal UnknownEventException(string kind, int schema, string family, Exception? cause = null)
        : base($"The journal event {kind}/{schema} cannot be read as a {family}. Run the version of the program that wrote it, or a later one.", cause)
    {
    }
}
