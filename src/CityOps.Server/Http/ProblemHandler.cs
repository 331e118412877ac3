using System.Text.Json;
using CityOps.Journal;
using Microsoft.AspNetCore.Diagnostics;

namespace CityOps.Http;

/// <summary>Turns exceptions into problem details with a code. What is not known here is a defect: 500, and the words stay in the log.</summary>
internal sealed class ProblemHandler(IHostApplicationLifetime lifetime, ILogger<ProblemHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (status, code, detail) = Describe(exception);
        if (status == StatusCodes.Status500InternalServerError)
            log.LogError(exception, "{Method} {Path} failed.", httpContext.Request.Method, httpContext.Request.Path);
        if (status == StatusCodes.Status503ServiceUnavailable)
            httpContext.Response.Headers.RetryAfter = "1";
        await Problems.Of(status, code, detail).ExecuteAsync(httpContext);
        return true;
    }

    private (int Status, string Code, string Detail) Describe(Exception exception) => exception switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (413, "body_too_large", "The body is larger than 1 MiB."),
        BadHttpRequestException { InnerException: JsonException json } bad => (bad.StatusCode, "request_invalid", WordsOf(json)),
        BadHttpRequestException bad => (bad.StatusCode, "request_invalid", bad.Message),
        JournalUnavailableException => (503, "journal_unavailable", "Nothing was written: the database cannot be reached. Repeat with the same operation identifier."),
        OutcomeUnknownException => (503, "outcome_unknown", "The server stopped while it wrote. The command may have taken effect: repeat it with the same operation identifier."),
        UnknownEventException => (503, "newer_server_needed", "A newer version of the program has written this thing; this server cannot change it. Nothing was written: repeat, and a newer server answers."),
        JournalRefusedException => (422, "journal_refused", "The database does not take this content. Nothing was written."),
        LimitExceededException or GatewayTooBusyException => (503, "overloaded", "Too many commands wait for this thing. Nothing was written."),
        OrleansMessageRejectionException rejected when IsOverload(rejected) => (503, "overloaded", "The server has too much to do. Nothing was written."),
        SiloUnavailableException when lifetime.ApplicationStopping.IsCancellationRequested => (503, "stopping", "The server is stopping."),
        OrleansException => (503, "grain_unavailable", "The server that holds this thing does not answer; another takes over within seconds. The command may have taken effect: repeat it with the same operation identifier."),
        TimeoutException => (504, "no_answer", "No answer in time. The command may have taken effect: repeat it with the same operation identifier."),
        _ => (500, "internal_error", "Something is wrong with the server; its log says what."),
    };

    /// <summary>A busy server says so in words alone.</summary>
    private static bool IsOverload(OrleansMessageRejectionException rejected) => rejected.Message.Contains("overloaded", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the body is wrong, in the caller's terms: the serialiser's own words name types that are no business of theirs.</summary>
    private static string WordsOf(JsonException json)
    {
        const string missing = "missing required properties including: ";
        var at = json.Message.IndexOf(missing, StringComparison.Ordinal);
        if (at >= 0)
            return $"The body lacks {json.Message[(at + missing.Length)..].TrimEnd('.').Split(" Path:")[0]}.";
        return json.Path is { } path && path != "$"
            ? $"The body is not what is taken here, at {path}."
            : "The body is not the JSON object that is taken here; /openapi/v1.json describes it.";
    }
}
