using System.Reflection;

namespace CityOps.Accounts;

/// <summary>The account that makes a request. As a parameter of an endpoint it is bound from the sign-in.</summary>
internal sealed class Caller(string name, IAccountDirectory directory)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>The account and its posts; one without rights when it was disabled or removed after it signed in.</summary>
    public async ValueTask<AccountEntry> EntryAsync(CancellationToken cancellationToken) =>
        await directory.FindAsync(Name, cancellationToken) ?? new AccountEntry(Name, Name, Name, [], false, true);

    /// <summary>Binds it; the fallback policy has let nobody in without a name.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        _ = parameter;
        var name = context.User.Identity?.Name ?? throw new BadHttpRequestException("Nobody is signed in.", StatusCodes.Status401Unauthorized);
        return ValueTask.FromResult<Caller?>(new Caller(name, context.RequestServices.GetRequiredService<IAccountDirectory>()));
    }
}
