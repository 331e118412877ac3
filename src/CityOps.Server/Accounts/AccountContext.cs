using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityOps.Accounts;

/// <summary>The tables of migration 0005 as ASP.NET Core Identity reads and writes them.</summary>
internal sealed class AccountContext(DbContextOptions<AccountContext> options) : IdentityUserContext<Account>(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>(Map);
        builder.Entity<IdentityUserClaim<string>>(claim =>
        {
            claim.ToTable("account_claim");
            claim.Property(row => row.Id).HasColumnName("id");
            claim.Property(row => row.UserId).HasColumnName("account");
            claim.Property(row => row.ClaimType).HasColumnName("claim_type");
            claim.Property(row => row.ClaimValue).HasColumnName("claim_value");
        });
        builder.Entity<IdentityUserLogin<string>>(login =>
        {
            login.ToTable("account_login");
            login.Property(row => row.LoginProvider).HasColumnName("login_provider");
            login.Property(row => row.ProviderKey).HasColumnName("provider_key");
            login.Property(row => row.ProviderDisplayName).HasColumnName("provider_display_name");
            login.Property(row => row.UserId).HasColumnName("account");
        });
        builder.Entity<IdentityUserToken<string>>(token =>
        {
            token.ToTable("account_token");
            token.Property(row => row.UserId).HasColumnName("account");
            token.Property(row => row.LoginProvider).HasColumnName("login_provider");
            token.Property(row => row.Name).HasColumnName("name");
            token.Property(row => row.Value).HasColumnName("value");
        });
    }

    private static void Map(EntityTypeBuilder<Account> account)
    {
        account.ToTable("account");
        account.Property(row => row.Id).HasColumnName("id");
        account.Property(row => row.UserName).HasColumnName("name");
        account.Property(row => row.NormalizedUserName).HasColumnName("normalized_name");
        account.Property(row => row.DisplayZh).HasColumnName("display_zh");
        account.Property(row => row.DisplayEn).HasColumnName("display_en");
        account.Property(row => row.Disabled).HasColumnName("disabled");
        account.Property(row => row.Email).HasColumnName("email");
        account.Property(row => row.NormalizedEmail).HasColumnName("normalized_email");
        account.Property(row => row.EmailConfirmed).HasColumnName("email_confirmed");
        account.Property(row => row.PhoneNumber).HasColumnName("phone_number");
        account.Property(row => row.PhoneNumberConfirmed).HasColumnName("phone_number_confirmed");
        account.Property(row => row.PasswordHash).HasColumnName("password_hash");
        account.Property(row => row.SecurityStamp).HasColumnName("security_stamp");
        account.Property(row => row.ConcurrencyStamp).HasColumnName("concurrency_stamp");
        account.Property(row => row.TwoFactorEnabled).HasColumnName("two_factor_enabled");
        account.Property(row => row.LockoutEnd).HasColumnName("lockout_end");
        account.Property(row => row.LockoutEnabled).HasColumnName("lockout_enabled");
        account.Property(row => row.AccessFailedCount).HasColumnName("access_failed_count");
    }
}
