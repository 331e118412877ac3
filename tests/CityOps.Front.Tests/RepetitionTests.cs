using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;

namespace CityOps.Front;

public sealed class RepetitionTests
{
    [Fact]
    public async Task A_command_whose_server_dies_in_the_middle_is_sent_once_more_as_the_same_operation()
    {
        await using var bench = await FrontBench.StartAsync();
        bench.FirstOne(Die);

        using var answer = await bench.Program.PostAsJsonAsync("/api/v1/cases/1/file", new { text = "盖板丢失" });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var receipts = bench.Receipts.ToArray();
        Assert.Equal(2, receipts.Length);
        Assert.NotEqual(receipts[0].Server, receipts[1].Server);
        Assert.Equal(receipts[0] with { Server = receipts[1].Server }, receipts[1]);
        Assert.True(Guid.TryParse(receipts[0].Key, out _), receipts[0].Key);
        Assert.Contains("盖板丢失", System.Text.RegularExpressions.Regex.Unescape(receipts[1].Body), StringComparison.Ordinal);
        Assert.Equal(receipts[1].Server, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task So_is_everything_else_that_got_no_byte_of_an_answer(string method)
    {
        await using var bench = await FrontBench.StartAsync();
        bench.FirstOne(async context =>
        {
            context.Response.ContentLength = 100;
            await Die(context);
        });
        using var request = new HttpRequestMessage(new HttpMethod(method), "/thing");

        using var answer = await bench.Program.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(2, bench.Receipts.Select(receipt => receipt.Server).Distinct().Count());
    }

    [Fact]
    public async Task Who_stays_with_a_server_that_died_under_his_request_gets_the_cookie_of_the_next()
    {
        await using var bench = await FrontBench.StartAsync();
        using var browser = bench.Client(cookies: true);
        var first = await browser.GetStringAsync("/");
        bench.FirstOne(Die);

        var second = await browser.GetStringAsync("/");

        Assert.NotEqual(first, second);
        Assert.Equal(second, await browser.GetStringAsync("/"));
    }

    [Fact]
    public async Task Only_what_may_change_something_gets_an_operation_and_a_callers_own_is_left()
    {
        await using var bench = await FrontBench.StartAsync();
        var own = Guid.NewGuid().ToString();
        using var named = new HttpRequestMessage(HttpMethod.Post, "/named") { Headers = { { "Idempotency-Key", own } } };

        await bench.Program.GetStringAsync("/read");
        using var answer = await bench.Program.SendAsync(named);

        Assert.Equal([null, own], bench.Receipts.Select(receipt => receipt.Key));
    }

    [Fact]
    public async Task An_answer_that_has_begun_is_not_begun_again()
    {
        await using var bench = await FrontBench.StartAsync();
        var seen = new TaskCompletionSource();
        bench.FirstOne(async context =>
        {
            await context.Response.WriteAsync("half", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await seen.Task;
            await Die(context);
        });

        using var answer = await bench.Program.GetAsync("/", HttpCompletionOption.ResponseHeadersRead);
        seen.SetResult();
        await Assert.ThrowsAnyAsync<Exception>(() => answer.Content.ReadAsStringAsync());

        Assert.Single(bench.Receipts);
    }

    [Fact]
    public async Task A_request_that_breaks_every_server_is_given_up()
    {
        await using var bench = await FrontBench.StartAsync(3);
        foreach (var server in bench.Servers)
            server.Act = Die;

        using var answer = await bench.Program.PostAsync("/poison", null);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("server_lost", await FrontBench.CodeAsync(answer));
        Assert.Equal(3, bench.Receipts.Count);
        Assert.Single(bench.Receipts.Select(receipt => receipt.Key).Distinct());
    }

    [Fact]
    public async Task A_body_too_large_to_keep_passes_once_and_is_refused_clearly_when_its_server_dies()
    {
        await using var bench = await FrontBench.StartAsync();
        var photograph = new string('p', 3 << 20);

        using var taken = await bench.Program.PostAsync("/api/v1/photos", new StringContent(photograph));
        bench.FirstOne(Die);
        using var lost = await bench.Program.PostAsync("/api/v1/photos", new StringContent(photograph));

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal("server_lost", await FrontBench.CodeAsync(lost));
        Assert.NotNull(lost.Headers.RetryAfter);
        Assert.Equal([photograph.Length, photograph.Length], bench.Receipts.Select(receipt => receipt.Body.Length));
    }

    [Fact]
    public async Task A_large_body_of_unknown_length_arrives_whole()
    {
        await using var bench = await FrontBench.StartAsync();
        var text = string.Concat(Enumerable.Range(0, 300_000).Select(i => $"{i:000000};"));

        using var answer = await bench.Program.PostAsJsonAsync("/long", text);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"\"{text}\"", Assert.Single(bench.Receipts).Body);
    }

    [Fact]
    public async Task A_large_body_goes_elsewhere_when_its_server_takes_no_connection()
    {
        await using var bench = await FrontBench.StartAsync();
        using var browser = bench.Client(cookies: true);
        await bench.Named(await browser.GetStringAsync("/")).StopAsync();

        using var answer = await browser.PostAsync("/api/v1/photos", new StringContent(new string('p', 3 << 20)));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(3 << 20, bench.Receipts.Last().Body.Length);
    }

    [Fact]
    public async Task A_body_that_no_server_takes_is_refused_by_the_front()
    {
        await using var bench = await FrontBench.StartAsync(1);

        using var answer = await bench.Program.PostAsync("/api/v1/photos", new ByteArrayContent(new byte[FrontApp.LargestBody + 1]) { Headers = { ContentType = new("image/png") } });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("body_too_large", await FrontBench.CodeAsync(answer));
    }

    [Fact]
    public async Task A_servers_own_refusal_of_a_large_body_arrives()
    {
        await using var bench = await FrontBench.StartAsync(1);
        bench.Servers[0].ActFirst = async context =>
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            context.Response.Headers.Connection = "close";
            await context.Response.WriteAsync("too large here", context.RequestAborted);
        };

        using var answer = await bench.Program.PostAsync("/api/v1/cases", new ByteArrayContent(new byte[5 << 20]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("too large here", await answer.Content.ReadAsStringAsync());
    }

    private static Task Die(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }
}
