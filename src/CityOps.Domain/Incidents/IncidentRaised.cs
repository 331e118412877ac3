using System.Collections.Immutable;
using CityOps.Postures;

namespace CityOps.Incidents;

/// <summary>Tries again by a right that the posture raises what a post's own rights do not allow, and marks it.</summary>
internal static class IncidentRaised
{
    /// <summary>The step, or the one that a raised right makes of its refusal.</summary>
    /// <param name="usual">What the post's own rights give.</param>
    /// <param name="command">The command.</param>
    /// <param name="name">Its name, kebab case.</param>
    /// <param name="ground">What the rules may know.</param>
    /// <param name="again">Decides with these posts by this right.</param>
    public static IncidentStep Or(IncidentStep usual, IncidentCommand command, string name, IncidentGround ground, Func<ImmutableArray<Cases.CasePost>, RaisedRight, IncidentStep> again)
    {
        if (usual.Refusal is not { Code: IncidentRefusals.RoleNotAllowed or IncidentRefusals.LevelNotYours } || ground is not { Grid: { } grid, Posture: { } here })
            return usual;
        var posts = ground.Posts.Where(post => post.Covers(grid)).ToImmutableArray();
        if (RaisedRights.For(command.GetType(), [.. posts.Select(post => post.Role)], here) is not { } rule)
            return usual;
        var raised = again([.. posts.Where(post => post.Role == rule.Role)], rule.Right);
        return raised.Refusal switch
        {
            null => new IncidentStep([.. raised.Events, new IncidentRightRaised(new RaisedUse(rule.Right, here.Area, here.Posture, name))], null),
            { Code: IncidentRefusals.LevelNotYours } => usual,
            _ => raised,
        };
    }
}
