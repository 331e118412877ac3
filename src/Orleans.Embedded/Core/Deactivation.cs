namespace Orleans
{
    /// <summary>Why an activation ends.</summary>
    public enum DeactivationReasonCode : byte
    {
        /// <summary>Not stated.</summary>
        None = 0,

        /// <summary>The process stops.</summary>
        ShuttingDown = 1,

        /// <summary>It could not be made.</summary>
        ActivationFailed = 2,

        /// <summary>It could not be registered.</summary>
        DirectoryFailure = 3,

        /// <summary>It was idle for longer than its limit.</summary>
        ActivationIdle = 4,

        /// <summary>It no longer answered.</summary>
        ActivationUnresponsive = 5,

        /// <summary>Another one of the same key exists.</summary>
        DuplicateActivation = 6,

        /// <summary>It cannot serve a request of that version.</summary>
        IncompatibleRequest = 7,

        /// <summary>The grain failed.</summary>
        ApplicationError = 8,

        /// <summary>The grain asked for it.</summary>
        ApplicationRequested = 9,

        /// <summary>It moves elsewhere.</summary>
        Migrating = 10,

        /// <summary>The engine asked for it.</summary>
        RuntimeRequested = 11,

        /// <summary>Memory is short.</summary>
        HighMemoryPressure = 12,
    }

    /// <summary>Why an activation ends, with words and a cause.</summary>
    public readonly struct DeactivationReason
    {
        /// <summary>A reason with its cause.</summary>
        public DeactivationReason(DeactivationReasonCode code, Exception? exception, string text)
        {
            ReasonCode = code;
            Exception = exception;
            Description = text;
        }

        /// <summary>A reason without a cause.</summary>
        public DeactivationReason(DeactivationReasonCode code, string text)
            : this(code, null, text)
        {
        }

        /// <summary>The kind of reason.</summary>
        public DeactivationReasonCode ReasonCode { get; }

        /// <summary>The reason in words.</summary>
        public string Description { get; }

        /// <summary>The failure behind it, if any.</summary>
        public Exception? Exception { get; }

        /// <inheritdoc />
        public override string ToString() => Exception is null ? $"{ReasonCode}: {Description}" : $"{ReasonCode}: {Description} ({Exception.Message})";
    }
}

namespace Orleans.Runtime
{
    /// <summary>How a grain timer runs. Spans are at least zero; an infinite one means never.</summary>
    public readonly struct GrainTimerCreationOptions
    {
        /// <summary>A timer that does not interleave and does not keep its grain alive.</summary>
        [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
        public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
        {
            DueTime = dueTime;
            Period = period;
        }

        /// <summary>Wait before the first callback.</summary>
        public required TimeSpan DueTime { get; init; }

        /// <summary>Wait from the end of one callback to the next.</summary>
        public required TimeSpan Period { get; init; }

        /// <summary>The callback may run between the turns of a call. By default it waits for its turn like any call.</summary>
        public bool Interleave { get; init; }

        /// <summary>A callback counts as use of the grain.</summary>
        public bool KeepAlive { get; init; }
    }
}
