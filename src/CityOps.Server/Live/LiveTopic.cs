using CityOps.Cases;
using CityOps.Words;

namespace CityOps.Live;

/// <summary>What a topic holds for one viewer.</summary>
/// <param name="Selection">Which cases.</param>
/// <param name="Key">The one case; null when it is not about one.</param>
internal sealed record LiveTopic(CaseSelection Selection, string? Key)
{
    public bool Holds(CaseChange change) => Holds(change.Line);

    public bool Holds(CaseLine line) => Key is null || Key == line.Key;

    /// <summary>Reads the name of a topic; null when there is none of that name.</summary>
    public static LiveTopic? Read(string topic, IReadOnlyList<CaseScope> scopes)
    {
        var seen = new CaseSelection { Scopes = scopes };
        return topic.Split('/') switch
        {
            ["city"] => new LiveTopic(seen, null),
            ["district", { Length: > 0 } code] => new LiveTopic(seen with { Areas = [code] }, null),
            ["case", { Length: > 0 } key] => new LiveTopic(seen, key),
            ["queue", var role, var organisation] when RoleOf(role) is { } known => new LiveTopic(seen with { Statuses = CaseQueues.Of(known), Organisations = OrganisationOf(known, organisation) }, null),
            _ => null,
        };
    }

    // A case lies with an organisation only while one handles it; before and after, it lies with a post of the centre.
    private static string[] OrganisationOf(CaseRole role, string organisation) => role is CaseRole.Handler or CaseRole.DistrictSeat ? [organisation] : [];

    private static CaseRole? RoleOf(string word)
    {
        foreach (var role in Enum.GetValues<CaseRole>())
        {
            if (Kebab.Of(role) == word)
                return role;
        }

        return null;
    }
}
