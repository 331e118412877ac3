namespace Orleans.Configuration;

/// <summary>How calls are taken in.</summary>
public sealed class SiloMessagingOptions
{
    /// <summary>How long a caller waits for an answer; 30 seconds.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many calls may wait for one activation; 0: the engine's own bound of 20,000.</summary>
    public int MaxEnqueuedRequestsHardLimit { get; set; }

    /// <summary>A turn of at least this length is named in the log; 200 milliseconds. Not known to the Orleans engine.</summary>
    public TimeSpan SlowTurnThreshold { get; set; } = TimeSpan.FromMilliseconds(200);
}

/// <summary>When idle activations end.</summary>
public sealed class GrainCollectionOptions
{
    /// <summary>How long an activation may be idle; 15 minutes.</summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often idle ones are looked for; 1 minute.</summary>
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long an activation may take to begin; 30 seconds.</summary>
    public TimeSpan ActivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an activation may take to end; 30 seconds.</summary>
    public TimeSpan DeactivationTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
