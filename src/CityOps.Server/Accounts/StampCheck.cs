using System.Collections.Concurrent;
using System.Security.Claims;
using CityOps.Journal;
using CityOps.Reading;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CityOps.Accounts;

/// <summary>
/// Whether who signed in may still come in: not when the account was disabled, got another password or was signed out since. Tokens carry
/// the account's security stamp; it is compared with the one that holds now, or did a moment ago.
/// </summary>
internal sealed class StampCheck(DatabaseReader database, TimeProvider clock, IOptions<IdentityOptions> identity)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    public async ValueTask<bool> HoldsAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var claims = identity.Value.ClaimsIdentity;
        return user.FindFirstValue(claims.UserIdClaimType) is { } account
            && user.FindFirstValue(claims.SecurityStampClaimType) is { } stamp
            && await StampOfAsync(account, cancellationToken) == stamp;
    }

    /// <summary>Asks anew the next time.</summary>
    public void Forget(string account) => _known.TryRemove(account, out _);

    private async ValueTask<string?> StampOfAsync(string account, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(account, out var known) && now - known.At < Freshness)
            return known.Stamp;
        try
        {
            var stamp = await database.FirstAsync(
                "SELECT security_stamp FROM account WHERE id = $1 AND NOT disabled AND security_stamp IS NOT NULL",
                parameters => parameters.AddWithValue(account),
                row => row.GetString(0),
                cancellationToken);
            _known[account] = new Known(stamp, now);
            return stamp;
        }
        catch (JournalUnavailableException) when (known is not null)
        {
            // Nothing can be changed without the database; what can still be read need not fail for this.
            return known.Stamp;
        }
    }

    private sealed record Known(string? Stamp, DateTimeOffset At);
}

/// <summary>Puts the check behind authentication.</summary>
internal static class StampCheckStep
{
    public static void UseStampCheck(this IApplicationBuilder app)
    {
        var check = app.ApplicationServices.GetRequiredService<StampCheck>();
        app.Use(async (context, next) =>
        {
            if (context.User.Identity?.IsAuthenticated == true && !await check.HoldsAsync(context.User, context.RequestAborted))
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
            await next(context);
        });
    }
}
