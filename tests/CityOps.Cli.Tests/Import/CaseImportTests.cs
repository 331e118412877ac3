using CityOps.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Import;

public sealed class CaseImportTests(TwoSquares city) : IClassFixture<TwoSquares>
{
    private const string West = "Westside,34.005,-118.295,BOS";

    [Fact]
    public async Task Each_status_of_the_file_ends_where_it_says_and_at_its_time()
    {
        await city.ImportAsync("each.csv", TwoSquares.Heading + $"""
            E1,2018-01-02T10:00:00,2018-01-05T16:30:00,Closed,Bulky Items,Call,1 First St,{West}
            E2,2018-01-02T10:00:00,2018-01-05T16:30:00,Closed,Graffiti Removal,Driver Self Report,1 First St,{West}
            E3,2018-01-02T10:00:00,2018-01-05T16:30:00,Cancelled,Bulky Items,Call,1 First St,{West}
            E4,2018-01-02T10:00:00,2018-01-05T16:30:00,Referred Out,Bulky Items,Council's Office,1 First St,{West}
            E5,2018-01-02T10:00:00,,Open,Bulky Items,Email,1 First St,{West}
            E6,2018-01-02T10:00:00,,Pending,Single Streetlight Issue,Email,1 First St,{West}
            E7,2018-01-02T10:00:00,2018-01-02T10:00:00,Closed,Bulky Items,Call,1 First St,{West}

            """);

        Assert.Equal(
            "E1 evaluated public 01-06 00:30,E2 evaluated collector 01-06 00:30,E3 rejected public ,E4 evaluated leader 01-06 00:30,E5 handling public ,E6 dispatched public ,E7 evaluated public 01-02 18:00",
            await city.QueryAsync<string>($"""
                SELECT string_agg(concat_ws(' ', {IdOf("c")}, status, source, coalesce(to_char(closed_at AT TIME ZONE 'UTC', 'MM-DD HH24:MI'), '')), ',' ORDER BY {IdOf("c")})
                FROM "case" c WHERE {IdOf("c")} LIKE 'E_'
                """));
        Assert.Equal("2018-01-02 18:00", await city.QueryAsync<string>($"SELECT to_char(min(reported_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') FROM \"case\" c WHERE {IdOf("c")} = 'E1'"));
        Assert.Equal(0L, await city.QueryAsync<long>("SELECT count(*) FROM (SELECT at < lag(at) OVER (PARTITION BY stream ORDER BY seq) AS back FROM journal) AS row WHERE back"));
        Assert.StartsWith("R84990120180102", await city.QueryAsync<string>($"SELECT key FROM \"case\" c WHERE {IdOf("c")} = 'E1'"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_wrong_row_is_named_with_its_line_and_why_and_the_others_are_brought_in()
    {
        var report = await city.ImportAsync("wrong.csv", TwoSquares.Heading + $"""
            W1,2018-01-02T10:00:00,2018-01-01T10:00:00,Closed,Bulky Items,Call,1 First St,{West}
            W2,2018-01-02T10:00:00,2018-01-05T10:00:00,Closed,Bulky Items,Call,1 First St,Westside,,,BOS
            W3,2018-01-02T10:00:00,2018-01-05T10:00:00,Closed,Stray Dragon,Call,1 First St,{West}
            W4,2018-01-02T10:00:00,2018-01-05T10:00:00,Closed,Bulky Items,Call,1 First St,Westside,48.1,11.5,BOS
            W5,2018-01-02T10:00:00,,Closed,Bulky Items,Call,1 First St,{West}
            W6,yesterday,2018-01-05T10:00:00,Closed,Bulky Items,Call,1 First St,{West}
            W7,2018-01-02T10:00:00,2999-01-05T10:00:00,Closed,Bulky Items,Call,1 First St,{West}
            W8,2018-01-02T10:00:00,2018-01-05T10:00:00,Lost,Bulky Items,Call,1 First St,{West}
            ,2018-01-02T10:00:00,2018-01-05T10:00:00,Closed,Bulky Items,Call,1 First St,{West}
            W9,2018-01-02T10:00:00,2018-01-05T10:00:00,Closed,Bulky Items,Call,1 First St,{West}
            W9,2018-01-02T10:00:00,2018-01-05T10:00:00,Closed,Bulky Items,Call,1 First St,{West}
            W10,2018-01-02T10:00:00,2018-01-05T10:00:00,Closed,Bulky Items,Call,1 First St,Westside,north,-118,BOS

            """);

        Assert.Equal(
            "2 W1 closed_before_opened|3 W2 place_missing|4 W3 type_unknown|5 W4 outside_city|6 W5 closed_missing|7 W6 opened_malformed|8 W7 closed_ahead|9 W8 status_unknown|10  id_missing|12 W9 id_twice|13 W10 place_malformed",
            string.Join('|', report.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => string.Join(' ', line.Split(',').Take(3)))));
        Assert.Equal(1L, await city.QueryAsync<long>($"SELECT count(*) FROM \"case\" c WHERE {IdOf("c")} LIKE 'W%'"));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_another_file_with_the_same_cases_adds_only_what_is_new()
    {
        var row = $"A1,2018-02-02T10:00:00,2018-02-05T10:00:00,Closed,Bulky Items,Call,1 First St,{West}\n";
        await city.ImportAsync("again.csv", TwoSquares.Heading + row);
        var before = await CountAsync();

        await city.ImportAsync("again.csv", TwoSquares.Heading + row);
        Assert.Equal(before, await CountAsync());

        await city.ImportAsync("more.csv", TwoSquares.Heading + row + row.Replace("A1", "A2", StringComparison.Ordinal));
        Assert.Equal(before + 13, await CountAsync());
    }

    [Fact]
    public async Task An_import_that_was_broken_off_goes_on_where_it_stood()
    {
        var text = TwoSquares.Heading + $"""
            B1,2018-03-02T10:00:00,2018-03-05T10:00:00,Closed,Bulky Items,Call,1 First St,{West}
            B2,2018-03-02T10:00:00,2018-03-05T10:00:00,Closed,Bulky Items,Driver Self Report,1 First St,{West}

            """;
        await city.ImportAsync("broken.csv", text);
        var keys = await KeysAsync();
        await city.QueryAsync<int>("WITH gone AS (UPDATE import_source SET done = '{[2,3)}', ended_at = NULL WHERE name = 'broken.csv' RETURNING 1) SELECT count(*)::int FROM gone");

        var before = await CountAsync();
        await city.ImportAsync("broken.csv", text);

        Assert.Equal((before, keys), (await CountAsync(), await KeysAsync()));
        Assert.Equal("{[2,4)}", await city.QueryAsync<string>("SELECT done::text FROM import_source WHERE name = 'broken.csv' AND ended_at IS NOT NULL"));

        Task<string> KeysAsync() => city.QueryAsync<string>($"SELECT string_agg(key, ' ' ORDER BY key) FROM \"case\" c WHERE {IdOf("c")} LIKE 'B_'");
    }

    [Theory]
    [InlineData("case_id,opened_at\n1,2\n", "no column 'closed_at'")]
    [InlineData("a,b\n1\n", "Line 2 has 1 fields")]
    [InlineData("a,b\n1,\"2\n", "Line 2: A quoted field")]
    [InlineData("", "empty")]
    public async Task A_broken_file_changes_nothing(string text, string said)
    {
        var before = (await CountAsync(), await city.QueryAsync<long>("SELECT count(*) FROM import_source"));

        var refused = await Record.ExceptionAsync(() => city.ImportAsync("bad.csv", text));

        Assert.True(refused is ImportException or FormatException, refused?.ToString());
        Assert.Contains(said, refused!.Message, StringComparison.Ordinal);
        Assert.Equal(before, (await CountAsync(), await city.QueryAsync<long>("SELECT count(*) FROM import_source")));
    }

    [Theory]
    [InlineData("{", "mapping")]
    [InlineData("{\"columns\":null}", "mapping")]
    [InlineData("{\"colums\":{}}", "colums")]
    public async Task A_wrong_mapping_is_refused(string json, string said)
    {
        var map = await city.FileAsync("map.json", json);

        var refused = await Assert.ThrowsAsync<ImportException>(() => city.ImportAsync("map.csv", TwoSquares.Heading, map.FullName));

        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_named_community_decides_where_the_point_lies_just_across_its_boundary_and_the_point_where_none_is_named()
    {
        await city.ImportAsync("named.csv", TwoSquares.Heading + """
            N1,2018-04-02T10:00:00,2018-04-05T10:00:00,Closed,Bulky Items,Call,1 First St,EASTSIDE,34.005,-118.2901,BOS
            N2,2018-04-02T10:00:00,2018-04-05T10:00:00,Closed,Bulky Items,Call,1 First St,Nowhere,34.005,-118.2901,BOS

            """);

        // Communities are numbered by name: Eastside is the first.
        Assert.Equal("N1 849901001001001,N2 849901001002001", await city.QueryAsync<string>($"SELECT string_agg({IdOf("c")} || ' ' || grid, ',' ORDER BY {IdOf("c")}) FROM \"case\" c WHERE {IdOf("c")} LIKE 'N_'"));
    }

    [Fact]
    public async Task The_same_closed_at_the_same_place_a_few_days_before_is_marked_as_a_repeat()
    {
        await city.ImportAsync("repeat.csv", TwoSquares.Heading + """
            P1,2018-05-02T10:00:00,2018-05-03T10:00:00,Closed,Bulky Items,Call,1 First St,Westside,34.001,-118.299,BOS
            P2,2018-05-06T10:00:00,2018-05-07T10:00:00,Closed,Bulky Items,Call,1 First St,Westside,34.001,-118.299,BOS
            P3,2018-06-06T10:00:00,2018-06-07T10:00:00,Closed,Bulky Items,Call,1 First St,Westside,34.001,-118.299,BOS

            """);

        Assert.Equal("P2", await city.QueryAsync<string>($"SELECT string_agg({IdOf("c")}, ',') FROM \"case\" c WHERE {IdOf("c")} LIKE 'P_' AND flags = 'repeat'"));
    }

    [SharedFact("311/la_311.csv")]
    public async Task Real_requests_are_read_and_their_journal_is_proven()
    {
        var lines = (await File.ReadAllLinesAsync(SharedData.File("311/la_311.csv")!)).Take(201);
        var moved = string.Join('\n', lines);

        var report = await city.ImportAsync("real.csv", moved + "\n");

        // The real places lie in the real city, not in two squares of it: all rows are refused for that, or for what is wrong with them.
        Assert.All(report.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1), line => Assert.Matches(",(outside_city|place_missing|closed_before_opened|closed_missing|type_unknown),", line));
        await using var services = new ServiceCollection().AddLogging().AddCityOpsStore(city.ConnectionString).AddCityTables().BuildServiceProvider();
        Assert.Empty((await services.VerifyJournalAsync(null, default)).Flaws);
    }

    /// <summary>The identifier that a case had in its file, which its record names.</summary>
    private static string IdOf(string row) => $"replace({row}.state->'state'->'report'->'evidence'->'photos'->>0, 'record:', '')";

    private Task<long> CountAsync() => city.QueryAsync<long>("SELECT count(*) FROM journal");
}
