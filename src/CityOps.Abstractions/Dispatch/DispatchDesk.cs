using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Units;

namespace CityOps.Dispatch;

/// <summary>Why a unit ranks where it does: a code for the words and a figure.</summary>
/// <param name="Code">
/// eta (figure in seconds); useful, useful-missing, crew-missing, returning, busy (figure: seconds that it counts);
/// required-missing, transporting, out-of-service, no-position, no-road (it cannot be sent).
/// </param>
/// <param name="Figure">As the code says.</param>
/// <param name="Subject">Capability that is meant; null for none.</param>
public sealed record DispatchReason(string Code, double Figure, string? Subject);

/// <summary>A unit in its place among those that might be sent.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Type">Its type.</param>
/// <param name="Organisation">Organisation it belongs to.</param>
/// <param name="CallsignZh">Call sign in Chinese.</param>
/// <param name="CallsignEn">Call sign in English.</param>
/// <param name="Status">What it does, as dispatch or else the board says.</param>
/// <param name="Job">Key of its job; null for none.</param>
/// <param name="Eligible">Whether it can be sent.</param>
/// <param name="Seconds">Until it would be there by road; null when nobody knows.</param>
/// <param name="Score">Seconds with all that counts; null for one that cannot be sent.</param>
/// <param name="Metres">How far it has to go by road; null when nobody knows, and for those that come late in the ranking.</param>
/// <param name="Reasons">Why it ranks where it does.</param>
/// <param name="Fix">Where it is; null when nobody knows.</param>
/// <param name="Capabilities">What it can do.</param>
/// <param name="Crew">People in it; 0 where nobody has said.</param>
public sealed record RecommendedUnit(
    string Unit,
    string Type,
    string Organisation,
    string CallsignZh,
    string CallsignEn,
    string Status,
    string? Job,
    bool Eligible,
    double? Seconds,
    double? Score,
    double? Metres,
    IReadOnlyList<DispatchReason> Reasons,
    UnitFix? Fix,
    IReadOnlyList<string> Capabilities,
    int Crew);

/// <summary>A unit that is on a job, or reserved for it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Line">Its assignment.</param>
/// <param name="Fix">Where it is; null when nobody knows.</param>
/// <param name="Seconds">Until it is there by road, while it is under way; otherwise null.</param>
/// <param name="Metres">How far it has to go by road; null as for the seconds.</param>
/// <param name="Route">Its way; empty as for the seconds.</param>
public sealed record SentUnit(UnitEntry Unit, AssignmentLine Line, UnitFix? Fix, double? Seconds, double? Metres, IReadOnlyList<CasePosition> Route);

/// <summary>Dispatch to one job as it stands at one moment.</summary>
/// <param name="Job">The job.</param>
/// <param name="Ended">It is at an end: nobody is sent there any more.</param>
/// <param name="HasRoads">Roads are known there; otherwise nobody knows when anybody arrives.</param>
/// <param name="ClosedZones">How many zones of other incidents are driven around.</param>
/// <param name="Sent">Units on the job, and those that are reserved for it.</param>
/// <param name="Units">Every unit that the viewer might send, the best first; empty where they were not asked for, and for those who send none.</param>
/// <param name="At">The moment.</param>
/// <param name="RankedFor">What units were ranked for; null where they were not asked for.</param>
public sealed record DispatchPicture(
    DispatchJob Job,
    bool Ended,
    bool HasRoads,
    int ClosedZones,
    IReadOnlyList<SentUnit> Sent,
    IReadOnlyList<RecommendedUnit> Units,
    DateTimeOffset At,
    UnitNeed? RankedFor);

/// <summary>Where screens look at dispatch and give commands to it.</summary>
public interface IDispatchDesk
{
    /// <summary>Dispatch to a job as it stands; null when there is no such job for this account.</summary>
    /// <param name="account">Who looks.</param>
    /// <param name="job">Key of the case or incident.</param>
    /// <param name="rankedFor">What everybody who might come is ranked for as well; null where nobody asks.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<DispatchPicture?> LookAsync(AccountEntry account, string job, UnitNeed? rankedFor, CancellationToken cancellationToken);

    /// <summary>Who should go where, for several jobs of one city at once: exact beside greedy, with the coverage left behind and where free units should stand.</summary>
    /// <param name="account">Who asks; only jobs in the area of its posts are planned for, and only units that it may send.</param>
    /// <param name="request">What is needed where.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The plans, or why there are none.</returns>
    Task<(DispatchPlanAnswer? Answer, Refusal? Refusal)> PlanAsync(AccountEntry account, DispatchPlanRequest request, CancellationToken cancellationToken);

    /// <summary>Gives a command to the assignment of a unit.</summary>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="command">The command; a unit that its actor may not see is unknown to him.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<Outcome<AssignmentReceipt>> ExecuteAsync(string unit, AssignmentCommand command, CancellationToken cancellationToken);
}
