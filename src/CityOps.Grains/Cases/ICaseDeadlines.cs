namespace CityOps.Cases;

/// <summary>A case that the system may have something to do with.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Version">Version of its stream.</param>
/// <param name="From">Before this moment there is nothing to do, as its row shows; <see cref="DateTimeOffset.MinValue"/> where only the case itself knows.</param>
/// <param name="Ended">It is at an end: nobody has to watch it any more.</param>
public sealed record WaitingCase(string Key, long Version, DateTimeOffset From, bool Ended);

/// <summary>A case that was looked at.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Version">The version that was looked at, or an earlier one.</param>
/// <param name="Next">When it has to be looked at again, unless it changes; <see cref="DateTimeOffset.MaxValue"/>: not before; null: it is at an end.</param>
public sealed record WatchedCase(string Key, long Version, DateTimeOffset? Next);

/// <summary>The deadlines of the cases, as their tables keep them: whoever sweeps them next goes on where the one before ended.</summary>
public interface ICaseDeadlines
{
    /// <summary>
    /// A moment to read on from the next time: by it everything has been committed that was recorded before. Null while a past is brought into the
    /// city of an area: its history has its own times, and nobody sweeps it.
    /// </summary>
    /// <param name="area">Leading digits of unit grids.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<DateTimeOffset?> MarkAsync(string area, CancellationToken cancellationToken);

    /// <summary>The cases of an area whose moment has come, and those that have changed and were not looked at since; the earliest first.</summary>
    /// <param name="area">Leading digits of unit grids.</param>
    /// <param name="now">What is due by then.</param>
    /// <param name="since">A mark: only what was recorded after it is looked through for changes. Null looks through all cases.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    IAsyncEnumerable<WaitingCase> WaitingAsync(string area, DateTimeOffset now, DateTimeOffset? since, CancellationToken cancellationToken);

    /// <summary>Notes what was looked at; what somebody noted of a later version stays.</summary>
    Task NoteAsync(IReadOnlyCollection<WatchedCase> watched, CancellationToken cancellationToken);
}
