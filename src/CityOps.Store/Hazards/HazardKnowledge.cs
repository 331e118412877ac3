using CityOps.Accounts;
using CityOps.Areas;

namespace CityOps.Hazards;

/// <inheritdoc cref="IHazardKnowledge"/>
public sealed class HazardKnowledge(ICityDirectory directory, IAccountDirectory accounts, TimeProvider clock) : IHazardKnowledge
{
    /// <inheritdoc />
    public async ValueTask<HazardGround> GatherAsync(string code, HazardState state, HazardCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        var entry = command switch
        {
            RegisterHazard register => register.Entry,
            ReviseHazard revise => revise.Entry,
            _ => null,
        };
        var cell = entry is null ? null : directory.CellAt(entry.Place);
        var city = directory.CityOf(cell?.Code ?? state.Grid);
        return new HazardGround
        {
            Code = code,
            Account = await accounts.FindAsync(command.Actor, cancellationToken),
            Today = Today(city?.TimeZone),
            Grid = cell?.Code,
            OrganisationKnown = entry?.Organisation is { } owner && directory.Organisations.ContainsKey(owner),
        };
    }

    private DateOnly Today(string? zone)
    {
        var now = clock.GetUtcNow();
        return DateOnly.FromDateTime(zone is null ? now.UtcDateTime : TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime);
    }
}
