using CityOps.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace CityOps.Server.Tests.Http;

public sealed class BehindFrontTests
{
    [Theory]
    [InlineData("1", "https 203.0.113.7")]
    [InlineData(null, "http 127.0.0.1")]
    public async Task Who_asked_and_how_is_taken_from_the_front_where_there_is_one(string? behind, string seen)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection([new(BehindFront.Variable, behind)]);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.UseBehindFront();
        app.MapGet("/", (HttpContext context) => $"{context.Request.Scheme} {context.Connection.RemoteIpAddress}");
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.1, 203.0.113.7");
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        Assert.Equal(seen, await client.GetStringAsync("/"));
    }
}
