using CityOps.Reading;
using CityOps.Words;
using Npgsql;

namespace CityOps.Cases;

/// <inheritdoc cref="ICaseNeighbours"/>
public sealed class CaseNeighbours(DatabaseReader database) : ICaseNeighbours
{
    private const string Master = "SELECT key, type_code, status, longitude, latitude FROM \"case\" WHERE key = $1";

    private const string Repeat = """
        SELECT key FROM "case"
        WHERE grid = $1 AND type_code = $2 AND closed_at BETWEEN $3 AND $4
          AND ST_DistanceSphere(ST_MakePoint(longitude, latitude), ST_MakePoint($5, $6)) <= $7
        ORDER BY closed_at DESC, key DESC
        LIMIT 1
        """;

    /// <inheritdoc />
    public async ValueTask<MasterCase?> MasterAsync(string key, CancellationToken cancellationToken) => await database.FirstAsync(
        Master,
        parameters => parameters.Add(new NpgsqlParameter<string> { TypedValue = key }),
        static row => new MasterCase(row.GetString(0), row.GetString(1), Kebab.Parse<CaseStatus>(row.GetString(2)), new CasePosition(row.GetDouble(3), row.GetDouble(4))),
        cancellationToken);

    /// <inheritdoc />
    public async ValueTask<string?> RepeatOfAsync(RepeatQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        return await database.FirstAsync(
            Repeat,
            parameters =>
            {
                parameters.Add(new NpgsqlParameter<string> { TypedValue = question.Grid });
                parameters.Add(new NpgsqlParameter<string> { TypedValue = question.TypeCode });
                parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = question.ClosedSince.ToUniversalTime() });
                parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = question.At.ToUniversalTime() });
                parameters.Add(new NpgsqlParameter<double> { TypedValue = question.Place.Longitude });
                parameters.Add(new NpgsqlParameter<double> { TypedValue = question.Place.Latitude });
                parameters.Add(new NpgsqlParameter<double> { TypedValue = question.Metres });
            },
            static row => row.GetString(0),
            cancellationToken);
    }
}
