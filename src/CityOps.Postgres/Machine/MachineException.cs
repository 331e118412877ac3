namespace CityOps.Machine;

/// <summary>Something on this machine is in the way. Says what happened and what the reader can do about it.</summary>
public sealed class MachineException : Exception
{
    /// <summary>A problem without words; the other constructors say more.</summary>
    public MachineException()
    {
    }

    /// <summary>A problem whose remedy is in the sentence itself.</summary>
    public MachineException(string message)
        : base(message)
    {
    }

    /// <summary>A problem with its cause.</summary>
    public MachineException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A problem and its remedy.</summary>
    /// <param name="message">What happened, one sentence.</param>
    /// <param name="remedy">What to do, one or more sentences.</param>
    /// <param name="innerException">The cause, when there is one.</param>
    public MachineException(string message, string remedy, Exception? innerException = null)
        : base($"{message}{Environment.NewLine}  What to do: {remedy}", innerException) => Remedy = remedy;

    /// <summary>What to do about it; empty when the message says all.</summary>
    public string Remedy { get; } = "";
}
