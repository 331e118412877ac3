using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CityOps.Units;

/// <summary>Makes the days of the track ahead of time, and drops those that are no longer kept.</summary>
public sealed class TrackPartitions(NpgsqlDataSource source, TimeProvider clock, ILogger<TrackPartitions> log) : BackgroundService
{
    /// <summary>Days ahead that have their partition: a weekend with the server stopped does not fill the default one.</summary>
    public const int Ahead = 3;

    /// <summary>Days that positions are kept: what reviews and evaluations of a month look back on.</summary>
    public const int Kept = 62;

    // The same number in every process: only one makes partitions at a time.
    private const long Lock = 0x7472_6163_6B00;

    /// <summary>Makes and drops what is due today.</summary>
    public async Task TendAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, $"SELECT pg_advisory_xact_lock({Lock})", cancellationToken);
        var known = await KnownAsync(connection, cancellationToken);
        for (var day = today; day <= today.AddDays(Ahead); day = day.AddDays(1))
        {
            if (!known.Contains(NameOf(day)))
                await MakeAsync(connection, day, cancellationToken);
        }

        foreach (var old in known.Where(name => string.CompareOrdinal(name, NameOf(today.AddDays(-Kept))) < 0))
            await ExecuteAsync(connection, $"DROP TABLE {old}", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Name of a day's partition.</summary>
    public static string NameOf(DateOnly day) => "track_" + day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TendAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // Fixes go to the default partition meanwhile.
                log.LogWarning(exception, "The days of the track could not be made; it is tried again.");
            }

            await Task.Delay(TimeSpan.FromHours(1), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<HashSet<string>> KnownAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        await using var command = new NpgsqlCommand("SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'track'::regclass", connection);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            if (row.GetString(0) is var name && name != "track_other")
                names.Add(name);
        }

        return names;
    }

    /// <summary>Fixes of that day that had to go to the default partition are moved: a partition cannot be made over them.</summary>
    private static async Task MakeAsync(NpgsqlConnection connection, DateOnly day, CancellationToken cancellationToken)
    {
        var (name, from, until) = (NameOf(day), Literal(day), Literal(day.AddDays(1)));
        await ExecuteAsync(connection, $"CREATE TABLE {name} (LIKE track INCLUDING DEFAULTS INCLUDING CONSTRAINTS)", cancellationToken);
        await ExecuteAsync(connection, $"WITH moved AS (DELETE FROM track_other WHERE at >= {from} AND at < {until} RETURNING *) INSERT INTO {name} SELECT * FROM moved", cancellationToken);
        await ExecuteAsync(connection, $"ALTER TABLE track ATTACH PARTITION {name} FOR VALUES FROM ({from}) TO ({until})", cancellationToken);
    }

    private static string Literal(DateOnly day) => $"'{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} 00:00:00+00'";

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
