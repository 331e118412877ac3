using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace CityOps.Accounts;

/// <summary>What became of a name and a password.</summary>
/// <param name="Principal">Who came in; null when nobody did.</param>
/// <param name="IsLocked">Too many wrong passwords came before.</param>
internal sealed record Entry(ClaimsPrincipal? Principal, bool IsLocked);

/// <summary>Checks names and passwords. Says of nobody whether there is such an account.</summary>
internal sealed class PasswordDoor(UserManager<Account> accounts, SignInManager<Account> signIn)
{
    // Checked when there is no such account, so that the answer takes as long.
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(new Account(), Guid.NewGuid().ToString());

    public async Task<Entry> EnterAsync(string name, string password, string scheme)
    {
        signIn.AuthenticationScheme = scheme;
        if (await accounts.FindByNameAsync(name) is not { } account)
        {
            accounts.PasswordHasher.VerifyHashedPassword(new Account(), NobodysHash, password);
            return new Entry(null, false);
        }

        var result = await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        return result.Succeeded && !account.Disabled
            ? new Entry(await signIn.CreateUserPrincipalAsync(account), false)
            : new Entry(null, result.IsLockedOut);
    }
}
