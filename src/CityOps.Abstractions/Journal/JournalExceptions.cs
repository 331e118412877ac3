namespace CityOps.Journal;

/// <summary>The journal could not write, and did not: the caller may repeat the command with the same operation identifier.</summary>
[GenerateSerializer]
[Alias("journal-unavailable")]
public sealed class JournalUnavailableException : Exception
{
    /// <summary>A failure without words; <see cref="JournalUnavailableException(string, Exception?)"/> says more.</summary>
    public JournalUnavailableException()
    {
    }

    /// <summary>A failure with its reason.</summary>
    public JournalUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with its reason and cause.</summary>
    public JournalUnavailableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>
/// The database refused what was to be written, and will again: a value it cannot hold, a broken constraint, or a summary row that is
/// not where its journal is. Nothing was written; repeating does not help.
/// </summary>
[GenerateSerializer]
[Alias("journal-refused")]
public sealed class JournalRefusedException : Exception
{
    /// <summary>A refusal without words; <see cref="JournalRefusedException(string, Exception?)"/> says more.</summary>
    public JournalRefusedException()
    {
    }

    /// <summary>A refusal with its reason.</summary>
    public JournalRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal with its reason and cause.</summary>
    public JournalRefusedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>
/// The server stopped before it could learn whether a write had happened: it may have, or not. Repeating the command with the same operation
/// identifier tells, and does it if it was not done.
/// </summary>
[GenerateSerializer]
[Alias("outcome-unknown")]
public sealed class OutcomeUnknownException : Exception
{
    /// <summary>An unknown outcome without words; <see cref="OutcomeUnknownException(string, Exception?)"/> says more.</summary>
    public OutcomeUnknownException()
    {
    }

    /// <summary>An unknown outcome and how it came about.</summary>
    public OutcomeUnknownException(string message)
        : base(message)
    {
    }

    /// <summary>An unknown outcome with its cause.</summary>
    public OutcomeUnknownException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
