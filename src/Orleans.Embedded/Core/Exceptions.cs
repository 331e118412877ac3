namespace Orleans.Runtime
{
    /// <summary>A failure of the engine itself, not of a grain.</summary>
    public class OrleansException : Exception
    {
        /// <summary>A failure without words.</summary>
        public OrleansException()
        {
        }

        /// <summary>A failure in words.</summary>
        public OrleansException(string message)
            : base(message)
        {
        }

        /// <summary>A failure with its cause.</summary>
        public OrleansException(string message, Exception innerException)
            : base(message, innerException)
        {
        }
    }

    /// <summary>The engine did not take a message.</summary>
    public class OrleansMessageRejectionException : OrleansException
    {
        internal OrleansMessageRejectionException(string message)
            : base(message)
        {
        }
    }

    /// <summary>The engine stops or has not started.</summary>
    public sealed class SiloUnavailableException : OrleansMessageRejectionException
    {
        /// <summary>Says why.</summary>
        public SiloUnavailableException(string msg)
            : base(msg)
        {
        }
    }

    /// <summary>A bound was reached: a grain's queue is full.</summary>
    public sealed class LimitExceededException : OrleansException
    {
        /// <summary>Names the bound.</summary>
        /// <param name="limitName">Name of the option.</param>
        /// <param name="current">Where it stands.</param>
        /// <param name="threshold">The bound.</param>
        /// <param name="extraInfo">What it happened to.</param>
        public LimitExceededException(string limitName, int current, int threshold, object extraInfo)
            : base($"Limit {limitName} exceeded: {current} of {threshold}. {extraInfo}")
        {
        }
    }
}

namespace Orleans.Storage
{
    /// <summary>The stored state is not the one that the writer had read.</summary>
    public class InconsistentStateException : Orleans.Runtime.OrleansException
    {
        /// <summary>A mismatch in words.</summary>
        public InconsistentStateException(string message)
            : base(message)
        {
        }

        /// <summary>A mismatch with both tags.</summary>
        /// <param name="errorMsg">In words.</param>
        /// <param name="storedEtag">Tag of what is stored.</param>
        /// <param name="currentEtag">Tag that the writer had.</param>
        public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag)
            : base($"{errorMsg} (stored: {storedEtag ?? "none"}, expected: {currentEtag ?? "none"})")
        {
            StoredEtag = storedEtag;
            CurrentEtag = currentEtag;
        }

        /// <summary>Tag of what is stored.</summary>
        public string? StoredEtag { get; }

        /// <summary>Tag that the writer had.</summary>
        public string? CurrentEtag { get; }
    }
}
