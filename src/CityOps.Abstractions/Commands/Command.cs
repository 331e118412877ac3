using CityOps.Journal;

namespace CityOps.Commands;

/// <summary>Something that somebody wants done.</summary>
/// <param name="Operation">Named by the caller; the same one repeated has one effect and gets the same answer.</param>
/// <param name="Actor">Account of the post that wants it.</param>
/// <param name="ExpectedVersion">The version that the caller saw, when the command only makes sense on that; otherwise null.</param>
[GenerateSerializer, Immutable]
[Alias("command")]
public abstract record Command(
    [property: Id(0)] OperationId Operation,
    [property: Id(1)] string Actor,
    [property: Id(2)] long? ExpectedVersion);

/// <summary>Codes of refusals that every command can meet.</summary>
public static class CommonRefusals
{
    /// <summary>The operation identifier is missing.</summary>
    public const string OperationMissing = "operation_missing";

    /// <summary>The actor is missing or too long.</summary>
    public const string ActorInvalid = "actor_invalid";

    /// <summary>The thing has changed since the caller saw it. Arguments: expected, current.</summary>
    public const string StaleVersion = "stale_version";

    /// <summary>Others kept writing to the same thing; nothing was done. Repeat the command.</summary>
    public const string Busy = "busy";

    /// <summary>The caller states when it happened, which this host does not take from anybody.</summary>
    public const string StatedTimeNotAllowed = "stated_time_not_allowed";

    /// <summary>The stated time has not come yet. Arguments: stated, now.</summary>
    public const string StatedTimeAhead = "stated_time_ahead";
}
