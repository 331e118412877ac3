using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Reading;
using Npgsql;

namespace CityOps.Hazards;

/// <inheritdoc cref="IHazardKnowledge"/>
public sealed class HazardKnowledge(ICityDirectory directory, IAccountDirectory accounts, DatabaseReader database, TimeProvider clock) : IHazardKnowledge
{
    // What stands just outside the unit grid, between it and the border road, is the city's all the same: the nearest cell says who looks after it.
    private const string NearestSql = """
        SELECT code FROM cell, ST_SetSRID(ST_MakePoint($1, $2), 4326) AS place
        WHERE valid_to IS NULL AND shape && ST_Expand(place, 0.01) AND ST_DWithin(shape::geography, place::geography, 500)
        ORDER BY shape <-> place
        LIMIT 1
        """;

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
        var grid = entry is null ? null : await GridAsync(entry.Place, cancellationToken);
        var city = directory.CityOf(grid ?? state.Grid);
        return new HazardGround
        {
            Code = code,
            Account = await accounts.FindAsync(command.Actor, cancellationToken),
            Today = Today(city?.TimeZone),
            Grid = grid,
            OrganisationKnown = entry?.Organisation is { } owner && directory.Organisations.ContainsKey(owner),
        };
    }

    private async ValueTask<string?> GridAsync(CasePosition place, CancellationToken cancellationToken) =>
        directory.CellAt(place)?.Code ?? await database.FirstAsync(
            NearestSql,
            parameters =>
            {
                parameters.Add(new NpgsqlParameter<double> { TypedValue = place.Longitude });
                parameters.Add(new NpgsqlParameter<double> { TypedValue = place.Latitude });
            },
            static row => row.GetString(0),
            cancellationToken);

    private DateOnly Today(string? zone)
    {
        var now = clock.GetUtcNow();
        return DateOnly.FromDateTime(zone is null ? now.UtcDateTime : TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime);
    }
}
