using CityOps.Accounts;
using CityOps.Cases;

namespace CityOps.Resources;

/// <summary>A city in which everybody owns, asks and gives, and every incident is open.</summary>
public sealed class SmallDepot : IResourceKnowledge
{
    private const string Grid = "990102003005017";

    public ValueTask<ResourceGround> GatherAsync(string code, ResourceState state, ResourceCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        AccountPost[] posts = [new(CaseRole.Dispatcher, "command", "9901"), new(CaseRole.Handler, "drainage", string.Empty)];
        return new(new ResourceGround
        {
            Code = code,
            Account = new AccountEntry(command.Actor, command.Actor, command.Actor, posts, false, false),
            Grid = Grid,
            OrganisationKnown = true,
            Incident = new BookedIncident(Grid, Ended: false),
        });
    }
}
