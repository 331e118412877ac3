using CityOps.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityOps.Postures;

/// <summary>The audit of raised rights over HTTP.</summary>
internal static class RaisedApi
{
    public static void MapRaisedRights(this IEndpointRouteBuilder routes) => routes.MapGroup("/api/v1/postures").WithTags("Postures").RequirePost(PostPolicy.Hall)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .MapGet("/raised-acts", ReadAsync).WithSummary("What was done by rights that a posture had raised: who, what, when, by which posture; the last first.");

    private static async Task<Ok<RaisedAct[]>> ReadAsync(IRaisedActs acts, Caller caller, CancellationToken cancellationToken, string area = "")
    {
        // A post sees the acts in its own area, and those by the posture of a wider one, which holds in it.
        var account = await caller.EntryAsync(cancellationToken);
        return TypedResults.Ok<RaisedAct[]>([.. (await acts.ReadAsync(area, cancellationToken)).Where(act => Seen(account, act.Use.Area))]);
    }

    private static bool Seen(AccountEntry account, string area) => account.Administrator || account.Posts.Any(post =>
        PostPolicy.Hall.Contains(post.Role) && (area.StartsWith(post.Area, StringComparison.Ordinal) || post.Area.StartsWith(area, StringComparison.Ordinal)));
}
