using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Incidents;
using CityOps.Languages;

namespace CityOps.Plans;

/// <summary>Who has to do with a plan, and what they are called.</summary>
/// <param name="directory">Cities and organisations.</param>
/// <param name="accounts">Accounts.</param>
public sealed class PlanPeople(ICityDirectory directory, IAccountDirectory accounts)
{
    /// <summary>Names of everybody that the versions of a plan name.</summary>
    public async Task<IncidentNames> NamesAsync(Speech speech, PlanView? view, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, AccountEntry>(StringComparer.Ordinal);
        foreach (var name in (view?.Versions ?? []).SelectMany(line => line.Authors.Append(line.Approver ?? string.Empty)).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal))
        {
            if (await accounts.FindAsync(name, cancellationToken) is { } entry)
                known[name] = entry;
        }

        return new IncidentNames(new CaseNames(speech, directory, known));
    }
}
