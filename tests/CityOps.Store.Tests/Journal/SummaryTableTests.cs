using NpgsqlTypes;

namespace CityOps.Journal;

public sealed class SummaryTableTests
{
    [Theory]
    [InlineData("lamp; drop table journal")]
    [InlineData("Lamp")]
    [InlineData("")]
    public void A_name_that_is_no_plain_identifier_is_refused(string name)
    {
        Assert.Throws<ArgumentException>(() => new SummaryTable<LampRow>(name, "lamp"));
        Assert.Throws<ArgumentException>(() => Lamps.Table.With(name, NpgsqlDbType.Text, row => row.Status));
        Assert.Throws<ArgumentException>(() => Lamps.Table.With("place", NpgsqlDbType.Bytea, row => row.Key, castTo: name));
    }

    [Fact]
    public void Two_tables_cannot_have_the_same_streams() =>
        Assert.Throws<ArgumentException>(() => new SummaryTables([Lamps.Table, new SummaryTable<OtherRow>("lamp_2", "lamp")]));

    [Fact]
    public void With_leaves_the_table_that_it_is_called_on_as_it_is()
    {
        var bare = new SummaryTable<LampRow>("lamp", "lamp");
        var more = bare.With("status", NpgsqlDbType.Text, row => row.Status);
        Assert.Equal(6, Parameters(bare));
        Assert.Equal(7, Parameters(more));
    }

    [Fact]
    public void A_column_with_a_cast_is_cast_where_the_row_is_written()
    {
        var table = new SummaryTable<LampRow>("lamp", "lamp").With("place", NpgsqlDbType.Bytea, _ => new byte[21], castTo: "geometry");
        Assert.Contains("a.\"place\"::geometry", table.Write([Pending(table, 0)]).CommandText, StringComparison.Ordinal);
        Assert.Contains("a.\"place\"::geometry", table.Write([Pending(table, 3)]).CommandText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lamp/1", "1", true)]
    [InlineData("lamp/a/b", "a/b", true)]
    [InlineData("lamps/1", "1", false)]
    [InlineData("lamp/11", "1", false)]
    [InlineData("lamp1", "1", false)]
    [InlineData("lamp", "", false)]
    public void A_table_owns_the_streams_of_its_word_and_the_rows_key(string stream, string key, bool owned) =>
        Assert.Equal(owned, Lamps.Table.Owns(stream, key));

    private static int Parameters(SummaryTable table) => table.Write([Pending(table, 0)]).Parameters.Count;

    private static PendingAppend Pending(SummaryTable table, long version) =>
        new(Lamps.Append("1", new JournalHead(version, new byte[32]), null, Lamps.Failed()), table);

    private sealed record OtherRow(string Key, ReadOnlyMemory<byte> State) : SummaryRow(Key, State);
}
