using CityOps.Cases;
using NetTopologySuite.Geometries;
using Npgsql;
using NpgsqlTypes;

namespace CityOps.Import;

/// <summary>Writes rows into a table by binary COPY.</summary>
internal sealed class CopyTable(NpgsqlBinaryImporter importer, CancellationToken cancellationToken)
{
    /// <summary>Writes all rows.</summary>
    /// <param name="connection">Connection with a transaction.</param>
    /// <param name="columns">Table with its columns, as COPY wants them.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="write">Writes the columns of a row in their order.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public static async Task WriteAsync<T>(NpgsqlConnection connection, string columns, IEnumerable<T> rows, Func<CopyTable, T, Task> write, CancellationToken cancellationToken)
    {
        await using var importer = await connection.BeginBinaryImportAsync($"COPY {columns} FROM STDIN (FORMAT BINARY)", cancellationToken);
        var table = new CopyTable(importer, cancellationToken);
        foreach (var row in rows)
        {
            await importer.StartRowAsync(cancellationToken);
            await write(table, row);
        }

        await importer.CompleteAsync(cancellationToken);
    }

    public async Task TextAsync(params string?[] values)
    {
        foreach (var value in values)
        {
            if (value is null)
                await importer.WriteNullAsync(cancellationToken);
            else
                await importer.WriteAsync(value, NpgsqlDbType.Text, cancellationToken);
        }
    }

    public Task TextsAsync(IEnumerable<string> values) => importer.WriteAsync(values.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text, cancellationToken);

    public Task JsonAsync(string value) => importer.WriteAsync(value, NpgsqlDbType.Jsonb, cancellationToken);

    public Task FlagAsync(bool value) => importer.WriteAsync(value, NpgsqlDbType.Boolean, cancellationToken);

    public Task SmallAsync(int value) => importer.WriteAsync((short)value, NpgsqlDbType.Smallint, cancellationToken);

    public Task NumberAsync(int value) => importer.WriteAsync(value, NpgsqlDbType.Integer, cancellationToken);

    public Task LargeAsync(long value) => importer.WriteAsync(value, NpgsqlDbType.Bigint, cancellationToken);

    public Task RealAsync(double value) => importer.WriteAsync((float)value, NpgsqlDbType.Real, cancellationToken);

    public Task DoubleAsync(double value) => importer.WriteAsync(value, NpgsqlDbType.Double, cancellationToken);

    public Task DateAsync(DateOnly value) => importer.WriteAsync(value, NpgsqlDbType.Date, cancellationToken);

    public Task NothingAsync() => importer.WriteNullAsync(cancellationToken);

    public Task ShapeAsync(Geometry shape) => importer.WriteAsync(shape, NpgsqlDbType.Geometry, cancellationToken);

    public Task PointAsync(CasePosition place) => ShapeAsync(new Point(place.Longitude, place.Latitude) { SRID = 4326 });

    /// <summary>A polygon as a multipolygon of one.</summary>
    public Task ManyAsync(Geometry shape) => ShapeAsync(shape is Polygon polygon ? new MultiPolygon([polygon], polygon.Factory) { SRID = 4326 } : shape);
}
