using CityOps.Accounts;
using CityOps.Cases;

namespace CityOps.Hazards;

/// <summary>A city in which everybody answers for the water company, and it is always the same day.</summary>
public sealed class SmallStore : IHazardKnowledge
{
    public const string Grid = "990102003005017";
    public static readonly DateOnly Today = new(2026, 11, 21);

    public ValueTask<HazardGround> GatherAsync(string code, HazardState state, HazardCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return new(new HazardGround
        {
            Code = code,
            Account = new AccountEntry(command.Actor, command.Actor, command.Actor, [new AccountPost(CaseRole.Handler, "water", string.Empty)], false, false),
            Today = Today,
            Grid = Grid,
            OrganisationKnown = true,
        });
    }
}
