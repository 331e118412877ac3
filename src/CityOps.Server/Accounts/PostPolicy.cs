using CityOps.Cases;
using CityOps.Http;

namespace CityOps.Accounts;

/// <summary>Endpoints that only some posts may use.</summary>
internal static class PostPolicy
{
    /// <summary>The posts of the hall.</summary>
    public static readonly CaseRole[] Hall = [CaseRole.IntakeOperator, CaseRole.ShiftLeader, CaseRole.Dispatcher, CaseRole.DistrictSeat, CaseRole.Inspectorate, CaseRole.Leader, CaseRole.VideoOperator];

    /// <summary>Refuses whoever holds none of these posts.</summary>
    public static RouteGroupBuilder RequirePost(this RouteGroupBuilder group, params CaseRole[] roles)
    {
        group.ProducesProblem(StatusCodes.Status403Forbidden);
        return group.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            var account = await http.RequestServices.GetRequiredService<IAccountDirectory>().FindAsync(http.User.Identity?.Name ?? string.Empty, http.RequestAborted);
            return account?.Posts.Any(post => roles.Contains(post.Role)) == true
                ? await next(context)
                : Problems.Of(StatusCodes.Status403Forbidden, "post_missing", "None of the account's posts may do this.");
        });
    }
}
