using System.Text.RegularExpressions;
using Npgsql;
using NpgsqlTypes;

namespace CityOps.Journal;

/// <summary>
/// A slice's summary table as the writer knows it. Besides its own columns every such table has <c>key text COLLATE "C"</c> (primary
/// key), <c>version bigint</c>, <c>head_hash bytea</c> and <c>state jsonb</c>, all not null; the slice's migration creates it.
/// </summary>
public abstract partial class SummaryTable
{
    private protected SummaryTable(string name, string word, Type rowType)
    {
        Name = Checked(name);
        Word = Words().IsMatch(word) ? word : throw new ArgumentException($"'{word}' is not a trade word in kebab case.", nameof(word));
        RowType = rowType;
    }

    /// <summary>Name of the table.</summary>
    public string Name { get; }

    /// <summary>Trade word that the streams of this table begin with: <c>duty-log</c> of <c>duty-log/2026-11-21-day</c>.</summary>
    public string Word { get; }

    /// <summary>The slice's record, derived from <see cref="SummaryRow"/>.</summary>
    public Type RowType { get; }

    /// <summary>Inserts the rows of things whose first event this is. A row that is there already is not inserted.</summary>
    private protected abstract string InsertSql { get; }

    /// <summary>Updates the rows that are at the version and the hash that their append was decided on.</summary>
    private protected abstract string UpdateSql { get; }

    internal string LoadSql => $"SELECT version, head_hash, state FROM \"{Name}\" WHERE key = $1";

    /// <summary>Inserts or updates summary rows that are all new ones, or all not.</summary>
    internal NpgsqlBatchCommand Write(IReadOnlyList<ISummaryWrite> writes)
    {
        var command = new NpgsqlBatchCommand(writes[0].Expected == 0 ? InsertSql : UpdateSql);
        var parameters = command.Parameters;
        parameters.Add(ArrayParameter.Of(writes, NpgsqlDbType.Text, write => write.Summary.Key));
        parameters.Add(ArrayParameter.Of(writes, NpgsqlDbType.Bigint, write => write.Expected));
        parameters.Add(ArrayParameter.Of(writes, NpgsqlDbType.Bytea, write => write.Before));
        parameters.Add(ArrayParameter.Of(writes, NpgsqlDbType.Bigint, write => write.Version));
        parameters.Add(ArrayParameter.Of(writes, NpgsqlDbType.Bytea, write => write.HeadHash));
        parameters.Add(ArrayParameter.Of(writes, NpgsqlDbType.Jsonb, write => write.Summary.State));
        AddColumns(parameters, writes);
        return command;
    }

    /// <exception cref="ArgumentException">A column holds what the database cannot.</exception>
    internal abstract void Check(SummaryRow row);

    /// <summary>The slice's own columns, as arrays in the order of the statements.</summary>
    private protected abstract void AddColumns(NpgsqlParameterCollection parameters, IReadOnlyList<ISummaryWrite> writes);

    internal bool Owns(string stream, string key) =>
        stream.Length == Word.Length + 1 + key.Length
        && stream.StartsWith(Word, StringComparison.Ordinal)
        && stream[Word.Length] == '/'
        && stream.EndsWith(key, StringComparison.Ordinal);

    private protected static string Checked(string identifier) =>
        Identifier().IsMatch(identifier) ? identifier : throw new ArgumentException($"'{identifier}' is not a plain lower-case identifier.", nameof(identifier));

    [GeneratedRegex("^[a-z][a-z0-9_]{0,62}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Identifier();

    [GeneratedRegex("^[a-z][a-z0-9-]{0,62}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}

/// <summary>The summary table of one slice, made in one expression: <c>new SummaryTable&lt;Row&gt;("duty_log", "duty-log").With("status", NpgsqlDbType.Text, row => row.Status)</c>.</summary>
/// <typeparam name="TSummary">The slice's record.</typeparam>
public sealed class SummaryTable<TSummary> : SummaryTable
    where TSummary : SummaryRow
{
    private readonly SummaryColumn<TSummary>[] _columns;

    /// <summary>A table without columns of its own.</summary>
    /// <param name="name">Name of the table, lower case.</param>
    /// <param name="word">Trade word that its streams begin with.</param>
    public SummaryTable(string name, string word)
        : this(name, word, [])
    {
    }

    private SummaryTable(string name, string word, SummaryColumn<TSummary>[] columns)
        : base(name, word, typeof(TSummary))
    {
        _columns = columns;
        string[] names = ["key", "expected", "previous", "version", "head_hash", "state", .. columns.Select(column => column.Name)];
        var from = $"FROM unnest({string.Join(", ", names.Select((_, i) => $"${i + 1}"))}) AS a({string.Join(", ", names.Select(Quote))})";
        var stored = names.Where(column => column is not ("expected" or "previous")).ToArray();
        var values = stored.Select(column => Array.Find(columns, c => c.Name == column)?.Value ?? $"a.{Quote(column)}").ToArray();
        var changes = stored.Zip(values).Skip(1).Select(pair => $"{Quote(pair.First)} = {pair.Second}");
        InsertSql = $"INSERT INTO {Quote(name)} ({string.Join(", ", stored.Select(Quote))}) SELECT {string.Join(", ", values)} {from} ON CONFLICT (key) DO NOTHING";
        UpdateSql = $"UPDATE {Quote(name)} AS t SET {string.Join(", ", changes)} {from} WHERE t.key = a.key AND t.version = a.expected AND t.head_hash = a.previous";
    }

    private protected override string InsertSql { get; }

    private protected override string UpdateSql { get; }

    /// <summary>The same table with one column more.</summary>
    /// <param name="column">Name of the column, lower case.</param>
    /// <param name="type">Its type on the wire.</param>
    /// <param name="value">Its value in a row. Times are UTC, text has no NUL.</param>
    /// <param name="castTo">Its type in the table where that differs, for example <c>geometry</c> of a bytea that holds EWKB.</param>
    /// <typeparam name="TValue">Type of the value; a nullable one where the column is.</typeparam>
    public SummaryTable<TSummary> With<TValue>(string column, NpgsqlDbType type, Func<TSummary, TValue> value, string? castTo = null) =>
        new(Name, Word, [.. _columns, new SummaryColumn<TSummary, TValue>(Checked(column), type, value, castTo is null ? null : Checked(castTo))]);

    private protected override void AddColumns(NpgsqlParameterCollection parameters, IReadOnlyList<ISummaryWrite> writes)
    {
        foreach (var column in _columns)
            parameters.Add(column.Collect(writes));
    }

    internal override void Check(SummaryRow row)
    {
        foreach (var column in _columns)
            column.Check((TSummary)row);
    }

    private static string Quote(string identifier) => $"\"{identifier}\"";
}
