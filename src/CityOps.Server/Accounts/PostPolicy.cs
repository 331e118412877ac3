using CityOps.Cases;
using CityOps.Http;

namespace CityOps.Accounts;

/// <summary>Endpoints that only some posts may use.</summary>
internal static class PostPolicy
{
    /// <summary>The posts of the hall.</summary>
    public static readonly CaseRole[] Hall = [.. HallPosts.All];

    /// <summary>Refuses whoever holds none of these posts.</summary>
    public static RouteGroupBuilder RequirePost(this RouteGroupBuilder group, params CaseRole[] roles) =>
        group.ProducesProblem(StatusCodes.Status403Forbidden).WithMetadata(new Posts(roles));

    /// <summary>Lets administrators in as well, whatever posts they hold.</summary>
    public static RouteGroupBuilder OrAdministrator(this RouteGroupBuilder group) => group.WithMetadata(new Administrators());

    /// <summary>Looks at posts behind authorization and before anything of the request is read: who may not do it learns nothing of how it is done.</summary>
    public static void UsePosts(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Posts>() is not { } posts || await MayAsync(context, posts.Roles))
            await next(context);
        else
            await Problems.Of(StatusCodes.Status403Forbidden, "post_missing", "None of the account's posts may do this.").ExecuteAsync(context);
    });

    private static async Task<bool> MayAsync(HttpContext context, CaseRole[] roles)
    {
        var account = await context.RequestServices.GetRequiredService<IAccountDirectory>().FindAsync(context.User.Identity?.Name ?? string.Empty, context.RequestAborted);
        return account is not null
            && (account.Posts.Any(post => roles.Contains(post.Role)) || (account.Administrator && context.GetEndpoint()?.Metadata.GetMetadata<Administrators>() is not null));
    }

    private sealed record Posts(CaseRole[] Roles);

    private sealed record Administrators;
}
