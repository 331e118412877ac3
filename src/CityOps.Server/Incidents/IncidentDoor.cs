using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Http;

namespace CityOps.Incidents;

/// <summary>Finds incidents for those who may see them.</summary>
internal sealed class IncidentDoor(IIncidentDesk desk, CommandBody body)
{
    /// <summary>Takes commands.</summary>
    public IIncidentDesk Desk { get; } = desk;

    /// <summary>Reads commands.</summary>
    public CommandBody Body { get; } = body;

    /// <summary>An incident; null when there is none for this caller.</summary>
    public async Task<IncidentView?> FindAsync(string key, Caller caller, CancellationToken cancellationToken)
    {
        if (!key.StartsWith('I') || key.Length > 40 || await Desk.ReadAsync(key, cancellationToken) is not { } view)
            return null;
        return MaySee(await caller.EntryAsync(cancellationToken), view) ? view : null;
    }

    /// <summary>Incidents that the caller may see.</summary>
    public async Task<IReadOnlyList<IncidentLine>> ListAsync(Caller caller, bool ended, CancellationToken cancellationToken)
    {
        var account = await caller.EntryAsync(cancellationToken);
        List<IncidentLine> seen = [];
        foreach (var line in await Desk.ListAsync([], ended, cancellationToken))
        {
            if (Sees(account, line.Grid) || (account.Posts.Any(IsOfDepartment) && await FindAsync(line.Key, caller, cancellationToken) is not null))
                seen.Add(line);
        }

        return seen;
    }

    /// <summary>The hall sees the incidents of its area, a department those in which it has a task.</summary>
    private static bool MaySee(AccountEntry account, IncidentView view) =>
        Sees(account, view.Report.Grid) || account.Posts.Any(post => IsOfDepartment(post) && view.Tasks.Any(task => task.Organisation == post.Organisation));

    private static bool Sees(AccountEntry account, string grid) => account.Administrator || account.Posts.Any(post => PostPolicy.Hall.Contains(post.Role) && grid.StartsWith(post.Area, StringComparison.Ordinal));

    private static bool IsOfDepartment(AccountPost post) => post.Role is CaseRole.Handler;
}
