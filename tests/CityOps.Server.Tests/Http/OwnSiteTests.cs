using System.Text;
using CityOps.Server.Tests.Cases;

namespace CityOps.Server.Tests.Http;

[Collection(ServerCollection.Name)]
public sealed class OwnSiteTests(ServerFixture server)
{
    public static TheoryData<string?, bool, int> Requests { get; } = new()
    {
        { null, true, 200 },
        { null, false, 403 },
        { "own", true, 200 },
        { "own", false, 403 },
        { "http://elsewhere.example", true, 403 },
        { "http://localhost:1", true, 403 },
        { "null", true, 403 },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task By_cookie_a_command_comes_from_our_own_pages_only(string? origin, bool header, int status)
    {
        var key = await server.CaseAsync(0);
        using var browser = await Browser.SignInAsync(server, "shift-leader");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/cases/{key}/file") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        if (origin is not null)
            request.Headers.Add("Origin", origin == "own" ? server.Address.GetLeftPart(UriPartial.Authority) : origin);
        if (header)
            request.Headers.Add("X-CityOps", "1");

        var said = await Speaker.ReadAsync(await browser.SendAsync(request));

        Assert.Equal((status, status == 200 ? "" : "cross_site"), (said.Status, said.Code));
        Assert.Equal(status == 200 ? 3 : 2, await server.RowsAsync(key));
    }

    [Fact]
    public async Task By_cookie_one_may_read_without_the_header()
    {
        using var browser = await Browser.SignInAsync(server, "shift-leader");

        Assert.Equal(200, (await Speaker.ReadAsync(await browser.GetAsync(new Uri("/api/v1/me", UriKind.Relative)))).Status);
    }

    [Fact]
    public async Task A_program_needs_neither_header_nor_origin()
    {
        var key = await server.CaseAsync(0);

        Assert.Equal(200, (await server.CommandAsync("shift-leader", key, "file")).Status);
    }
}
