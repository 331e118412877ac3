using Npgsql;
using NpgsqlTypes;

namespace CityOps.Journal;

/// <summary>One column of a slice's summary table.</summary>
internal abstract class SummaryColumn<TSummary>(string name, string? castTo)
    where TSummary : SummaryRow
{
    public string Name { get; } = name;

    /// <summary>The SQL expression that the table's column is given.</summary>
    public string Value { get; } = castTo is null ? $"a.\"{name}\"" : $"a.\"{name}\"::{castTo}";

    public abstract NpgsqlParameter Collect(IReadOnlyList<ISummaryWrite> writes);

    public abstract void Check(TSummary row);
}

internal sealed class SummaryColumn<TSummary, TValue>(string name, NpgsqlDbType type, Func<TSummary, TValue> value, string? castTo)
    : SummaryColumn<TSummary>(name, castTo)
    where TSummary : SummaryRow
{
    public override NpgsqlParameter Collect(IReadOnlyList<ISummaryWrite> writes) =>
        ArrayParameter.Of(writes, type, write => value((TSummary)write.Summary));

    public override void Check(TSummary row)
    {
        switch (value(row))
        {
            case string text:
                Limits.Text(text, Name);
                break;
            case DateTimeOffset { Offset.Ticks: not 0 } or DateTime { Kind: not DateTimeKind.Utc }:
                throw new ArgumentException($"Column {Name} takes UTC times only.", nameof(row));
        }
    }
}
