using CityOps.Reading;
using CityOps.Words;
using Npgsql;

namespace CityOps.Postures;

/// <summary>Reads the posture that holds at a place from where it is kept: rights that it raises end with it, to the row.</summary>
internal static class PosturesHere
{
    private const string Sql = "SELECT key, posture FROM posture WHERE starts_with($1, key)";

    /// <summary>The strongest of city and district; null when none was ever switched.</summary>
    public static async ValueTask<PostureHere?> AtAsync(this DatabaseReader database, string grid, CancellationToken cancellationToken)
    {
        List<PostureHere> holding = [];
        await foreach (var one in database.QueryAsync(
            Sql,
            parameters => parameters.Add(new NpgsqlParameter<string> { TypedValue = grid }),
            static row => new PostureHere(row.GetString(0), Kebab.Parse<Posture>(row.GetString(1))),
            cancellationToken))
        {
            holding.Add(one);
        }

        return holding.MaxBy(one => one.Posture);
    }
}
