using System.Text;
using System.Text.Json;

namespace CityOps.Server.Tests.Cases;

/// <summary>Every way to get it wrong, with what is answered; and nothing is changed by any.</summary>
[Collection(ServerCollection.Name)]
public sealed class BadInputTests(ServerFixture server)
{
    /// <summary>Account, command on an accepted case of a collector, body, status, code.</summary>
    public static TheoryData<string, string, string, int, string> Commands { get; } = new()
    {
        { "shift-leader", "file", "{", 400, "request_invalid" },
        { "shift-leader", "file", "", 400, "request_invalid" },
        { "shift-leader", "file", "[]", 400, "request_invalid" },
        { "shift-leader", "file", "null", 400, "request_invalid" },
        { "shift-leader", "file", "\"file\"", 400, "request_invalid" },
        { "shift-leader", "file", """{"more":1}""", 400, "request_invalid" },
        { "shift-leader", "file", """{"actor":"leader"}""", 400, "request_invalid" },
        { "shift-leader", "file", """{"operation":{"value":"019c0000-0000-7000-8000-000000000001"}}""", 400, "request_invalid" },
        { "shift-leader", "file", """{"operationId":"one"}""", 400, "request_invalid" },
        { "shift-leader", "file", """{"operationId":1}""", 400, "request_invalid" },
        { "shift-leader", "file", """{"operationId":"00000000-0000-0000-0000-000000000000"}""", 400, "operation_missing" },
        { "shift-leader", "file", """{"expectedVersion":"2"}""", 400, "request_invalid" },
        { "shift-leader", "file", """{"expectedVersion":99}""", 409, "stale_version" },
        { "shift-leader", "file", """{"operationId":"019c0000-0000-7000-8000-000000000001","operationId":"019c0000-0000-7000-8000-000000000002"}""", 400, "request_invalid" },
        { "shift-leader", "not-file", """{"reason":{"code":"","text":"t"}}""", 400, "text_invalid" },
        { "shift-leader", "not-file", """{"reason":null}""", 400, "request_invalid" },
        { "shift-leader", "not-file", """{"reason":{"code":"c","text":"t","more":1}}""", 400, "request_invalid" },
        { "shift-leader", "merge", """{"master":"R99010220200101000001"}""", 422, "master_unknown" },
        { "shift-leader", "close", "{}", 409, "case_wrong_status" },
        { "shift-leader", "auto-register", "{}", 404, "address_unknown" },
        { "shift-leader", "mark-overdue", "{}", 404, "address_unknown" },
        { "shift-leader", "FILE-IT", "{}", 404, "address_unknown" },
        { "dispatcher", "file", "{}", 403, "role_not_allowed" },
        { "intake", "file", "{}", 403, "role_not_allowed" },
        { "leader", "file", "{}", 403, "role_not_allowed" },
        { "shift-leader-elsewhere", "file", "{}", 404, "case_absent" },
        { TestCity.Nobody, "file", "{}", 404, "case_absent" },
    };

