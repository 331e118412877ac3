using CityOps.Accounts;
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
        return IncidentSight.MaySee(await caller.EntryAsync(cancellationToken), view) ? view : null;
    }

    /// <summary>Incidents that the caller may see.</summary>
    public async Task<IReadOnlyList<IncidentLine>> ListAsync(Caller caller, bool ended, CancellationToken cancellationToken)
    {
        var account = await caller.EntryAsync(cancellationToken);
        List<IncidentLine> seen = [];
        foreach (var line in await Desk.ListAsync([], ended, cancellationToken))
        {
            if (IncidentSight.MaySee(account, line.Grid) || (IncidentSight.HasDepartment(account) && await FindAsync(line.Key, caller, cancellationToken) is not null))
                seen.Add(line);
        }

        return seen;
    }
}
