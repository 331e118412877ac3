using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Incidents;
using CityOps.Plans;

namespace CityOps.Dispatch;

/// <summary>A job that units can be sent to.</summary>
/// <param name="Key">Key of the case or incident.</param>
/// <param name="Incident">It is an incident.</param>
/// <param name="Name">What it is called: the title of an incident, the type of a case by its code.</param>
/// <param name="Grid">Unit grid.</param>
/// <param name="Address">Place in words.</param>
/// <param name="Level">Level of its response; null without one.</param>
/// <param name="Place">Where.</param>
/// <param name="Requests">What its plans ask units for; empty for a case, and where no plan asks.</param>
/// <param name="Sent">How many units are on it.</param>
/// <param name="Since">Since when it is known.</param>
public sealed record JobLine(
    string Key, bool Incident, string Name, string Grid, string Address, ResponseLevel? Level, CasePosition Place, IReadOnlyList<RequestStanding> Requests, int Sent, DateTimeOffset Since)
{
    /// <summary>How many units are still to be sent: what its requests ask for; one where nothing is asked and nobody was sent.</summary>
    public int Wanted => Requests.Count > 0 ? Requests.Sum(request => request.Open) : Sent == 0 ? 1 : 0;


    /// <summary>What its seconds count at first: each level twice the one below.</summary>
    public int Weight => Level is { } level ? 1 << (4 - (int)level) : 1;
}

/// <summary>Finds the jobs that somebody of the hall may send units to: incidents that are not at an end, and urgent cases.</summary>
/// <param name="Board">Incidents.</param>
/// <param name="Incidents">Incidents with what their plans ask for.</param>
/// <param name="Cases">Cases.</param>
/// <param name="Assignments">Who is on what.</param>
public sealed record JobLines(IIncidentBoard Board, IIncidentDesk Incidents, ICaseBoard Cases, IAssignmentBoard Assignments)
{
    private const int MostCases = 60;

    /// <summary>The jobs, incidents first, the gravest before the others.</summary>
    /// <param name="account">Who sends.</param>
    /// <param name="area">Leading digits of unit grids that are looked at.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<JobLine>> ReadAsync(AccountEntry account, string area, CancellationToken cancellationToken)
    {
        var sent = Assignments.Current.Values.Where(line => line.Job is not null).ToLookup(line => line.Job!, StringComparer.Ordinal);
        List<JobLine> lines = [];
        foreach (var line in Board.Current.Where(line => line.EndedAt is null && Holds(account, area, line.Grid)).OrderBy(line => line.Level ?? (ResponseLevel)9).ThenBy(line => line.ReceivedAt))
        {
            var on = sent[line.Key].ToArray();
            var requests = RequestStanding.Of((await Incidents.ReadAsync(line.Key, cancellationToken))?.Resources ?? [], on);
            lines.Add(new JobLine(line.Key, true, line.Title, line.Grid, line.Address, line.Level, line.Place, requests, on.Length, line.ReceivedAt));
        }

        var urgent = Cases.Current(new CaseSelection { Areas = [area], Statuses = CaseTransitions.Open, AnyFlag = CaseFlags.Urgent });
        lines.AddRange(urgent.Where(line => Holds(account, area, line.Grid)).OrderBy(line => line.TotalDue ?? DateTimeOffset.MaxValue).Take(MostCases).Select(line =>
            new JobLine(line.Key, false, line.TypeCode, line.Grid, line.Address, null, line.Place, [], sent[line.Key].Count(), line.ReportedAt)));
        return lines;
    }

    private static bool Holds(AccountEntry account, string area, string grid) => grid.StartsWith(area, StringComparison.Ordinal) && AssignmentOffers.MaySend(account, grid);
}
