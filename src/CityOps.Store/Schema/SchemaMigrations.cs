using Microsoft.Extensions.Logging;
using Npgsql;

namespace CityOps.Schema;

/// <summary>
/// Brings a database to the schema of this program. Servers that start together wait for each other: one applies, the others find it done.
/// A database that a newer program has brought further is taken where all that came since says that it works with this program.
/// </summary>
internal sealed class SchemaMigrations(NpgsqlDataSource source, IReadOnlyList<Migration> migrations, ILogger<SchemaMigrations> logger)
{
    public const int OldestServer = 15;

    // Any number will do, so long as it is always the same.
    private const long LockKey = 0x43697479_4F707300;

    private const string Table = """
        CREATE TABLE IF NOT EXISTS schema_migration (
            number     integer     PRIMARY KEY,
            name       text        NOT NULL,
            sha256     text        NOT NULL,
            applied_at timestamptz NOT NULL DEFAULT now()
        );
        ALTER TABLE schema_migration ADD COLUMN IF NOT EXISTS works_with integer
        """;

    /// <summary>Applies what is missing, in order, each migration in a transaction of its own.</summary>
    /// <exception cref="SchemaRefusedException">The server is too old, the database is newer than this program can work with, or an applied migration was changed.</exception>
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await CheckServerAsync(connection, cancellationToken);
        await ExecuteAsync(connection, $"SELECT pg_advisory_lock({LockKey})", cancellationToken);
        try
        {
            await ExecuteAsync(connection, $"SET client_min_messages = warning; {Table}; RESET client_min_messages", cancellationToken);
            var applied = await AppliedAsync(connection, cancellationToken);
            Check(applied);
            foreach (var migration in migrations.Skip(applied.Count))
                await ApplyAsync(connection, migration, cancellationToken);
        }
        finally
        {
            await ExecuteAsync(connection, $"SELECT pg_advisory_unlock({LockKey})", CancellationToken.None);
        }

        // What a migration brought, by whichever server, the source has not seen: geometry comes with an extension.
        await source.ReloadTypesAsync(cancellationToken);
    }

    /// <summary>Whether something is missing that programs which brought the database to where it is cannot work with: they have to be stopped before.</summary>
    /// <exception cref="SchemaRefusedException">The server is too old, the database is newer than this program can work with, or an applied migration was changed.</exception>
    public async Task<bool> StopsOlderAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await CheckServerAsync(connection, cancellationToken);
        await using (var exists = new NpgsqlCommand("SELECT to_regclass('schema_migration') IS NOT NULL", connection))
        {
            if (await exists.ExecuteScalarAsync(cancellationToken) is not true)
                return false;
        }

        var applied = await AppliedAsync(connection, cancellationToken);
        Check(applied);
        return applied.Count > 0 && migrations.Skip(applied.Count).Any(missing => missing.WorksWith > applied.Count);
    }

    /// <exception cref="SchemaRefusedException">The server is older than <see cref="OldestServer"/>.</exception>
    internal static void CheckVersion(Version server)
    {
        if (server.Major < OldestServer)
            throw new SchemaRefusedException($"The server is PostgreSQL {server}. CityOps needs {OldestServer} or newer: install it and move the database there with pg_upgrade, or pg_dump and pg_restore.");
    }

    private async Task CheckServerAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        CheckVersion(connection.PostgreSqlVersion);
        await using var command = new NpgsqlCommand("SELECT current_setting('server_encoding'), current_setting('fsync')", connection);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        if (row.GetString(0) is not "UTF8" and var encoding)
            throw new SchemaRefusedException($"The database is encoded in {encoding}. Create it anew with: createdb --encoding=UTF8 --template=template0");
        if (row.GetString(1) is "off")
            logger.LogWarning("The server runs with fsync = off: what is acknowledged can be lost when the machine fails");
    }

    private void Check(IReadOnlyList<Applied> applied)
    {
        if (applied.Skip(migrations.Count).FirstOrDefault(later => later.WorksWith > migrations.Count) is { } later)
            throw new SchemaRefusedException($"The database has schema {later.Number} ({later.Name}), which works with programs that know up to {later.WorksWith}; this program knows up to {migrations.Count}. Start the newer program, or restore the backup from before the upgrade.");
        foreach (var (was, now) in applied.Zip(migrations))
        {
            if (was.Number != now.Number)
                throw new SchemaRefusedException($"The database lacks migration {now}, but has later ones. Its schema_migration table was changed; restore a backup.");
            if (!string.Equals(was.Sha256, now.Sha256, StringComparison.Ordinal))
                throw new SchemaRefusedException($"Migration {now} was changed after it was applied here. Put the file back as it was and write a new migration for the change.");
        }
    }

    private async Task ApplyAsync(NpgsqlConnection connection, Migration migration, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, migration.Sql, cancellationToken);
        await using (var record = new NpgsqlCommand("INSERT INTO schema_migration (number, name, sha256, works_with) VALUES ($1, $2, $3, $4)", connection))
        {
            record.Parameters.Add(new NpgsqlParameter<int> { TypedValue = migration.Number });
            record.Parameters.Add(new NpgsqlParameter<string> { TypedValue = migration.Name });
            record.Parameters.Add(new NpgsqlParameter<string> { TypedValue = migration.Sha256 });
            record.Parameters.Add(new NpgsqlParameter<int> { TypedValue = migration.WorksWith });
            await record.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        logger.LogInformation("Applied migration {Migration}", migration);
    }

    private static async Task<IReadOnlyList<Applied>> AppliedAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT number, name, sha256, coalesce(works_with, number) FROM schema_migration ORDER BY number", connection);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var applied = new List<Applied>();
        while (await rows.ReadAsync(cancellationToken))
            applied.Add(new Applied(rows.GetInt32(0), rows.GetString(1), rows.GetString(2), rows.GetInt32(3)));
        return applied;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        // A migration of a large table may take long.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed record Applied(int Number, string Name, string Sha256, int WorksWith);
}
