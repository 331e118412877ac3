using NetTopologySuite.Geometries;
using Npgsql;
using NpgsqlTypes;

namespace CityOps.Areas;

/// <summary>One transaction into which rows are streamed.</summary>
internal sealed class DraftCopy : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private readonly CancellationToken _cancellationToken;

    private DraftCopy(NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
        (_connection, _transaction, _cancellationToken) = (connection, transaction, cancellationToken);

    public static async Task<DraftCopy> BeginAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            return new DraftCopy(connection, await connection.BeginTransactionAsync(cancellationToken), cancellationToken);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async Task<int> ExecuteAsync(string sql, Action<NpgsqlParameterCollection>? bind = null)
    {
        await using var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = 0 };
        bind?.Invoke(command.Parameters);
        return await command.ExecuteNonQueryAsync(_cancellationToken);
    }

    /// <summary>Statements without parameters, one after the other.</summary>
    public async Task ExecuteScriptAsync(string script)
    {
        foreach (var sql in script.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            await ExecuteAsync(sql);
    }

    /// <summary>Streams rows into a table.</summary>
    /// <param name="target">Table and columns.</param>
    /// <param name="items">What to write.</param>
    /// <param name="write">Writes the columns of one.</param>
    public async Task CopyAsync<T>(string target, IEnumerable<T> items, Func<DraftRow, T, Task> write)
    {
        await using var importer = await _connection.BeginBinaryImportAsync($"COPY {target} FROM STDIN (FORMAT BINARY)", _cancellationToken);
        var row = new DraftRow(importer, _cancellationToken);
        foreach (var item in items)
        {
            await importer.StartRowAsync(_cancellationToken);
            await write(row, item);
        }

        await importer.CompleteAsync(_cancellationToken);
    }

    public Task CommitAsync() => _transaction.CommitAsync(_cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}

/// <summary>The row that is being streamed.</summary>
internal sealed class DraftRow(NpgsqlBinaryImporter importer, CancellationToken cancellationToken)
{
    private const int Wgs84 = 4326;

    public async Task TextAsync(params string?[] texts)
    {
        foreach (var text in texts)
            await ValueAsync(text, NpgsqlDbType.Text);
    }

    public Task ValueAsync<T>(T? value, NpgsqlDbType type)
        where T : struct => value is { } given ? importer.WriteAsync(given, type, cancellationToken) : importer.WriteNullAsync(cancellationToken);

    public Task ValueAsync<T>(T value, NpgsqlDbType type) => value is null ? importer.WriteNullAsync(cancellationToken) : importer.WriteAsync(value, type, cancellationToken);

    /// <summary>A geometry, in degrees WGS 84.</summary>
    public Task ShapeAsync(Geometry shape)
    {
        shape.SRID = Wgs84;
        return importer.WriteAsync(shape, NpgsqlDbType.Geometry, cancellationToken);
    }
}
