using CityOps.Commands;

namespace CityOps.Postures;

/// <summary>The postures of all areas, kept in memory and brought up to date by the live feed: what the frame of every screen shows.</summary>
public interface IPostureBoard
{
    /// <summary>When the board was last known to be up to date.</summary>
    DateTimeOffset FreshAt { get; }

    /// <summary>Areas whose posture was ever switched, by code.</summary>
    IReadOnlyList<PostureLine> Current { get; }

    /// <summary>What holds at a place or in an area: the strongest of its city and district; null when nothing was ever switched there.</summary>
    /// <param name="area">Code of a city, an area or a unit grid.</param>
    PostureLine? At(string area);

    /// <summary>The strongest anywhere in an area, as a whole city is looked at; null when nothing was ever switched there.</summary>
    /// <param name="area">Code of a city or area.</param>
    PostureLine? Within(string area);

    /// <summary>Tells, on a thread of the pool, that a posture has changed.</summary>
    /// <returns>Ends the subscription when disposed.</returns>
    IDisposable Subscribe(Action changed);
}

/// <summary>Where people switch postures.</summary>
public interface IPostureDesk
{
    /// <summary>Gives a command.</summary>
    Task<Outcome<PostureReceipt>> ExecuteAsync(string area, PostureCommand command, CancellationToken cancellationToken);

    /// <summary>The posture of a city or district as it stands; null when there is no such area.</summary>
    Task<PostureView?> ReadAsync(string area, CancellationToken cancellationToken);

    /// <summary>What a switch would change, without switching.</summary>
    /// <param name="area">Code of the city or district.</param>
    /// <param name="posture">To what.</param>
    /// <param name="pauseAreas">Where limits would stand still; null for nowhere.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Null when there is no such area.</returns>
    Task<PosturePreview?> PreviewAsync(string area, Posture posture, IReadOnlyList<string>? pauseAreas, CancellationToken cancellationToken);

    /// <summary>Unit grids that the evacuation, control and warning zones of an incident touch, within an area.</summary>
    Task<IReadOnlyList<string>> ZoneCellsAsync(string area, string incident, CancellationToken cancellationToken);
}
