using CityOps.Units;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Server.Tests.Units;

[Collection(ServerCollection.Name)]
public sealed class PositionTests(ServerFixture server) : IAsyncLifetime
{
    private const string Positions = "/api/v1/units/positions";
    private readonly string _unit = $"drainage-{Guid.NewGuid():N}"[..24];

    public static TheoryData<string, string, string> BadFixes { get; } = new()
    {
        { "longitude", """{"longitude":180.5}""", UnitRefusals.FixInvalid },
        { "latitude", """{"latitude":-91}""", UnitRefusals.FixInvalid },
        { "speed", """{"speed":-1}""", UnitRefusals.FixInvalid },
        { "heading", """{"heading":361}""", UnitRefusals.FixInvalid },
        { "no reception", """{"longitude":0,"latitude":0}""", UnitRefusals.NoReception },
        { "future", """{"at":"2199-01-01T00:00:00Z"}""", UnitRefusals.Future },
        { "past", """{"at":"2020-01-01T00:00:00Z"}""", UnitRefusals.Old },
        { "unknown unit", """{"unit":"nobody-17"}""", UnitRefusals.Unknown },
    };

    public static TheoryData<string, string, int, string> BadBodies { get; } = new()
    {
        { "broken", "{", 400, "request_invalid" },
        { "no list", "[]", 400, "request_invalid" },
        { "nothing", """{"fixes":null}""", 400, "request_invalid" },
        { "empty", """{"fixes":[]}""", 400, "batch_invalid" },
        { "a field missing", """{"fixes":[{"unit":"u"}]}""", 400, "request_invalid" },
        { "a field too many", """{"fixes":[],"more":1}""", 400, "request_invalid" },
        { "text for a number", """{"fixes":[{"unit":"u","at":"2026-11-21T00:00:00Z","longitude":"120","latitude":30,"speed":1,"heading":1}]}""", 400, "request_invalid" },
    };

    public async Task InitializeAsync()
    {
        await server.QueryAsync<object>($"""
            INSERT INTO unit (code, city, type, organisation, callsign_zh, callsign_en, area, simulated)
            VALUES ('{_unit}', '9901', 'repair', 'drainage', '排水 1', 'Drainage 1', '990102', true)
            """);
        await server.Services.GetRequiredService<IUnitBoard>().RefreshAsync(CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_position_that_was_taken_is_shown_and_in_the_track()
    {
        await server.PostAsync("dispatcher", $"/api/v1/units/{_unit}/on-duty", "{}");
        var answer = await server.PostAsync("dispatcher", Positions, Body(Fix()));

        Assert.Equal((200, "1"), (answer.Status, answer.Text("taken")));
        var unit = await server.GetAsync("dispatcher", $"/api/v1/units/{_unit}");
        Assert.Equal("available", unit.Text("status"));
        Assert.Equal(120.1005, unit.Body.GetProperty("fix").GetProperty("place").GetProperty("longitude").GetDouble());
        Assert.Single((await server.GetAsync("leader", $"/api/v1/units/{_unit}/track")).Body.EnumerateArray());
    }

    [Theory]
    [MemberData(nameof(BadFixes))]
    public async Task A_bad_fix_is_refused_by_name_and_the_good_one_beside_it_taken(string what, string changes, string code)
    {
        var answer = await server.PostAsync("dispatcher", Positions, Body(Fix(), Fix(changes)));

        Assert.Equal((what, 200, "1"), (what, answer.Status, answer.Text("taken")));
        var refused = Assert.Single(answer.Body.GetProperty("refused").EnumerateArray());
        Assert.Equal((1, code), (refused.GetProperty("index").GetInt32(), refused.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task The_same_fix_again_is_refused()
    {
        var fix = Fix();
        await server.PostAsync("dispatcher", Positions, Body(fix));
        var again = await server.PostAsync("dispatcher", Positions, Body(fix));

        Assert.Equal(("0", UnitRefusals.NotNewer), (again.Text("taken"), again.Body.GetProperty("refused")[0].GetProperty("code").GetString()));
    }

    [Theory]
    [MemberData(nameof(BadBodies))]
    public async Task A_bad_body_gets_its_status_and_code(string what, string body, int status, string code)
    {
        var answer = await server.PostAsync("dispatcher", Positions, body);

        Assert.Equal((what, status, code), (what, answer.Status, answer.Code));
    }

    [Fact]
    public async Task More_than_a_batch_holds_is_refused_whole()
    {
        var fix = Fix();
        var answer = await server.PostAsync("dispatcher", Positions, Body([.. Enumerable.Repeat(fix, 5_001)]));

        Assert.Equal((400, "batch_invalid"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("drainage-unit", null)]
    [InlineData("leader", UnitRefusals.NotYours)]
    [InlineData("water-unit", UnitRefusals.Unknown)]
    [InlineData("shift-leader-elsewhere", UnitRefusals.Unknown)]
    [InlineData(TestCity.Nobody, UnitRefusals.Unknown)]
    public async Task Only_who_may_speak_for_a_unit_reports_it(string account, string? code)
    {
        var answer = await server.PostAsync(account, Positions, Body(Fix()));

        Assert.Equal((account, code), (account, answer.Body.GetProperty("refused").EnumerateArray().Select(refused => refused.GetProperty("code").GetString()).SingleOrDefault()));
    }

    [Fact]
    public async Task A_unit_on_a_case_is_not_sent_to_another_and_the_case_is_named()
    {
        var path = $"/api/v1/units/{_unit}";
        Assert.Equal((409, UnitRefusals.OffDuty), (await StatusAsync("en-route", "R1")).Pair());
        await server.PostAsync("dispatcher", $"{path}/on-duty", "{}");
        Assert.Equal(200, (await StatusAsync("en-route", "R1")).Status);
        var second = await StatusAsync("en-route", "R2");
        Assert.Equal((409, UnitRefusals.OnCase), second.Pair());
        Assert.Equal("R1", second.Body.GetProperty("arguments").GetProperty("case").GetString());
        Assert.Equal((400, UnitRefusals.CaseMissing), (await StatusAsync("on-scene", null)).Pair());
        Assert.Equal((403, UnitRefusals.NotYours), (await server.PostAsync("leader", $"{path}/off-duty", "{}")).Pair());

        Task<Said> StatusAsync(string status, string? key) => server.PostAsync("dispatcher", $"{path}/status", new Dictionary<string, object?>(StringComparer.Ordinal) { ["status"] = status, ["case"] = key });
    }

    private static string Body(params string[] fixes) => $$"""{"fixes":[{{string.Join(',', fixes)}}]}""";

    /// <summary>A good fix of the unit, with some fields otherwise.</summary>
    private string Fix(string changes = "{}")
    {
        var fix = System.Text.Json.Nodes.JsonNode.Parse($$"""{"unit":"{{_unit}}","at":"{{DateTimeOffset.UtcNow:O}}","longitude":120.1005,"latitude":30.2005,"speed":5,"heading":90}""")!.AsObject();
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(changes)!.AsObject())
            fix[name] = value?.DeepClone();
        return fix.ToJsonString();
    }
}

/// <summary>What a refused request is told apart by.</summary>
internal static class SaidPairs
{
    public static (int Status, string Code) Pair(this Said said) => (said.Status, said.Code);
}
