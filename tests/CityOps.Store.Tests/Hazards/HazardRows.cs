using CityOps.Areas;

namespace CityOps.Hazards;

/// <summary>Rows of the register as the writer leaves them.</summary>
internal static class HazardRows
{
    /// <summary>Stores of chlorine: one in the west cell, one in the east cell, one in the west that was taken out; and ammonia in the east.</summary>
    public const string Insert = $$"""
        INSERT INTO hazard_entry (key, version, head_hash, state, kind, name_zh, name_en, substance, un, tonnes, organisation, grid, longitude, latitude, retired)
        SELECT key, 1, '', jsonb_build_object('schema', 1, 'state', jsonb_strip_nulls(jsonb_build_object('grid', grid, 'changedAt', '2026-01-01T00:00:00Z', 'retiredAt', CASE WHEN retired THEN '2026-01-01T00:00:00Z' END,
            'entry', jsonb_build_object('kind', kind, 'name', jsonb_build_object('zh', key, 'en', key), 'substance', substance, 'substanceName', jsonb_build_object('zh', '液氯', 'en', 'Chlorine'),
                'un', 1017, 'tonnes', 4, 'organisation', organisation, 'sheet', jsonb_build_object('zh', '上风向', 'en', 'upwind'), 'place', jsonb_build_object('longitude', longitude, 'latitude', 30.2005), 'surveyedOn', '2026-01-01')))),
            kind, key, key, substance, 1017, 4, organisation, grid, longitude, 30.2005, retired
        FROM (VALUES ('chlorine-1', 'waterworks', 'chlorine', 'water', '{{SampleCity.West}}', 120.1005, false), ('chlorine-2', 'waterworks', 'chlorine', 'water', '{{SampleCity.East}}', 120.1015, false),
                     ('chlorine-3', 'waterworks', 'chlorine', 'water', '{{SampleCity.West}}', 120.1006, true), ('ammonia-1', 'cold-store', 'ammonia', 'drainage', '{{SampleCity.East}}', 120.1016, false))
            AS store (key, kind, substance, organisation, grid, longitude, retired)
        """;
}
