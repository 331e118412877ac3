using Microsoft.AspNetCore.Http;

namespace CityOps.Accounts;

/// <summary>What became of an attempt to sign in.</summary>
public enum SignInAnswer
{
    /// <summary>Signed in; the response carries the cookie.</summary>
    Done,

    /// <summary>Account or password is wrong; which of them is not said.</summary>
    Refused,

    /// <summary>Too many attempts failed; for some minutes none is looked at.</summary>
    LockedOut,
}

/// <summary>Where the sign-in screen hands in what was typed.</summary>
public interface ISignInDesk
{
    /// <summary>Tries to sign in.</summary>
    Task<SignInAnswer> SignInAsync(HttpContext context, string account, string password);

    /// <summary>Signs out.</summary>
    Task SignOutAsync(HttpContext context);
}
