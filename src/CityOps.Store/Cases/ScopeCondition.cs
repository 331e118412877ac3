using Npgsql;
using NpgsqlTypes;

namespace CityOps.Cases;

/// <summary>Who may see a case, as a condition of SQL; the same as <see cref="CaseScope.Holds"/>.</summary>
internal static class ScopeCondition
{
    /// <summary>Of the row <c>"case"</c>, whose columns are not ambiguous where it stands.</summary>
    /// <param name="areas">Number of the parameter with the areas of the scopes; null lets everything be seen.</param>
    /// <param name="organisations">Number of the parameter with their organisations, as many as areas, null for any.</param>
    public static string Of(int areas, int organisations) => $"""
        (${areas}::text[] IS NULL OR EXISTS (SELECT 1 FROM unnest(${areas}::text[], ${organisations}::text[]) AS scope (area, organisation)
                WHERE starts_with(grid, scope.area) AND (scope.organisation IS NULL OR scope.organisation IN (unit, centre))))
        """;

    /// <summary>Adds both parameters.</summary>
    public static void Bind(NpgsqlParameterCollection parameters, IReadOnlyList<CaseScope>? scopes)
    {
        parameters.Add(Texts(scopes?.Select(scope => (string?)scope.Area)));
        parameters.Add(Texts(scopes?.Select(scope => scope.Organisation)));
    }

    /// <summary>An array of texts; null for none.</summary>
    public static NpgsqlParameter Texts(IEnumerable<string?>? values) =>
        new() { Value = (object?)values?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };
}
