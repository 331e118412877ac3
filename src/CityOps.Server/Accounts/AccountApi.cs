using CityOps.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace CityOps.Accounts;

/// <summary>Signing in over HTTP.</summary>
internal static class AccountApi
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").WithTags("Accounts").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized);
        api.MapPost("/sign-in", SignInAsync).AllowAnonymous().WithSummary("Signs a program in. The answer holds a bearer token for some hours.");
        api.MapPost("/sign-out", SignOutAsync).WithSummary("Ends every token and every session of the account.");
        api.MapGet("/me", MeAsync).WithSummary("The account that asks, and its posts.");
    }

    private static async Task<Results<SignInHttpResult, ProblemHttpResult>> SignInAsync(SignInRequest request, PasswordDoor door)
    {
        var entry = await door.EnterAsync(request.Account, request.Password, IdentityConstants.BearerScheme);
        return entry.Principal is { } principal
            ? TypedResults.SignIn(principal, authenticationScheme: IdentityConstants.BearerScheme)
            : Problems.Of(StatusCodes.Status401Unauthorized, entry.IsLocked ? "account_locked" : "sign_in_failed", entry.IsLocked
                ? "Too many wrong passwords: the account is locked for some minutes."
                : "Account or password is wrong.");
    }

    private static async Task<NoContent> SignOutAsync(Caller caller, UserManager<Account> accounts, StampCheck check)
    {
        if (await accounts.FindByNameAsync(caller.Name) is { } account)
        {
            await accounts.UpdateSecurityStampAsync(account);
            check.Forget(account.Id);
        }

        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<AccountEntry>, ProblemHttpResult>> MeAsync(Caller caller, CancellationToken cancellationToken) =>
        TypedResults.Ok(await caller.EntryAsync(cancellationToken));

    /// <summary>Signs in.</summary>
    /// <param name="Account">Name of the account.</param>
    /// <param name="Password">Its password.</param>
    internal sealed record SignInRequest(string Account, string Password);
}
