using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Languages;

namespace CityOps.Resources;

/// <summary>Who has to do with resources, and what they are called.</summary>
/// <param name="directory">Cities and organisations.</param>
/// <param name="accounts">Accounts.</param>
public sealed class ResourcePeople(ICityDirectory directory, IAccountDirectory accounts)
{
    /// <summary>Organisations of a city for which an account may register resources.</summary>
    public IReadOnlyList<Organisation> OwnersOf(AccountEntry account, string city)
    {
        ArgumentNullException.ThrowIfNull(account);
        return [.. directory.Organisations.Values.Where(organisation => (organisation.Area.Length == 0 || organisation.Area.StartsWith(city, StringComparison.Ordinal)) && account.Owns(organisation.Code)).OrderBy(organisation => organisation.Code, StringComparer.Ordinal)];
    }

    /// <summary>Names of accounts and organisations.</summary>
    public async Task<CaseNames> NamesAsync(Speech speech, IEnumerable<string> named, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, AccountEntry>(StringComparer.Ordinal);
        foreach (var name in named.Distinct(StringComparer.Ordinal))
        {
            if (await accounts.FindAsync(name, cancellationToken) is { } entry)
                known[name] = entry;
        }

        return new CaseNames(speech, directory, known);
    }
}
