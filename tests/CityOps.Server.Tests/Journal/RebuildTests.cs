using CityOps.Cases;
using CityOps.Journal;
using CityOps.Server.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CityOps.Server.Tests.Journal;

/// <summary>Summary rows written anew from their events, while the server is at work.</summary>
[Collection(ServerCollection.Name)]
public sealed class RebuildTests(ServerFixture server)
{
    [Fact]
    public async Task Every_row_of_every_table_comes_out_of_its_events_as_the_server_wrote_it()
    {
        await server.CaseAsync(1);
        await server.PostAsync("shift-leader", "/api/v1/incidents", Bodies.Incident(new CasePosition(120.1, 30.2)));
        var before = await RowsAsync();
        Assert.Contains(before.Keys, row => row.Table == "incident");

        var rebuilt = await server.Services.RebuildSummariesAsync(null, CancellationToken.None).ToListAsync();

        Assert.Equal(CityFolds.All.Count, rebuilt.Count);

        // Other tests write events of programs to come, which are left as they are.
        Assert.All(rebuilt.SelectMany(table => table.Unreadable), line => Assert.Contains("cannot be read", line, StringComparison.Ordinal));
        Assert.True(rebuilt.Sum(table => table.Rows + table.Unreadable.Count) >= before.Count);
        var after = await RowsAsync();
        var same = before.Keys.Where(after.ContainsKey).ToArray();
        Assert.Contains(same, row => row.Table == "incident");
        Assert.All(same, row => Assert.Equal(before[row], after[row]));
    }

    [Fact]
    public async Task A_row_that_was_spoilt_or_lost_is_as_it_was_and_the_thing_goes_on()
    {
        var spoilt = await server.CaseAsync(1);
        var lost = await server.CaseAsync(1);
        var texts = (await TextAsync(spoilt), await TextAsync(lost));
        await server.QueryAsync<object>($"UPDATE \"case\" SET address = 'nowhere', longitude = 0, state = '{{}}' WHERE key = '{spoilt}'");
        await server.QueryAsync<object>($"DELETE FROM \"case\" WHERE key = '{lost}'");

        var rebuilt = await server.Services.RebuildSummariesAsync("case", CancellationToken.None).SingleAsync();

        Assert.Equal(1, rebuilt.Missing);
        Assert.Equal(texts, (await TextAsync(spoilt), await TextAsync(lost)));
        Assert.Equal(200, (await server.CommandAsync("dispatcher", lost, "dispatch")).Status);
        Assert.Equal(200, (await server.CommandAsync("dispatcher", spoilt, "dispatch")).Status);
    }

    [Fact]
    public void A_table_that_is_not_there_is_refused_with_those_that_are() =>
        Assert.Contains("duty_log", Assert.Throws<ArgumentException>(() => server.Services.RebuildSummariesAsync("journal", CancellationToken.None)).Message, StringComparison.Ordinal);

    private Task<string?> TextAsync(string key) => server.QueryAsync<string>($"SELECT c::text FROM \"case\" c WHERE key = '{key}'");

    /// <summary>Every row by what it is and its version: what goes on meanwhile has another version afterwards.</summary>
    private async Task<Dictionary<(string Table, string Key, long Version), string>> RowsAsync()
    {
        var rows = new Dictionary<(string, string, long), string>();
        foreach (var table in server.Services.GetServices<SummaryTable>())
        {
            await using var command = server.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand($"SELECT key, version, t::text FROM \"{table.Name}\" t");
            await using var found = await command.ExecuteReaderAsync();
            while (await found.ReadAsync())
                rows.Add((table.Name, found.GetString(0), found.GetInt64(1)), found.GetString(2));
        }

        return rows;
    }
}
