using CityOps.Cases;
using CityOps.Journal;
using CityOps.Reading;
using Npgsql;
using NpgsqlTypes;

namespace CityOps.Units;

/// <inheritdoc cref="IUnitTracks"/>
public sealed class UnitTracks(NpgsqlDataSource source, DatabaseReader database) : IUnitTracks
{
    private const string CopySql = "COPY track (unit, at, place, speed, heading, accuracy) FROM STDIN (FORMAT BINARY)";
    private const string TrackSql = "SELECT DISTINCT ON (at) unit, at, place, speed, heading, accuracy FROM track WHERE unit = $1 AND at >= $2 AND at <= $3 ORDER BY at LIMIT 100000";

    // An index of a day by unit: the last fix of each is found without reading the day.
    private const string LastSql = """
        SELECT last.unit, last.at, last.place, last.speed, last.heading, last.accuracy
        FROM unit u CROSS JOIN LATERAL (SELECT * FROM track t WHERE t.unit = u.code AND t.at >= $1 ORDER BY t.at DESC LIMIT 1) last
        """;

    /// <inheritdoc />
    public async Task AppendAsync(IReadOnlyList<UnitFix> fixes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fixes);
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var copy = await connection.BeginBinaryImportAsync(CopySql, cancellationToken);
            foreach (var fix in fixes)
                await WriteAsync(copy, fix, cancellationToken);
            await copy.CompleteAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && WriteFailures.Of(failure) is WriteFailure.Unavailable)
        {
            throw new JournalUnavailableException("The database cannot be written now. Nothing was written.", failure);
        }
    }

    /// <summary>Fixes of a unit between two instants, oldest first.</summary>
    public async Task<IReadOnlyList<UnitFix>> ReadAsync(string unit, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
        await ReadAsync(
            TrackSql,
            parameters =>
            {
                parameters.Add(new NpgsqlParameter<string> { TypedValue = unit });
                parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = from.ToUniversalTime() });
                parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = until.ToUniversalTime() });
            },
            cancellationToken);

    /// <summary>The last fix of every unit since an instant.</summary>
    public async Task<IReadOnlyList<UnitFix>> LastAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        await ReadAsync(LastSql, parameters => parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = since.ToUniversalTime() }), cancellationToken);

    private async Task<IReadOnlyList<UnitFix>> ReadAsync(string sql, Action<NpgsqlParameterCollection> bind, CancellationToken cancellationToken)
    {
        var fixes = new List<UnitFix>();
        await foreach (var fix in database.QueryAsync(sql, bind, Read, cancellationToken))
            fixes.Add(fix);
        return fixes;
    }

    private static UnitFix Read(NpgsqlDataReader row)
    {
        var place = row.GetFieldValue<NpgsqlPoint>(2);
        return new UnitFix(
            row.GetString(0), row.GetFieldValue<DateTimeOffset>(1), new CasePosition(place.X, place.Y), row.GetFloat(3), row.GetFloat(4), row.IsDBNull(5) ? null : row.GetFloat(5));
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter copy, UnitFix fix, CancellationToken cancellationToken)
    {
        await copy.StartRowAsync(cancellationToken);
        await copy.WriteAsync(fix.Unit, NpgsqlDbType.Text, cancellationToken);
        await copy.WriteAsync(fix.At.ToUniversalTime(), NpgsqlDbType.TimestampTz, cancellationToken);
        await copy.WriteAsync(new NpgsqlPoint(fix.Place.Longitude, fix.Place.Latitude), NpgsqlDbType.Point, cancellationToken);
        await copy.WriteAsync((float)fix.Speed, NpgsqlDbType.Real, cancellationToken);
        await copy.WriteAsync((float)fix.Heading, NpgsqlDbType.Real, cancellationToken);
        if (fix.Accuracy is { } accuracy)
            await copy.WriteAsync((float)accuracy, NpgsqlDbType.Real, cancellationToken);
        else
            await copy.WriteNullAsync(cancellationToken);
    }
}
