using CityOps.Commands;

namespace CityOps.Incidents;

/// <summary>
/// Incidents that come of another one. The parent takes the child first and the child follows; a child that finds its parent below itself
/// refuses, so that two links made at the same moment never close a circle, and the parent lets it go again.
/// </summary>
internal static class IncidentLinks
{
    public static IncidentStep Attach(IncidentAct act, AttachChild command)
    {
        if (act.Ground.Named is not { } child || !IncidentTransitions.Open.Contains(child.Status) || !act.Posts.Any(post => child.Grid.StartsWith(post.Area, StringComparison.Ordinal)))
            return Refusal.Of(IncidentRefusals.ChildUnknown, "child", command.Child);
        if (child.Key == act.Ground.Key || child.Below.Contains(act.Ground.Key))
            return Refusal.Of(IncidentRefusals.ChildAbove, "child", child.Title);
        if (child.Parent is not null || act.State.Children.Exists(link => link.Key == child.Key))
            return IncidentStep.Refuse(IncidentRefusals.ChildTaken, ("child", child.Title), ("parent", child.Parent ?? act.Ground.Key));
        return new ChildAttached(child.Key, command.Relation, command.Reason);
    }

    public static IncidentStep Detach(IncidentAct act, DetachChild command) =>
        act.State.Children.Exists(link => link.Key == command.Child)
            ? new ChildDetached(command.Child, command.Reason)
            : Refusal.Of(IncidentRefusals.ChildUnknown, "child", command.Child);

    public static IncidentStep Follow(IncidentAct act, FollowParent command)
    {
        if (command.Parent is not { } link)
            return act.State.Parent is { } left ? new ParentLeft(left.Key) : Refusal.Of(IncidentRefusals.LinkStands);
        if (act.State.Parent is { } parent)
            return parent.Key == link.Key ? Refusal.Of(IncidentRefusals.LinkStands) : IncidentStep.Refuse(IncidentRefusals.ChildTaken, ("child", act.State.Title), ("parent", parent.Key));

        // What is named here is this incident itself, with all that its links lead down to.
        if (act.Ground.Named is { } self && self.Below.Contains(link.Key))
            return Refusal.Of(IncidentRefusals.ChildAbove, "child", act.State.Title);
        return new ParentJoined(link);
    }
}
