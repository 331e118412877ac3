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
/// <param name="Wanted">How many units its requests still ask for; 1 where nothing is asked and nobody was sent.</param>
/// <param name="Sent">How many units are on it.</param>
/// <param name="Since">Since when it is known.</param>
public sealed record JobLine(string Key, bool Incident, string Name, string Grid, string Address, ResponseLevel? Level, int Wanted, int Sent, DateTimeOffset Since)
{
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
    private const int MostUnits = 10; // that one job is planned for at once

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
            lines.Add(new JobLine(line.Key, true, line.Title, line.Grid, line.Address, line.Level, await WantedAsync(line, on, cancellationToken), on.Length, line.ReceivedAt));
        }

        var urgent = Cases.Current(new CaseSelection { Areas = [area], Statuses = CaseTransitions.Open, AnyFlag = CaseFlags.Urgent });
        lines.AddRange(urgent.Where(line => Holds(account, area, line.Grid)).OrderBy(line => line.TotalDue ?? DateTimeOffset.MaxValue).Take(MostCases).Select(line =>
            new JobLine(line.Key, false, line.TypeCode, line.Grid, line.Address, null, sent[line.Key].Any() ? 0 : 1, sent[line.Key].Count(), line.ReportedAt)));
        return lines;
    }

    private static bool Holds(AccountEntry account, string area, string grid) => grid.StartsWith(area, StringComparison.Ordinal) && AssignmentOffers.MaySend(account, grid);

    private async Task<int> WantedAsync(IncidentLine line, AssignmentLine[] on, CancellationToken cancellationToken)
    {
        var requests = (await Incidents.ReadAsync(line.Key, cancellationToken))?.Resources.Where(request => request.Resource.Kind.IsUnit()).ToArray() ?? [];
        var open = requests.Sum(request => Math.Max(0, request.Quantity - on.Count(unit => unit.Request == request.Id)));

        // Units that were sent for no request in particular, as by a plan for several jobs, are of use as well.
        return requests.Length == 0 && on.Length == 0 ? 1 : Math.Clamp(open - on.Count(unit => unit.Request is null), 0, MostUnits);
    }
}
