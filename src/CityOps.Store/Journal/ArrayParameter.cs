using Npgsql;
using NpgsqlTypes;

namespace CityOps.Journal;

/// <summary>One column of many rows as one array parameter, sent in binary.</summary>
internal static class ArrayParameter
{
    public static NpgsqlParameter<TValue[]> Of<TRow, TValue>(IReadOnlyList<TRow> rows, NpgsqlDbType type, Func<TRow, TValue> value)
    {
        var values = new TValue[rows.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = value(rows[i]);
        return new NpgsqlParameter<TValue[]> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type };
    }
}
