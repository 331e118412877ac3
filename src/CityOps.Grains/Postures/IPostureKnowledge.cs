using CityOps.Incidents;

namespace CityOps.Postures;

/// <summary>What decisions on postures rest on.</summary>
public interface IPostureKnowledge
{
    /// <summary>Gathers what the rules need for one command.</summary>
    ValueTask<PostureGround> GatherAsync(string area, PostureCommand command, CancellationToken cancellationToken);

    /// <summary>Whether there is such a city or district.</summary>
    bool IsArea(string code);
}

/// <summary>Lists of postures.</summary>
public interface IPostureList
{
    /// <summary>Every area whose posture was ever switched, by code.</summary>
    Task<IReadOnlyList<PostureLine>> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>A case whose limits have to be stopped or let run.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Order">Identifier of the order by which they stand still, or are to.</param>
public sealed record LimitCase(string Key, Guid Order);

/// <summary>Cases whose limits an order concerns, as their table has them.</summary>
public interface ILimitCases
{
    /// <summary>Ordinary open cases whose limits run, and all others that are open and go on, in areas.</summary>
    Task<(int Ordinary, int Others)> CountAsync(IReadOnlyList<string> areas, CancellationToken cancellationToken);

    /// <summary>How many cases stand still by an order.</summary>
    Task<int> PausedAsync(Guid order, CancellationToken cancellationToken);

    /// <summary>Ordinary open cases of areas whose limits run, at most so many.</summary>
    Task<IReadOnlyList<LimitCase>> ToPauseAsync(PostureLine ordered, int most, CancellationToken cancellationToken);

    /// <summary>Cases whose limits stand still by none of these orders, at most so many.</summary>
    Task<IReadOnlyList<LimitCase>> ToResumeAsync(IReadOnlyCollection<Guid> standing, int most, CancellationToken cancellationToken);
}

/// <summary>Which unit grids a zone touches.</summary>
public interface IZoneCells
{
    /// <summary>Unit grids of an area that any of the zones touches, by code.</summary>
    Task<IReadOnlyList<string>> InAsync(string area, IReadOnlyList<IncidentZone> zones, CancellationToken cancellationToken);
}
