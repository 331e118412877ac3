using Microsoft.AspNetCore.Identity;

namespace CityOps.Accounts;

/// <summary>An account as ASP.NET Core Identity knows it. Its posts are read through <see cref="IAccountDirectory"/>.</summary>
internal sealed class Account : IdentityUser
{
    /// <summary>Name of the seat in Chinese.</summary>
    public string DisplayZh { get; set; } = string.Empty;

    /// <summary>Name of the seat in English.</summary>
    public string DisplayEn { get; set; } = string.Empty;

    /// <summary>May do nothing any more.</summary>
    public bool Disabled { get; set; }
}
