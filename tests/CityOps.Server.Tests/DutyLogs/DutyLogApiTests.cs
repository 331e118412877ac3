using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CityOps.Server.Tests.DutyLogs;

[Collection(ServerCollection.Name)]
public sealed class DutyLogApiTests(ServerFixture server)
{
    private static int _days;
    private readonly string _log = $"/api/v1/duty-logs/2027-{(Interlocked.Increment(ref _days) % 12) + 1:00}-{(_days / 12) + 1:00}-day";

    public static TheoryData<string, string, int, string> BadRequests { get; } = new()
    {
        { "open", "{", 400, "request_invalid" },
        { "open", "[]", 400, "request_invalid" },
        { "open", "null", 400, "request_invalid" },
        { "open", "{}", 400, "request_invalid" },
        { "open", """{"centre":"c","more":1}""", 400, "request_invalid" },
        { "open", """{"actor":"a","centre":"c"}""", 400, "request_invalid" },
        { "open", """{"centre":null}""", 400, "request_invalid" },
        { "open", """{"centre":""}""", 400, "text_invalid" },
        { "open", """{"centre":"c","operationId":"00000000-0000-0000-0000-000000000000"}""", 400, "operation_missing" },
        { "open", """{"centre":"c","operationId":"not-a-uuid"}""", 400, "request_invalid" },
        { "add-entry", """{"category":"observation","text":"t"}""", 404, "duty_log_not_opened" },
        { "add-entry", """{"category":"gossip","text":"t"}""", 400, "request_invalid" },
        { "add-entry", """{"category":1,"text":"t"}""", 400, "request_invalid" },
        { "hand-over", """{"to":"b","openMatters":""}""", 404, "duty_log_not_opened" },
    };

    [Fact]
    public async Task A_shift_is_opened_noted_corrected_and_handed_over()
    {
        await PostAsync("shift-leader", "open", """{"centre":"city"}""");
        await PostAsync("dispatcher", "add-entry", """{"category":"order","text":"关闭 3 号闸"}""");
        await PostAsync("dispatcher", "correct-entry", """{"entry":1,"text":"关闭 4 号闸","reason":"笔误","expectedVersion":2}""");
        await PostAsync("shift-leader", "hand-over", """{"to":"leader","openMatters":"4 号闸待复位"}""");
        var last = await PostAsync("leader", "take-over", """{}""");

        Assert.Equal((5, "closed"), (last.GetProperty("version").GetInt32(), last.GetProperty("status").GetString()));
        var view = await (await server.AsAsync("shift-leader")).GetFromJsonAsync<JsonElement>(_log);
        Assert.Equal("关闭 4 号闸", view.GetProperty("entries")[0].GetProperty("text").GetString());
        var history = await (await server.AsAsync("shift-leader")).GetFromJsonAsync<JsonElement>($"{_log}/history");
        Assert.Equal(["opened", "entry-added", "entry-corrected", "handed-over", "taken-over"], history.EnumerateArray().Select(line => line.GetProperty("kind").GetString()));
        Assert.Equal("关闭 3 号闸", history[1].GetProperty("data").GetProperty("text").GetString());
    }

    [Fact]
    public async Task The_same_operation_sent_many_times_at_once_has_one_effect_and_one_answer()
    {
        await PostAsync("shift-leader", "open", """{"centre":"city"}""");
        var body = $$"""{"category":"report","text":"once","operationId":"{{Guid.CreateVersion7()}}"}""";

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync("dispatcher", "add-entry", body)));

        Assert.Single(answers.Select(answer => answer.GetRawText()).Distinct());
        Assert.Single((await (await server.AsAsync("shift-leader")).GetFromJsonAsync<JsonElement>(_log)).GetProperty("entries").EnumerateArray());
    }

    [Theory]
    [MemberData(nameof(BadRequests))]
    public async Task A_bad_request_gets_its_status_and_code_and_changes_nothing(string command, string body, int status, string code)
    {
        using var answer = await SendAsync("shift-leader", command, body);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal((status, code), ((int)answer.StatusCode, problem.GetProperty("code").GetString()));
        Assert.DoesNotContain("CityOps", problem.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.AsAsync("shift-leader")).GetAsync(new Uri(_log, UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/duty-logs/yesterday", 400, "key_invalid")]
    [InlineData("/api/v1/duty-logs?limit=0", 400, "limit_invalid")]
    [InlineData("/api/v1/duty-logs?limit=many", 400, "request_invalid")]
    [InlineData("/api/v1/duty-logs/2030-01-01-day", 404, "duty_log_not_opened")]
    public async Task A_question_that_cannot_be_answered_says_why(string path, int status, string code)
    {
        using var answer = await (await server.AsAsync("shift-leader")).GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal((status, code), ((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task The_list_goes_on_after_a_key_and_keeps_to_a_centre()
    {
        await PostAsync("shift-leader", "open", """{"centre":"north"}""");

        var lines = await (await server.AsAsync("shift-leader")).GetFromJsonAsync<JsonElement>("/api/v1/duty-logs?centre=north");
        var after = await (await server.AsAsync("shift-leader")).GetFromJsonAsync<JsonElement>("/api/v1/duty-logs?centre=north&after=2999-01-01-day");

        Assert.Contains(lines.EnumerateArray(), line => _log.EndsWith(line.GetProperty("key").GetString()!, StringComparison.Ordinal) && line.GetProperty("status").GetString() == "open");
        Assert.All(lines.EnumerateArray(), line => Assert.Equal("north", line.GetProperty("centre").GetString()));
        Assert.Empty(after.EnumerateArray());
    }

    [Theory]
    [InlineData("/health/live", "Healthy")]
    [InlineData("/health/ready", "\"grains\":{\"status\":\"Healthy\"")]
    [InlineData("/metrics", "cityops_journal_writes_total{")]
    [InlineData("/metrics", "orleans_catalog_activations{")]
    [InlineData("/openapi/v1.json", "/api/v1/duty-logs/{key}/add-entry")]
    public async Task The_operators_pages_answer(string path, string text)
    {
        await PostAsync("shift-leader", "open", """{"centre":"city"}""");

        Assert.Contains(text, await (await server.AsAsync("shift-leader")).GetStringAsync(new Uri(path, UriKind.Relative)), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> SendAsync(string account, string command, string body) =>
        await (await server.AsAsync(account)).PostAsync(new Uri($"{_log}/{command}", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));

    private async Task<JsonElement> PostAsync(string account, string command, string body)
    {
        using var answer = await SendAsync(account, command, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
