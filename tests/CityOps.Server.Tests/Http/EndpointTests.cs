using System.Net;
using System.Text;
using CityOps.Server.Tests.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Server.Tests.Http;

/// <summary>Who may call what: the table against the server, endpoint by endpoint and role by role.</summary>
[Collection(ServerCollection.Name)]
public sealed class EndpointTests(ServerFixture server)
{
    private static readonly string[] Hall = ["intake", "shift-leader", "dispatcher", "seat", "inspectorate", "leader", "video-operator", "shift-leader-elsewhere"];

    public static TheoryData<string> Closed { get; } = [.. EndpointTable.All.Where(entry => entry.Value != Access.Open).Select(entry => entry.Key)];

    public static TheoryData<string> Accounts { get; } = [.. TestCity.Posts.Select(post => post.Account), TestCity.Nobody, TestCity.Administrator];

    [Fact]
    public void Every_endpoint_of_the_server_stands_in_the_table_and_the_other_way_round()
    {
        var there = Endpoints().ToHashSet(StringComparer.Ordinal);

        var missing = there.Except(EndpointTable.All.Keys).Order(StringComparer.Ordinal).ToArray();
        var gone = EndpointTable.All.Keys.Except(there).Order(StringComparer.Ordinal).ToArray();
        Assert.True(missing is [] && gone is [], $"Not in the table:\n{string.Join('\n', missing)}\nNot in the server:\n{string.Join('\n', gone)}");
    }

    [Theory]
    [MemberData(nameof(Closed))]
    public async Task A_stranger_gets_no_further_than_the_door(string endpoint)
    {
        using var answer = await SendAsync(server.Stranger, endpoint, "R99010220260101000001");

        var isPage = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/sign-in", StringComparison.Ordinal);
        Assert.True(isPage || answer.StatusCode == HttpStatusCode.Unauthorized, $"{endpoint}: {answer.StatusCode}");
    }

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task Each_role_gets_through_the_doors_that_the_table_opens_to_it_and_no_other(string account)
    {
        var wrong = new List<string>();
        foreach (var (endpoint, access) in EndpointTable.All.Where(entry => entry.Value is Access.SignedIn or Access.Hall or Access.HallOrAdministrator or Access.Administrator or Access.Approver && !IsEnding(entry.Key)))
        {
            using var answer = await SendAsync(await server.AsAsync(account), endpoint, "R99010220260101000001");
            var shut = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.Redirect;
            if (shut != !MayEnter(account, access) || (access != Access.Administrator && answer.StatusCode >= HttpStatusCode.InternalServerError))
                wrong.Add($"{endpoint}: {(int)answer.StatusCode}");
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task A_command_to_a_case_that_is_not_there_is_absent_for_everybody(string account)
    {
        foreach (var endpoint in EndpointTable.All.Where(entry => entry.Value == Access.Rules).Select(entry => entry.Key))
        {
            var said = await server.CommandAsync(account, "R99010220260101000001", endpoint.Split('/')[^1]);
            Assert.True(said is { Status: 404, Code: "case_absent" }, $"{endpoint}: {said.Status} {said.Code}");
        }
    }

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task A_command_to_an_incident_that_is_not_there_changes_nothing_for_anybody(string account)
    {
        foreach (var endpoint in EndpointTable.All.Where(entry => entry.Value == Access.Incident).Select(entry => entry.Key))
        {
            using var answer = await SendAsync(await server.AsAsync(account), endpoint.Replace("{task:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal), "I990102202601010001");
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{endpoint}: {answer.StatusCode}");
        }
    }

    /// <summary>At every step of the loop everybody else tries it first.</summary>
    [Fact]
    public async Task At_each_step_only_the_post_whose_step_it_is_can_take_it()
    {
        var key = await server.ReportAsync();
        foreach (var (account, command, _) in CaseLoop.Steps)
        {
            var before = await server.RowsAsync(key);
            foreach (var other in TestCity.Posts.Select(post => post.Account).Append(TestCity.Nobody).Where(other => other != account))
            {
                var said = await server.CommandAsync(other, key, command);
                Assert.True(said.Status is 403 or 404, $"{command} by {other}: {said.Status} {said.Code}");
            }

            Assert.Equal(before, await server.RowsAsync(key));
            Assert.Equal(200, (await server.CommandAsync(account, key, command)).Status);
        }
    }

    [Fact]
    public void What_the_screens_run_on_is_not_open_either()
    {
        var framework = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(IsFramework).ToArray();

        Assert.NotEmpty(framework);
        Assert.DoesNotContain(framework, endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null);
    }

    private static bool MayEnter(string account, Access access) => access switch
    {
        Access.SignedIn => true,
        Access.Administrator => account == TestCity.Administrator,
        Access.Approver => account == "leader",
        Access.HallOrAdministrator when account == TestCity.Administrator => true,
        _ => Hall.Contains(account),
    };

    private static bool IsFramework(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith('_');

    private static bool IsEnding(string endpoint) => endpoint.EndsWith("/sign-out", StringComparison.Ordinal);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string endpoint, string key)
    {
        var parts = endpoint.Split(' ');
        var path = parts[1].Replace("{key}", key, StringComparison.Ordinal).Replace("{Key}", key, StringComparison.Ordinal).Replace("{layer}/{z}/{x}/{y}", "areas/1/1/1", StringComparison.Ordinal);
        path = path.Split('/').Aggregate((before, next) => $"{before}/{(next.StartsWith('{') ? "1" : next)}");
        using var request = new HttpRequestMessage(new HttpMethod(parts[0]), path);
        if (parts[0] != "GET")
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        return await client.SendAsync(request);
    }

    /// <summary>Method and route of each endpoint. Files that are served as they are, are one: whether a browser asks for one or the other tells it nothing.</summary>
    private IEnumerable<string> Endpoints() => server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !IsFramework(endpoint))
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            .Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}"))
        .Select(name => name.Length > 1 && name.EndsWith('/') && !name.EndsWith(" /", StringComparison.Ordinal) ? name[..^1] : name);
}
