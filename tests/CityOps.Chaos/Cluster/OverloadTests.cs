using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CityOps.City;
using CityOps.Hosting;
using CityOps.Testing;

namespace CityOps.Chaos;

/// <summary>A server that may do one thing at a time, and lets nobody wait.</summary>
public sealed class OverloadTests
{
    [Fact]
    public async Task What_is_more_than_the_server_can_do_is_refused_at_once_with_a_time_to_come_back_and_nothing_else_is_held_up()
    {
        using var scenario = new Scenario("overload", TimeSpan.FromMinutes(3));
        await using var database = await TestDatabase.CreateAsync(scenario.Limit);
        await TestCity.WriteAsync(database.ConnectionString, scenario.Limit);
        await using var server = new ServerProcess(database.ConnectionString, new Dictionary<string, string?>(StringComparer.Ordinal) { ["CITYOPS_CALLS_AT_ONCE"] = "1", ["CITYOPS_CALLS_WAITING"] = "0" });
        await server.StartAsync(scenario.Limit);
        using var client = new HttpClient { BaseAddress = new Uri(server.Address) };
        var (body, held, refused) = await HoldAsync(client, scenario.Limit);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(1)), (refused.StatusCode, refused.Headers.RetryAfter?.Delta));
        Assert.Equal("overloaded", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);

        body.GoOn.SetResult();
        Assert.Equal(HttpStatusCode.Unauthorized, (await held).StatusCode);

        // Whoever is answered leaves the door a moment later.
        HttpResponseMessage next;
        do
            next = await client.PostAsJsonAsync("/api/v1/sign-in", new { account = "nobody", password = "nothing" }, scenario.Limit);
        while (next.StatusCode == HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.Unauthorized, next.StatusCode);
    }

    /// <summary>
    /// One who is inside and does not end, and one who was refused meanwhile. Who is to be held may himself be refused while another is inside:
    /// he comes again then.
    /// </summary>
    private static async Task<(HeldBody Body, Task<HttpResponseMessage> Held, HttpResponseMessage Refused)> HoldAsync(HttpClient client, CancellationToken stop)
    {
        while (true)
        {
            var body = new HeldBody();
            var held = client.PostAsync("/api/v1/sign-in", body, stop);
            await body.Begun.Task.WaitAsync(stop);
            while (!held.IsCompleted)
            {
                var other = await client.PostAsJsonAsync("/api/v1/sign-in", new { account = "nobody", password = "nothing" }, stop);
                if (other.StatusCode != HttpStatusCode.Unauthorized)
                    return (body, held, other);
            }

            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await held).StatusCode);
        }
    }

    /// <summary>A body whose end comes when the test says so.</summary>
    private sealed class HeldBody : HttpContent
    {
        public HeldBody() => Headers.ContentType = new("application/json");

        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource GoOn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("{\"account\":\"nobody\","u8.ToArray());
            await stream.FlushAsync();
            Begun.SetResult();
            await GoOn.Task;
            await stream.WriteAsync("\"password\":\"nothing\"}"u8.ToArray());
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