    /// <summary>Account, what is changed in a report that nothing is wrong with (name, JSON; null removes it), status, code.</summary>
    public static TheoryData<string, string, string?, int, string> Reports { get; } = new()
    {
        { "collector", "typeCode", "\"C9999\"", 422, "case_type_unknown" },
        { "collector", "typeCode", "\"\"", 422, "case_type_unknown" },
        { "collector", "typeCode", null, 400, "request_invalid" },
        { "collector", "source", "\"gossip\"", 400, "request_invalid" },
        { "collector", "source", "1", 400, "request_invalid" },
        { "collector", "source", "\"public\"", 403, "source_not_of_role" },
        { "collector", "place", """{"longitude":100,"latitude":30}""", 422, "place_outside_city" },
        { "collector", "place", """{"longitude":1000,"latitude":30}""", 422, "place_outside_city" },
        { "collector", "place", """{"longitude":"120.1005","latitude":30.2005}""", 400, "request_invalid" },
        { "collector", "place", """{"longitude":120.1005}""", 400, "request_invalid" },
        { "collector", "address", "\"\"", 400, "text_invalid" },
        { "collector", "evidence", """{"text":"seen","photos":[],"position":null}""", 422, "photo_missing" },
        { "collector", "evidence", """{"text":"seen","photos":null,"position":null}""", 400, "request_invalid" },
        { "collector", "evidence", """{"text":"seen","photos":[""],"position":null}""", 400, "photos_invalid" },
        { "dispatcher", "address", "\"somewhere\"", 403, "role_not_allowed" },
        { TestCity.Nobody, "address", "\"somewhere\"", 403, "role_not_allowed" },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_that_is_wrong_gets_its_status_and_code_and_changes_nothing(string account, string command, string body, int status, string code)
    {
        var key = await server.CaseAsync(0);

        var said = await server.PostAsync(account, $"/api/v1/cases/{key}/{command}", body);

        Assert.Equal((status, code), (said.Status, said.Code));
        Assert.Equal(2, await server.RowsAsync(key));
        Assert.DoesNotContain("CityOps.", said.Body.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task A_report_that_is_wrong_gets_its_status_and_code_and_makes_no_case(string account, string name, string? value, int status, string code)
    {
        var report = Bodies.Report();
        report.Remove(name);
        if (value is not null)
            report[name] = JsonSerializer.Deserialize<JsonElement>(value);
        var operation = Guid.CreateVersion7();
        report["operationId"] = operation;

        var said = await server.PostAsync(account, "/api/v1/cases", report);

        Assert.Equal((status, code), (said.Status, said.Code));
        Assert.Equal(0L, await server.QueryAsync<long>($"SELECT count(*) FROM journal WHERE op_id = '{operation}'"));
    }

    [Theory]
    [InlineData("/api/v1/cases?status=lost", 400, "query_invalid")]
    [InlineData("/api/v1/cases?limit=0", 400, "query_invalid")]
    [InlineData("/api/v1/cases?limit=501", 400, "query_invalid")]
    [InlineData("/api/v1/cases?box=1,2,3", 400, "query_invalid")]
    [InlineData("/api/v1/cases?box=1,2,3,NaN", 400, "query_invalid")]
    [InlineData("/api/v1/cases?limit=many", 400, "request_invalid")]
    [InlineData("/api/v1/cases/R99010220260101999999", 404, "case_absent")]
    [InlineData("/api/v1/cases/990102202601010000100001", 404, "case_absent")]
    [InlineData("/api/v1/cases/%00", 400, "")]
    [InlineData("/api/v1/weather", 404, "address_unknown")]
    public async Task A_question_that_is_wrong_says_why(string path, int status, string code)
    {
        var said = await server.GetAsync("shift-leader", path);

        Assert.Equal((status, code), (said.Status, said.Code));
    }

    [Fact]
    public async Task A_body_of_ten_megabytes_is_refused()
    {
        var key = await server.CaseAsync(0);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/cases/{key}/not-file");
        request.Headers.ExpectContinue = true;
        request.Content = new StringContent("""{"reason":{"code":"c","text":" """ + new string('x', 10 << 20) + "\"}}", Encoding.UTF8, "application/json");

        using var answer = await (await server.AsAsync("shift-leader")).SendAsync(request);
        var said = await Speaker.ReadAsync(answer);

        Assert.Equal((413, "body_too_large"), (said.Status, said.Code));
        Assert.Equal(2, await server.RowsAsync(key));
    }

    [Fact]
    public async Task A_history_with_an_event_of_an_unknown_version_is_an_error_and_not_a_guess()
    {
        var key = await server.CaseAsync(0);
        await server.QueryAsync<object>($"UPDATE journal SET schema = 99 WHERE stream = 'case/{key}' AND seq = 2 RETURNING 1");

        var said = await server.GetAsync("shift-leader", $"/api/v1/cases/{key}/history");

        Assert.Equal((503, "newer_server_needed"), (said.Status, said.Code));
    }
}
