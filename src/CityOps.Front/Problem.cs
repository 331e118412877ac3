using Microsoft.Net.Http.Headers;

namespace CityOps.Front;

/// <summary>What the front itself answers when no server does: problem details with a code for programs, a page that tries again for people.</summary>
internal sealed record Problem(int Status, string Code, string Detail, string? Operation = null)
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="zh-Hans"><head><meta charset="utf-8"><meta http-equiv="refresh" content="3"><title>CityOps</title></head>
        <body><p>系统暂时无法访问，本页会自动重试。</p><p lang="en">CityOps cannot be reached at the moment; this page tries again by itself.</p></body></html>
        """;

    /// <summary>The request lost its server and is not sent again.</summary>
    public static Problem Of(Loss loss, string? operation) => loss switch
    {
        Loss.Refused => new(StatusCodes.Status503ServiceUnavailable, "no_server", "No server is up at the moment. Nothing was written: repeat the request with the same operation identifier.", operation),
        Loss.Broken => new(StatusCodes.Status503ServiceUnavailable, "server_lost", "The server ended before it answered. The request may have taken effect: repeat it with the same operation identifier.", operation),
        _ => new(StatusCodes.Status504GatewayTimeout, "no_answer", "No answer in time. The request may have taken effect: repeat it with the same operation identifier.", operation),
    };

    /// <summary>The body cannot be taken.</summary>
    public static Problem BadBody(int status) => status == StatusCodes.Status413PayloadTooLarge
        ? new(status, "body_too_large", $"The body is larger than {FrontApp.LargestBody >> 20} MiB.")
        : new(status, "request_invalid", "The body did not come as it was announced.");

    /// <summary>Answers with it.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        context.Response.Clear();
        if (Status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = "2";
        context.Response.Headers.CacheControl = "no-store";
        if (WantsPage(context.Request))
        {
            await TypedResults.Content(Page, "text/html; charset=utf-8", statusCode: Status).ExecuteAsync(context);
            return;
        }

        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = Code };
        if (Operation is not null)
            extensions["operationId"] = Operation;
        await TypedResults.Problem(statusCode: Status, detail: Detail, extensions: extensions).ExecuteAsync(context);
    }

    private bool WantsPage(HttpRequest request) =>
        Status == StatusCodes.Status503ServiceUnavailable && HttpMethods.IsGet(request.Method) && request.Headers[HeaderNames.Accept].ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
