namespace CityOps.Journal;

/// <summary>All summary tables of the program, by the record that is mapped to them.</summary>
internal sealed class SummaryTables
{
    private readonly Dictionary<Type, SummaryTable> _byRow;

    public SummaryTables(IEnumerable<SummaryTable> tables)
    {
        _byRow = tables.ToDictionary(table => table.RowType);
        if (_byRow.Values.GroupBy(table => table.Word, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"The streams '{twice.Key}/…' are claimed by more than one summary table.", nameof(tables));
    }

    public IReadOnlyCollection<SummaryTable> All => _byRow.Values;

    public SummaryTable Of(Type row) =>
        _byRow.GetValueOrDefault(row) ?? throw new ArgumentException($"{row} has no summary table. Register it with AddSummaryTable.", nameof(row));
}
