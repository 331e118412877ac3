using System.Text.Json;
using CityOps.Journal;
using CityOps.Reading;
using CityOps.Words;
using Npgsql;
using NpgsqlTypes;

namespace CityOps.Hazards;

/// <inheritdoc cref="IHazardRegister"/>
public sealed class HazardRegister(DatabaseReader database, IJournal journal) : IHazardRegister
{
    private static readonly EventCodec<HazardEvent> Events = new();

    // What is null is left out of a state.
    private static readonly JsonSerializerOptions Written = new(JournalJson.Options) { RespectRequiredConstructorParameters = false };

    private const string Sql = """
        SELECT key, version, state -> 'state'
        FROM hazard_entry
        WHERE (EXISTS (SELECT 1 FROM unnest($1::text[]) AS area WHERE starts_with(grid, area)) OR organisation = ANY($2))
          AND ($3::text IS NULL OR kind = $3)
          AND ($4::text IS NULL OR substance = $4)
          AND ($5::text IS NULL OR organisation = $5)
          AND ($6::text IS NULL OR starts_with(grid, $6))
          AND ($7 OR NOT retired)
        ORDER BY retired, kind, name_zh, key
        LIMIT 2000
        """;

    /// <inheritdoc />
    public async Task<IReadOnlyList<HazardView>> ListAsync(HazardQuery query, IReadOnlyList<string> areas, IReadOnlyList<string> organisations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        List<HazardView> views = [];
        await foreach (var view in database.QueryAsync(Sql, parameters => Bind(parameters, query, areas, organisations), Read, cancellationToken))
            views.Add(view);
        return views;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<HazardHappening>> HistoryAsync(string code, long version, int most, CancellationToken cancellationToken)
    {
        List<HazardHappening> happenings = [];
        await foreach (var row in journal.ReadAsync($"hazard/{code}", Math.Max(0, version - most), cancellationToken))
            happenings.Insert(0, new HazardHappening(row.Seq, row.At, row.Actor, Events.Decode(row.Event)));
        return happenings;
    }

    /// <summary>The state of a row.</summary>
    internal static HazardState StateOf(string json) => JsonSerializer.Deserialize<HazardState>(json, Written)!;

    private static HazardView Read(NpgsqlDataReader row) => HazardRules.ViewOf(StateOf(row.GetString(2)), row.GetString(0), row.GetInt64(1))!;

    private static void Bind(NpgsqlParameterCollection parameters, HazardQuery query, IReadOnlyList<string> areas, IReadOnlyList<string> organisations)
    {
        parameters.Add(new NpgsqlParameter { Value = areas.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        parameters.Add(new NpgsqlParameter { Value = organisations.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        foreach (var text in (string?[])[query.Kind is { } kind ? Kebab.Of(kind) : null, query.Substance, query.Organisation, query.Area])
            parameters.Add(new NpgsqlParameter { Value = (object?)text ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        parameters.Add(new NpgsqlParameter<bool> { TypedValue = query.Retired });
    }
}
