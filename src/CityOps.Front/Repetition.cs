using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Model;

namespace CityOps.Front;

/// <summary>
/// Sends a request whose server died before the first byte of its answer to another one, and lets it wait when all are away. Whoever asked
/// sees a pause. A command has one effect all the same: every request that may change something carries the identifier of its operation.
/// </summary>
internal sealed class Repetition(RequestDelegate next, WaitingRoom waiting, FrontSettings settings, TimeProvider clock, ILogger<Repetition> log)
{
    /// <summary>Names the operation; a server takes it when the body names none.</summary>
    public const string OperationHeader = "Idempotency-Key";

    // A request that breaks the third server is the reason itself.
    private const int MostBroken = 3;

    public async Task InvokeAsync(HttpContext context)
    {
        NameOperation(context.Request);
        try
        {
            await SendAsync(context, await KeptBody.TakeAsync(context.Request, context.RequestAborted));
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await Problem.BadBody(exception.StatusCode).WriteAsync(context);
        }
    }

    private static void NameOperation(HttpRequest request)
    {
        var harmless = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || HttpMethods.IsConnect(request.Method) || HttpMethods.IsTrace(request.Method);
        if (!harmless && !request.Headers.ContainsKey(OperationHeader))
            request.Headers[OperationHeader] = Guid.CreateVersion7().ToString();
    }

    private async Task SendAsync(HttpContext context, KeptBody body)
    {
        var attempts = new Attempts(context);
        DateTimeOffset? until = null;
        for (var broken = 0; ; attempts.Renew())
        {
            body.Rewind(context.Request);
            await next(context);
            if (Losses.Of(context) is not { } loss)
                return;
            if (loss == Loss.Broken)
                broken++;
            if (loss == Loss.Silent || broken == MostBroken || (loss == Loss.Broken && !body.IsWhole))
            {
                await Problem.Of(loss, attempts.Operation).WriteAsync(context);
                return;
            }

            log.LogDebug("{Method} {Path} lost its server ({Loss}) and is sent again.", context.Request.Method, context.Request.Path, loss);
            until ??= clock.GetUtcNow() + settings.Patience;
            if (attempts.TakeNext() || (clock.GetUtcNow() < until && await waiting.WaitAsync(until.Value, context.RequestAborted)))
                continue;
            await Problem.Of(broken > 0 ? Loss.Broken : loss, attempts.Operation).WriteAsync(context);
            return;
        }
    }

    /// <summary>The tries of one request.</summary>
    private sealed class Attempts(HttpContext context)
    {
        private readonly IReverseProxyFeature _proxy = context.GetReverseProxyFeature();
        private readonly object[] _items = [.. context.Items.Keys];
        private readonly HashSet<DestinationState> _failed = [];
        private DestinationState[] _next = [];

        public string? Operation => context.Request.Headers[OperationHeader];

        /// <summary>Looks for a server that this request has not been to.</summary>
        /// <returns>False when there is none left: the next try begins with all again.</returns>
        public bool TakeNext()
        {
            if (_proxy.ProxiedDestination is { } tried)
                _failed.Add(tried);
            _next = [.. Available().Where(server => !_failed.Contains(server))];
            if (_next.Length > 0)
                return true;
            _failed.Clear();
            return false;
        }

        /// <summary>Makes the request as if it came now. What the proxy noted for the failed try (the server that the cookie names) would hold for the next.</summary>
        public void Renew()
        {
            context.Response.Clear();
            context.Features.Set<IForwarderErrorFeature>(null);
            foreach (var item in context.Items.Keys.Except(_items).ToArray())
                context.Items.Remove(item);
            _proxy.ProxiedDestination = null;
            _proxy.AvailableDestinations = _next.Length > 0 ? _next : Available();
        }

        private IReadOnlyList<DestinationState> Available() => _proxy.Route.Cluster!.DestinationsState.AvailableDestinations;
    }
}
