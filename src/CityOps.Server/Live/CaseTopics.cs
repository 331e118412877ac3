using System.Runtime.CompilerServices;
using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Words;

namespace CityOps.Live;

/// <summary>Cases: <c>city</c>, <c>district/{code}</c>, <c>case/{key}</c>, <c>queue/{role}/{organisation}</c>.</summary>
internal sealed class CaseTopics(ICaseBoard board) : ILiveTopics
{
    /// <summary>What changes within this after a frame is told together: a busy city is a few frames a second to each screen, and not fifty.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(80);

    /// <inheritdoc />
    public IAsyncEnumerable<LiveFrame>? Open(string topic, AccountEntry account, CancellationToken cancellationToken) =>
        SelectionOf(topic, account.Scopes()) is { } wanted ? WatchAsync(topic, wanted.Selection, wanted.Key, cancellationToken) : null;

    private async IAsyncEnumerable<LiveFrame> WatchAsync(string topic, CaseSelection selection, string? key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var pending = new PendingNews<CaseLine>();
        using var subscription = board.Subscribe(selection, changes => pending.Add(changes.Where(change => Holds(change.Line)).Select(change => KeyValuePair.Create(change.Line.Key, change.Line))));
        var sequence = 1L;
        yield return new LiveFrame(topic, sequence, true) { Cases = [.. board.Current(selection).Where(Holds)] };
        while (true)
        {
            yield return new LiveFrame(topic, ++sequence, false) { Cases = [.. (await pending.TakeAsync(cancellationToken)).Select(news => news.Value)] };
            await Task.Delay(Together, cancellationToken);
        }

        bool Holds(CaseLine line) => key is null || key == line.Key;
    }

    private static (CaseSelection Selection, string? Key)? SelectionOf(string topic, IReadOnlyList<CaseScope> scopes)
    {
        var seen = new CaseSelection { Scopes = scopes };
        return topic.Split('/') switch
        {
            ["city"] => (seen, null),
            ["district", { Length: > 0 } code] => (seen with { Areas = [code] }, null),
            ["case", { Length: > 0 } key] => (seen, key),
            ["queue", var role, var organisation] when RoleOf(role) is { } known => (seen with { Statuses = CaseQueues.Of(known), Organisations = OrganisationOf(known, organisation) }, null),
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
