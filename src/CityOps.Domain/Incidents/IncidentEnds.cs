using System.Globalization;
using CityOps.Cases;
using CityOps.Commands;

namespace CityOps.Incidents;

/// <summary>Who leads after whom, and when it may end.</summary>
internal static class IncidentEnds
{
    public static IncidentStep Offer(IncidentAct act, OfferCommand command)
    {
        if (act.State.Commander is { } commander && commander.Account != act.Actor)
            return Refusal.Of(IncidentRefusals.NotCommander, "commander", commander.Account);
        var suits = command.To != act.Actor && act.Ground.NamedPosts.Any(post =>
            post.Role is CaseRole.ShiftLeader or CaseRole.Leader && act.Ground.Grid!.StartsWith(post.Area, StringComparison.Ordinal) && IncidentAuthority.MayDecide(post.Role, act.State.Level!.Value));
        return suits ? new CommandOffered(command.To, command.Text) : Refusal.Of(IncidentRefusals.SuccessorUnsuitable, "account", command.To);
    }

    public static IncidentStep Terminate(IncidentAct act, TerminateIncident command)
    {
        if (act.State.Level is { } level && IncidentLevels.WrongAuthority(act, level) is { } refusal)
            return refusal;
        if (!command.HazardRemoved)
            return Refusal.Of(IncidentRefusals.HazardRemains);
        if (act.Ground.Children.Where(child => child.Status is IncidentStatus.PreAlert or IncidentStatus.Active or IncidentStatus.Deescalating).ToArray() is { Length: > 0 } active)
            return IncidentStep.Refuse(IncidentRefusals.ChildrenActive, ("count", active.Length.ToString(CultureInfo.InvariantCulture)), ("children", string.Join(", ", active.Select(child => child.Title))));
        var open = act.State.Tasks.Where(task => task.IsOpen).ToArray();
        var lives = open.Count(task => task.Planned!.Task.LifeSafety);
        return lives > 0
            ? Refusal.Of(IncidentRefusals.LifeSafetyOpen, "count", lives.ToString(CultureInfo.InvariantCulture))
            : new IncidentTerminated(command.Result, [.. open.Select(task => task.Planned!.Id)]);
    }
}
