using CityOps.Reading;
using Npgsql;

namespace CityOps.Proposals;

/// <inheritdoc cref="IProposalList"/>
public sealed class ProposalList(DatabaseReader database) : IProposalList
{
    private const string Sql = "SELECT key FROM proposal WHERE status = 'open' AND starts_with(grid, $1) ORDER BY raised_at DESC LIMIT 100";

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> OpenAsync(string area, CancellationToken cancellationToken)
    {
        List<string> keys = [];
        await foreach (var key in database.QueryAsync(Sql, parameters => parameters.Add(new NpgsqlParameter<string> { TypedValue = area }), static row => row.GetString(0), cancellationToken))
            keys.Add(key);
        return keys;
    }
}
