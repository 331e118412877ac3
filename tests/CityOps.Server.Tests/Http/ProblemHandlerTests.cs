using System.Text.Json;
using CityOps.Http;
using CityOps.Journal;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace CityOps.Server.Tests.Http;

public sealed class ProblemHandlerTests
{
    public static TheoryData<Exception, string> Repeatable { get; } = new()
    {
        { new JournalUnavailableException("away"), "journal_unavailable" },
        { new OutcomeUnknownException("closing"), "outcome_unknown" },
        { new UnknownEventException("newer"), "newer_server_needed" },
        { new LimitExceededException("many"), "overloaded" },
        { new GatewayTooBusyException("many"), "overloaded" },
    };

    [Theory]
    [MemberData(nameof(Repeatable))]
    public async Task What_may_be_repeated_is_503_and_says_when(Exception thrown, string code)
    {
        await using var services = new ServiceCollection().AddLogging().AddProblemDetails().BuildServiceProvider();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services, Response = { Body = body } };
        var lifetime = Sweeps.Stub.Of<IHostApplicationLifetime>((_, _) => CancellationToken.None);

        Assert.True(await new ProblemHandler(lifetime, NullLogger<ProblemHandler>.Instance).TryHandleAsync(context, thrown, default));

        Assert.Equal((StatusCodes.Status503ServiceUnavailable, "1"), (context.Response.StatusCode, context.Response.Headers.RetryAfter.ToString()));
        using var problem = JsonDocument.Parse(body.ToArray());
        Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
    }
}
