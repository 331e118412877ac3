namespace CityOps.Postures;

/// <summary>A right that a post has only while an emergency holds where it acts (权限提升).</summary>
[GenerateSerializer]
public enum RaisedRight
{
    /// <summary>启动、调整、终止三级响应: begins, changes and ends responses of level III, one graver than its own.</summary>
    DecideLevelThree,

    /// <summary>派遣、预派本辖区单位: sends and reserves the units of its area.</summary>
    SendUnits,

    /// <summary>划定、解除区域: draws and lifts zones.</summary>
    DrawZones,
}

/// <summary>The posture that holds at a place.</summary>
/// <param name="Area">Code of the city or district that it holds in.</param>
/// <param name="Posture">The posture.</param>
[GenerateSerializer, Immutable]
[Alias("posture-here")]
public sealed record PostureHere([property: Id(0)] string Area, [property: Id(1)] Posture Posture);

/// <summary>That an act was done by a raised right: it stands in the journal beside what was done, in the same append.</summary>
/// <param name="Right">The right.</param>
/// <param name="Area">Code of the city or district whose posture gave it.</param>
/// <param name="Posture">That posture.</param>
/// <param name="Command">What was done, kebab case.</param>
[GenerateSerializer, Immutable]
[Alias("raised-use")]
public sealed record RaisedUse([property: Id(0)] RaisedRight Right, [property: Id(1)] string Area, [property: Id(2)] Posture Posture, [property: Id(3)] string Command);

/// <summary>An act by a raised right, for the audit.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">Account.</param>
/// <param name="Stream">Stream of what was acted on: <c>incident/…</c> or <c>assignment/…</c>.</param>
/// <param name="Seq">Number of the row in it.</param>
/// <param name="Use">By which right, of which posture.</param>
public sealed record RaisedAct(DateTimeOffset At, string Actor, string Stream, long Seq, RaisedUse Use);

/// <summary>Lists the acts that were done by raised rights.</summary>
public interface IRaisedActs
{
    /// <summary>How many are told at most.</summary>
    const int Most = 500;

    /// <summary>Those by postures of an area and of areas in it, the last first; at most <see cref="Most"/>.</summary>
    /// <param name="area">Leading digits of a city or district; empty for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<RaisedAct>> ReadAsync(string area, CancellationToken cancellationToken);
}
