using System.Text;
using CityOps.Http;
using CityOps.Server.Tests.Cases;

namespace CityOps.Server.Tests.Http;

[Collection(ServerCollection.Name)]
public sealed class RequestOperationTests(ServerFixture server)
{
    [Fact]
    public async Task A_command_without_an_operation_sent_again_with_the_same_header_has_one_effect_and_one_answer()
    {
        var key = await server.CaseAsync(0);
        var header = Guid.CreateVersion7().ToString();

        var first = await SendAsync($"/api/v1/cases/{key}/file", "{}", header);
        var again = await SendAsync($"/api/v1/cases/{key}/file", "{}", header);

        Assert.Equal((200, header), (first.Status, first.Text("operationId")));
        Assert.Equal(first.Body.GetRawText(), again.Body.GetRawText());
        Assert.Equal(3, await server.RowsAsync(key));
    }

    [Fact]
    public async Task The_operation_in_the_body_goes_before_the_header()
    {
        var key = await server.CaseAsync(0);
        var body = Guid.CreateVersion7();

        var said = await SendAsync($"/api/v1/cases/{key}/file", $$"""{"operationId":"{{body}}"}""", Guid.CreateVersion7().ToString());

        Assert.Equal(body.ToString(), said.Text("operationId"));
    }

    [Theory]
    [InlineData("/api/v1/cases/{0}/file", "{}")]
    [InlineData("/api/v1/duty-logs/2031-01-01-day/open", """{"centre":"city"}""")]
    public async Task A_header_that_is_no_uuid_is_refused_and_changes_nothing(string path, string body)
    {
        var key = await server.CaseAsync(0);

        var said = await SendAsync(path.Replace("{0}", key, StringComparison.Ordinal), body, "once");

        Assert.Equal((400, "request_invalid"), (said.Status, said.Code));
        Assert.Equal(2, await server.RowsAsync(key));
    }

    [Fact]
    public async Task The_commands_of_a_duty_log_take_the_header_too()
    {
        var log = "/api/v1/duty-logs/2031-01-02-day";
        var header = Guid.CreateVersion7().ToString();

        var first = await SendAsync($"{log}/open", """{"centre":"city"}""", header);
        var again = await SendAsync($"{log}/open", """{"centre":"city"}""", header);

        Assert.Equal((200, header), (first.Status, first.Text("operationId")));
        Assert.Equal(first.Body.GetRawText(), again.Body.GetRawText());
    }

    private async Task<Said> SendAsync(string path, string body, string header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add(RequestOperation.Header, header);
        using var answer = await (await server.AsAsync("shift-leader")).SendAsync(request);
        return await Speaker.ReadAsync(answer);
    }
}
