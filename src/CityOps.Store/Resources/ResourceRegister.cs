using System.Text.Json;
using CityOps.Cases;
using CityOps.Coordinates;
using CityOps.Journal;
using CityOps.Reading;
using CityOps.Words;
using Npgsql;
using NpgsqlTypes;

namespace CityOps.Resources;

/// <inheritdoc cref="IResourceRegister"/>
public sealed class ResourceRegister(DatabaseReader database, IJournal journal) : IResourceRegister
{
    private static readonly EventCodec<ResourceEvent> Events = new();

    // What is null is left out of a state.
    private static readonly JsonSerializerOptions Written = new(JournalJson.Options) { RespectRequiredConstructorParameters = false };

    private const string Sql = """
        SELECT key, version, grid, held, readiness, checked_at, state -> 'state' ->> 'finding', state -> 'state' -> 'entry', state -> 'state' -> 'bookings'
        FROM resource
        WHERE (EXISTS (SELECT 1 FROM unnest($1::text[]) AS area WHERE starts_with(grid, area)) OR organisation = ANY($2))
          AND ($3::text IS NULL OR kind = $3)
          AND ($4::text IS NULL OR type = $4)
          AND ($5::text IS NULL OR organisation = $5)
          AND ($6::jsonb IS NULL OR state -> 'state' -> 'bookings' @> $6)
          AND ($7 = 0 OR (readiness <> 'out' AND stock - held >= $7))
        ORDER BY CASE WHEN $8::float8 IS NULL THEN 0 ELSE (longitude - $8) * (longitude - $8) * cos(radians($9)) ^ 2 + (latitude - $9) * (latitude - $9) END, kind, name_zh, key
        LIMIT 2000
        """;

    /// <inheritdoc />
    public async Task<IReadOnlyList<ResourceLine>> ListAsync(ResourceQuery query, IReadOnlyList<string> areas, IReadOnlyList<string> organisations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        List<ResourceLine> lines = [];
        await foreach (var view in database.QueryAsync(Sql, parameters => Bind(parameters, query, areas, organisations), Read, cancellationToken))
            lines.Add(new ResourceLine(view, query.Near is { } near ? Metres(near, view.Entry.Place) : null));
        return lines;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ResourceHappening>> HistoryAsync(string code, long version, int most, CancellationToken cancellationToken)
    {
        List<ResourceHappening> happenings = [];
        await foreach (var row in journal.ReadAsync($"resource/{code}", Math.Max(0, version - most), cancellationToken))
            happenings.Insert(0, new ResourceHappening(row.Seq, row.At, row.Actor, Events.Decode(row.Event)));
        return happenings;
    }

    private static void Bind(NpgsqlParameterCollection parameters, ResourceQuery query, IReadOnlyList<string> areas, IReadOnlyList<string> organisations)
    {
        parameters.Add(new NpgsqlParameter { Value = areas.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        parameters.Add(new NpgsqlParameter { Value = organisations.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        Add(query.Kind is { } kind ? Kebab.Of(kind) : null, NpgsqlDbType.Text);
        Add(query.Type, NpgsqlDbType.Text);
        Add(query.Organisation, NpgsqlDbType.Text);
        Add(query.Incident is { } incident ? JsonSerializer.Serialize(new[] { new { incident } }) : null, NpgsqlDbType.Jsonb);
        parameters.Add(new NpgsqlParameter<int> { TypedValue = query.Free });
        Add(query.Near?.Longitude, NpgsqlDbType.Double);
        Add(query.Near?.Latitude, NpgsqlDbType.Double);

        void Add(object? value, NpgsqlDbType type) => parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value, NpgsqlDbType = type });
    }

    private static ResourceView Read(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.GetInt64(1),
        JsonAt<ResourceEntry>(row, 7),
        row.GetString(2),
        row.GetInt32(3),
        Kebab.Parse<ResourceReadiness>(row.GetString(4)),
        row.GetFieldValue<DateTimeOffset>(5),
        row.IsDBNull(6) ? null : row.GetString(6),
        [.. JsonAt<IReadOnlyList<ResourceBooking>>(row, 8).Reverse()]);

    private static T JsonAt<T>(NpgsqlDataReader row, int column) => JsonSerializer.Deserialize<T>(row.GetString(column), Written)!;

    private static double Metres(CasePosition from, CasePosition to) => Geodesy.SphereDistance(new GeoPoint(from.Longitude, from.Latitude), new GeoPoint(to.Longitude, to.Latitude));
}
