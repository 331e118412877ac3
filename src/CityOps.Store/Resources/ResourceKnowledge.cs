using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Incidents;

namespace CityOps.Resources;

/// <inheritdoc cref="IResourceKnowledge"/>
public sealed class ResourceKnowledge(ICityDirectory directory, IAccountDirectory accounts, IGrainFactory grains) : IResourceKnowledge
{
    private const int LongestKey = 40;

    /// <inheritdoc />
    public async ValueTask<ResourceGround> GatherAsync(string code, ResourceState state, ResourceCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        var entry = command switch
        {
            RegisterResource register => register.Entry,
            ReviseResource revise => revise.Entry,
            _ => null,
        };
        var cell = entry is null ? null : directory.CellAt(entry.Place);
        return new ResourceGround
        {
            Code = code,
            Account = await accounts.FindAsync(command.Actor, cancellationToken),
            Grid = cell?.Code,
            OrganisationKnown = entry?.Organisation is { } owner && directory.Organisations.ContainsKey(owner),
            Incident = await IncidentAsync(IncidentOf(state, command), cancellationToken),
        };
    }

    private static string? IncidentOf(ResourceState state, ResourceCommand command) =>
        command is RequestResource request ? request.Incident : state.Bookings.Find(booking => booking.Id == ResourceTransitions.BookingOf(command))?.Incident;

    private async ValueTask<BookedIncident?> IncidentAsync(string? key, CancellationToken cancellationToken) =>
        key is ['I', ..] and { Length: <= LongestKey } && await grains.GetGrain<IIncidentGrain>(key).Read(cancellationToken) is { } incident
            ? new BookedIncident(incident.Report.Grid, incident.EndedAt is not null || !IncidentTransitions.Open.Contains(incident.Status))
            : null;
}
