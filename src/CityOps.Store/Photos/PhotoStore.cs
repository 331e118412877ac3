using System.Security.Cryptography;
using CityOps.Reading;
using Npgsql;

namespace CityOps.Photos;

/// <inheritdoc cref="IPhotoStore"/>
public sealed class PhotoStore(NpgsqlDataSource source, DatabaseReader database) : IPhotoStore
{
    /// <inheritdoc />
    public async Task<string> AddAsync(string contentType, ReadOnlyMemory<byte> bytes, string account, CancellationToken cancellationToken)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        await using var command = source.CreateCommand("INSERT INTO photo (id, content_type, bytes, account) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING");
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(contentType);
        command.Parameters.Add(new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = bytes, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bytea });
        command.Parameters.AddWithValue(account);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return id;
    }

    /// <inheritdoc />
    public async Task<Photo?> FindAsync(string id, CancellationToken cancellationToken) => await database.FirstAsync(
        "SELECT id, content_type, bytes FROM photo WHERE id = $1",
        parameters => parameters.AddWithValue(id),
        row => new Photo(row.GetString(0), row.GetString(1), row.GetFieldValue<byte[]>(2)),
        cancellationToken);
}
