using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace CityOps.Accounts;

/// <summary>Signs a browser in and out by the cookie.</summary>
internal sealed class SignInDesk(PasswordDoor door) : ISignInDesk
{
    public async Task<SignInAnswer> SignInAsync(HttpContext context, string account, string password)
    {
        var entry = await door.EnterAsync(account, password, IdentityConstants.ApplicationScheme);
        if (entry.Principal is not { } principal)
            return entry.IsLocked ? SignInAnswer.LockedOut : SignInAnswer.Refused;
        await context.SignInAsync(IdentityConstants.ApplicationScheme, principal);
        return SignInAnswer.Done;
    }

    public Task SignOutAsync(HttpContext context) => context.SignOutAsync(IdentityConstants.ApplicationScheme);
}
