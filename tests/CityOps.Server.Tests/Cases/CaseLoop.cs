namespace CityOps.Server.Tests.Cases;

/// <summary>Cases led through the public interface.</summary>
internal static class CaseLoop
{
    /// <summary>The steps after the report of a collector, each by who does it.</summary>
    public static IReadOnlyList<(string Account, string Command, string Status)> Steps { get; } =
    [
        ("shift-leader", "file", "filed"),
        ("dispatcher", "dispatch", "dispatched"),
        ("drainage-unit", "receive", "handling"),
        ("drainage-unit", "arrive", "handling"),
        ("drainage-unit", "feedback", "fed-back"),
        ("shift-leader", "send-check", "checking"),
        ("checker", "check-reply", "check-passed"),
        ("shift-leader", "close", "closed"),
    ];

    /// <summary>A collector's report; it is accepted by itself.</summary>
    public static async Task<string> ReportAsync(this ServerFixture server)
    {
        var said = await server.PostAsync("collector", "/api/v1/cases", Bodies.Report());
        Assert.Equal((200, "accepted"), (said.Status, said.Status == 200 ? said.Body.GetProperty("standing").GetProperty("status").GetString() : said.Code));
        return said.Text("key");
    }

    /// <summary>A case that stands after so many steps.</summary>
    public static async Task<string> CaseAsync(this ServerFixture server, int steps)
    {
        var key = await server.ReportAsync();
        foreach (var (account, command, status) in Steps.Take(steps))
        {
            var said = await server.CommandAsync(account, key, command);
            Assert.True(said.Status == 200, $"{command} by {account}: {said.Status} {said.Code}");
            Assert.Equal(status, said.Body.GetProperty("standing").GetProperty("status").GetString());
        }

        return key;
    }

    public static Task<Said> CommandAsync(this ServerFixture server, string account, string key, string command) =>
        server.PostAsync(account, $"/api/v1/cases/{key}/{command}", Bodies.Of(command));

    /// <summary>Rows in the journal of a case.</summary>
    public static async Task<long> RowsAsync(this ServerFixture server, string key) =>
        await server.QueryAsync<long>($"SELECT count(*) FROM journal WHERE stream = 'case/{key}'");
}
