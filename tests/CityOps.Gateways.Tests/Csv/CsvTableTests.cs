using System.Text;

namespace CityOps.Csv;

public sealed class CsvTableTests
{
    [Fact]
    public void Rows_have_the_line_they_begin_on_and_quotes_may_hold_anything()
    {
        var table = Read("id,text\r\n1,\"a, \"\"b\"\"\nc\"\r\n\r\n2,\r\n");

        Assert.Equal([2, 5], table.Rows.Select(row => row.Line));
        Assert.Equal("a, \"b\"\nc", table.Rows[0].Fields[1]);
        Assert.Equal(["2", ""], table.Rows[1].Fields);
        Assert.Equal((1, null), (table.Column("TEXT"), table.Column("place")));
    }

    [Fact]
    public void A_byte_order_mark_and_a_missing_last_line_end_are_let_pass() =>
        Assert.Equal("ä", Assert.Single(CsvTable.Read([.. Encoding.UTF8.Preamble, .. "a\nä"u8]).Rows).Fields[0]);

    [Fact]
    public void Lines_that_end_in_a_carriage_return_alone_are_lines_too()
    {
        var table = Read("a,b\r1,\"x\ry\"\r#2,5\" pipe\r");

        Assert.Equal([2, 4], table.Rows.Select(row => row.Line));
        Assert.Equal(["#2", "5\" pipe"], table.Rows[1].Fields);
    }

    [Fact]
    public void A_field_may_be_as_long_as_it_likes()
    {
        var text = new string('长', 200_000);

        Assert.Equal(text, Assert.Single(Read($"a,b\n1,\"{text}\"\n").Rows).Fields[1]);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("a,b\n1,2\n3\n", "Line 3 has 1 fields, the heading 2")]
    [InlineData("a,b\n1,2,3\n", "Line 2 has 3 fields")]
    [InlineData("a,A\n1,2\n", "'A' twice")]
    [InlineData("a,b\n1,\"2\n", "Line 2: A quoted field at the end of the input ends without a closing quote")]
    [InlineData("a,b\n1,\"2\"x\n", "Line 2: A delimiter, newline or EOF was expected after a closing quote")]
    [InlineData("a,b\n1,\0\n", "NUL")]
    public void A_broken_file_is_refused_with_its_line(string text, string said) =>
        Assert.Contains(said, Assert.Throws<FormatException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused()
    {
        byte[] latin = [.. "a\n"u8, 0xE9, (byte)'\n'];

        Assert.Contains("no UTF-8: byte 3", Assert.Throws<FormatException>(() => CsvTable.Read(latin)).Message, StringComparison.Ordinal);
    }

    private static CsvTable Read(string text) => CsvTable.Read(Encoding.UTF8.GetBytes(text));
}
