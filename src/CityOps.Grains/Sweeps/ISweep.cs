namespace CityOps.Sweeps;

/// <summary>
/// Something that the city does by itself, again and again. Where two servers do it at one moment after a failure, its operations are the guard:
/// whatever it commands has an identifier that follows from what it found.
/// </summary>
public interface ISweep
{
    /// <summary>What it sweeps, kebab case: the key of its <see cref="ISweepGrain"/>.</summary>
    string Kind { get; }

    /// <summary>From the beginning of one to the beginning of the next.</summary>
    TimeSpan Pause { get; }

    /// <summary>Does what is to be done now. What it remembers from one run to the next may be gone: another server goes on.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}
