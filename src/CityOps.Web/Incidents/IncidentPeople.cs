using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Languages;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>Who has to do with an incident, and what they are called.</summary>
/// <param name="directory">Cities and organisations.</param>
/// <param name="accounts">Accounts.</param>
/// <param name="shelf">Plans.</param>
/// <param name="tables">Time limits of reports.</param>
public sealed class IncidentPeople(ICityDirectory directory, IAccountDirectory accounts, IPlanShelf shelf, IReportTableShelf tables)
{
    /// <summary>Accounts that may take the command, the viewer's own left out.</summary>
    public async Task<IReadOnlyList<AccountEntry>> SuccessorsAsync(IncidentView view, AccountEntry viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(viewer);
        if (view.Level is not { } level)
            return [];
        List<AccountEntry> found = [];
        foreach (var role in new[] { CaseRole.Leader, CaseRole.ShiftLeader }.Where(role => IncidentAuthority.MayDecide(role, level)))
            found.AddRange(await accounts.HoldersAsync(role, view.Report.Grid, cancellationToken));
        return [.. found.Where(account => account.Name != viewer.Name).DistinctBy(account => account.Name)];
    }

    /// <summary>The parent and the children of an incident as they stand, those left out that the viewer may not see.</summary>
    public static async Task<IReadOnlyList<IncidentRelative>> RelativesAsync(IncidentView view, AccountEntry viewer, IIncidentDesk desk, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(desk);
        List<IncidentRelative> relatives = [];
        foreach (var (link, isParent) in view.Children.Select(child => ((IncidentLink?)child, false)).Prepend((view.Parent, true)))
        {
            if (link is not null && await desk.ReadAsync(link.Key, cancellationToken) is { } other && IncidentSight.MaySee(viewer, other))
                relatives.Add(new IncidentRelative(link.Key, other.Title, other.Status, other.Level, link.Relation, isParent));
        }

        return relatives;
    }

    /// <summary>Names of everything that an incident names; without one, of what everybody knows.</summary>
    /// <param name="speech">How the viewer is spoken to.</param>
    /// <param name="file">The incident; null for none.</param>
    /// <param name="others">Accounts that are named beside it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IncidentNames> NamesAsync(Speech speech, IncidentFile? file, IEnumerable<string> others, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, AccountEntry>(StringComparer.Ordinal);
        foreach (var name in Named(file).Concat(others).Distinct(StringComparer.Ordinal))
        {
            if (await accounts.FindAsync(name, cancellationToken) is { } entry)
                known[name] = entry;
        }

        var cases = new CaseNames(speech, directory, known);
        return file?.View.Report.Grid[..4] is { } city
            ? new IncidentNames(cases, await shelf.InForceAsync(city, cancellationToken), await tables.InForceAsync(city, cancellationToken))
            : new IncidentNames(cases);
    }

    private static IEnumerable<string> Named(IncidentFile? file)
    {
        if (file is null)
            return [];
        var said = file.History.Select(entry => entry.Event).SelectMany(happened => happened switch
        {
            CommandOffered offered => [offered.To],
            CommandTaken taken => [taken.From],
            _ => Array.Empty<string>(),
        });
        return file.History.Select(entry => entry.Actor).Concat(said).Concat(file.Successors.Select(account => account.Name))
            .Concat(file.View.Reports.SelectMany(report => new[] { report.Draft?.By, report.Draft?.ReturnedBy }).OfType<string>()).Append(file.Viewer.Name).Append(file.View.Report.By).Append(file.View.Commander?.Account ?? string.Empty).Where(name => name.Length > 0);
    }
}
