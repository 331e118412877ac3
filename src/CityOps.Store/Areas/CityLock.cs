using System.Globalization;
using Npgsql;

namespace CityOps.Areas;

/// <summary>
/// Held while a city's past is brought in: its history has its own times, so nobody sweeps its deadlines meanwhile. It is a lock of a
/// database session, so it goes with the process that holds it, however that ends.
/// </summary>
public sealed class CityLock : IAsyncDisposable
{
    private const int Kind = 20_090;

    private readonly NpgsqlConnection _connection;

    private CityLock(NpgsqlConnection connection) => _connection = connection;

    /// <summary>A condition of SQL: nobody brings anything into the city of this prefix.</summary>
    /// <param name="prefix">Expression of its four digits.</param>
    internal static string IsFree(string prefix) => $"pg_try_advisory_xact_lock_shared({Kind}, ({prefix})::int)";

    /// <summary>Takes the lock; null when somebody has it.</summary>
    /// <param name="source">The database.</param>
    /// <param name="prefix">Four digits of the city.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<CityLock?> TryTakeAsync(NpgsqlDataSource source, string prefix, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        NpgsqlConnection? connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            // A sweep holds it for moments; another import for minutes.
            for (var attempt = 0; attempt < 20; attempt++)
            {
                await using var take = new NpgsqlCommand("SELECT pg_try_advisory_lock($1, $2)", connection);
                take.Parameters.Add(new NpgsqlParameter<int> { TypedValue = Kind });
                take.Parameters.Add(new NpgsqlParameter<int> { TypedValue = int.Parse(prefix, CultureInfo.InvariantCulture) });
                if (await take.ExecuteScalarAsync(cancellationToken) is true)
                {
                    var held = new CityLock(connection);
                    connection = null;
                    return held;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
            }

            return null;
        }
        finally
        {
            if (connection is not null)
                await connection.DisposeAsync();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await using (_connection)
        {
            if (_connection.State != System.Data.ConnectionState.Open)
                return;
            // The connection goes back to the pool, where a lock of its session would stay.
            await using var release = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", _connection);
            await release.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }
}
