namespace CityOps.Running;

/// <summary>When a part is asked to stop: those who ask before those who answer.</summary>
internal enum StopTurn
{
    /// <summary>Whoever only asks servers.</summary>
    Clients,

    /// <summary>The servers, which write what they have taken in.</summary>
    Servers,

    /// <summary>The database.</summary>
    Database,
}

/// <summary>A part that runs as long as the system does, and is started again when it ends by itself.</summary>
/// <param name="Turn">When it is asked to stop.</param>
internal sealed record KeptAnnotation(StopTurn Turn) : IResourceAnnotation;

/// <summary>A step, which has to end well before what waits for it begins.</summary>
internal sealed record StepAnnotation : IResourceAnnotation;

/// <summary>Marks what is to run for ever, and what is to end.</summary>
internal static class Keeping
{
    /// <summary>Keeps a part running.</summary>
    public static IResourceBuilder<T> Kept<T>(this IResourceBuilder<T> part, StopTurn turn)
        where T : IResource => part.WithAnnotation(new KeptAnnotation(turn));

    /// <summary>Runs a part once, to its end.</summary>
    public static IResourceBuilder<T> Once<T>(this IResourceBuilder<T> part)
        where T : IResource => part.WithAnnotation(new StepAnnotation());

    /// <summary>When it is asked to stop; null for a step.</summary>
    public static StopTurn? Turn(this IResource part) => part.TryGetLastAnnotation<KeptAnnotation>(out var kept) ? kept.Turn : null;
}
