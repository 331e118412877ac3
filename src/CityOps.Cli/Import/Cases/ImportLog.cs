using System.Globalization;
using System.Security.Cryptography;
using CityOps.Reading;
using Npgsql;

namespace CityOps.Import.Cases;

/// <summary>Remembers which lines of a file are done with (migration 0007).</summary>
internal sealed class ImportLog(NpgsqlDataSource source, DatabaseReader database, string city, string sha256)
{
    /// <summary>Names a file together with the mapping that it is read by.</summary>
    public static string HashOf(byte[] file, byte[] mapping) => Convert.ToHexStringLower(SHA256.HashData([.. SHA256.HashData(file), .. SHA256.HashData(mapping)]));

    /// <summary>Begins, or goes on with, a file.</summary>
    /// <returns>The lines that are done with.</returns>
    public async Task<IReadOnlySet<int>> BeginAsync(string name, int rows, CancellationToken cancellationToken)
    {
        await using var begin = source.CreateCommand("INSERT INTO import_source (city, sha256, name, rows) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING");
        begin.Parameters.AddWithValue(city);
        begin.Parameters.AddWithValue(sha256);
        begin.Parameters.AddWithValue(name);
        begin.Parameters.AddWithValue(rows);
        await begin.ExecuteNonQueryAsync(cancellationToken);
        var done = new HashSet<int>();
        await foreach (var (from, to) in database.QueryAsync(
            "SELECT lower(part), upper(part) FROM import_source, unnest(done) AS part WHERE city = $1 AND sha256 = $2",
            Bind,
            static row => (row.GetInt32(0), row.GetInt32(1)),
            cancellationToken))
        {
            done.UnionWith(Enumerable.Range(from, to - from));
        }

        return done;
    }

    /// <summary>Lines are done with.</summary>
    public async Task DoneAsync(IReadOnlyCollection<int> lines, bool isAll, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(
            "UPDATE import_source SET done = done + $3::int4multirange, ended_at = CASE WHEN $4 THEN now() END WHERE city = $1 AND sha256 = $2");
        Bind(command.Parameters);
        command.Parameters.AddWithValue(Ranges(lines));
        command.Parameters.AddWithValue(isAll);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string Ranges(IReadOnlyCollection<int> lines) =>
        "{" + string.Join(',', lines.Order().Select(line => string.Create(CultureInfo.InvariantCulture, $"[{line},{line}]"))) + "}";

    private void Bind(NpgsqlParameterCollection parameters)
    {
        parameters.AddWithValue(city);
        parameters.AddWithValue(sha256);
    }
}
