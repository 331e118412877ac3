using CityOps.Roads;

namespace CityOps.Dispatch;

/// <summary>What a unit is doing, as far as sending it elsewhere goes.</summary>
public enum UnitReadiness
{
    /// <summary>空闲: on duty and free.</summary>
    Available,

    /// <summary>返回: on its way back and free to turn.</summary>
    Returning,

    /// <summary>At work on something from which it can be called away.</summary>
    Busy,

    /// <summary>Carries somebody or something; may not be called away.</summary>
    Transporting,

    /// <summary>Off duty, broken, or in distress itself.</summary>
    OutOfService,
}

/// <summary>A unit that might be sent.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Position">Where it is on the roads of its kind; null when nobody knows.</param>
/// <param name="Travels">How: light, heavy or on foot.</param>
/// <param name="Readiness">What it is doing.</param>
/// <param name="JobWeight">Weight of its present job: 0 for none, 1 for an ordinary one.</param>
/// <param name="Capabilities">Words for what it can do.</param>
/// <param name="Crew">People in it.</param>
public sealed record DispatchUnit(string Code, RoadPosition? Position, RoadUsers Travels, UnitReadiness Readiness, double JobWeight, IReadOnlyCollection<string> Capabilities, int Crew);

/// <summary>What counts how much beside the time of arrival, in seconds: a unit without a useful capability ranks like one that comes so much later.</summary>
/// <param name="MissingUseful">For each useful capability it lacks.</param>
/// <param name="MissingCrew">For each person too few.</param>
/// <param name="Returning">For one that has to turn round and make ready.</param>
/// <param name="Job">For one at work, times the weight of its job.</param>
public sealed record RankingWeights(double MissingUseful, double MissingCrew, double Returning, double Job)
{
    /// <summary>Assumptions to begin with; a city sets its own.</summary>
    public static RankingWeights Usual { get; } = new(180, 60, 30, 600);
}

/// <summary>Why a unit ranks where it does: a code for the words and a figure.</summary>
/// <param name="Code">
/// eta (figure in seconds); useful, useful-missing, crew-missing, returning, busy (figure: seconds that it counts);
/// required-missing, transporting, out-of-service, no-position, no-road (it cannot be sent).
/// </param>
/// <param name="Figure">As the code says.</param>
/// <param name="Subject">Capability that is meant; null for none.</param>
public sealed record RankReason(string Code, double Figure, string? Subject = null);

/// <summary>A unit in its place in the ranking.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Seconds">Until it is there; null when it cannot come by road or nobody knows.</param>
/// <param name="Score">Seconds with all that counts; infinite for one that cannot be sent.</param>
/// <param name="Reasons">Why.</param>
public sealed record RankedUnit(DispatchUnit Unit, double? Seconds, double Score, IReadOnlyList<RankReason> Reasons)
{
    /// <summary>Whether it can be sent.</summary>
    public bool IsEligible => double.IsFinite(Score);
}
