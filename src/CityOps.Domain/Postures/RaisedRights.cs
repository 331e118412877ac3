using System.Collections.Immutable;
using CityOps.Cases;
using CityOps.Dispatch;
using CityOps.Incidents;
using CityOps.Plans;

namespace CityOps.Postures;

/// <summary>One line of the table: in which posture which post has which right.</summary>
/// <param name="Right">The right.</param>
/// <param name="From">The posture, or a stronger one, that gives it.</param>
/// <param name="Role">The post; its own area has to hold the place.</param>
/// <param name="Commands">What it may then do.</param>
public sealed record RaisedRule(RaisedRight Right, Posture From, CaseRole Role, ImmutableArray<Type> Commands);

/// <summary>
/// Rights that postures raise, as data: rules, screens and the preview of a switch read it. They are asked only where a post's own rights
/// are not enough, so what is marked as raised is exactly what could not have been done otherwise; they end with the posture. An exercise gives none.
/// </summary>
public static class RaisedRights
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<RaisedRule> All { get; } =
    [
        new(RaisedRight.DecideLevelThree, Posture.Emergency, CaseRole.ShiftLeader, [typeof(ActivateIncident), typeof(ChangeLevel), typeof(DeescalateIncident), typeof(TerminateIncident)]),
        new(RaisedRight.SendUnits, Posture.Emergency, CaseRole.DistrictSeat, [typeof(AssignUnit), typeof(ReserveUnit)]),
        new(RaisedRight.DrawZones, Posture.Emergency, CaseRole.VideoOperator, [typeof(DrawZone), typeof(LiftZone)]),
    ];

    /// <summary>Those that a posture gives.</summary>
    public static IEnumerable<RaisedRule> In(Posture posture) => All.Where(rule => posture >= rule.From);

    /// <summary>Whether a right could ever give a command.</summary>
    public static bool Concern(Type command) => All.Any(rule => rule.Commands.Contains(command));

    /// <summary>The rule by which one of some posts may give a command; null when none does.</summary>
    /// <param name="command">Type of the command.</param>
    /// <param name="roles">Posts whose area holds the place.</param>
    /// <param name="here">The posture that holds there; null for a normal one.</param>
    public static RaisedRule? For(Type command, IReadOnlyCollection<CaseRole> roles, PostureHere? here) =>
        here is null ? null : In(here.Posture).FirstOrDefault(rule => rule.Commands.Contains(command) && roles.Contains(rule.Role));

    /// <summary>Whether a post that may not decide on a level may do it by a raised right.</summary>
    public static bool MayDecide(RaisedRight? right, ResponseLevel level) => right == RaisedRight.DecideLevelThree && level >= ResponseLevel.III;
}
