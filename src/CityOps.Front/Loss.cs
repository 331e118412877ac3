using Yarp.ReverseProxy.Forwarder;

namespace CityOps.Front;

/// <summary>How a request lost its server.</summary>
internal enum Loss
{
    /// <summary>It took no connection: the request had no effect, and nothing of its body was read.</summary>
    Refused,

    /// <summary>It went away before the first byte of its answer: the request may have had its effect.</summary>
    Broken,

    /// <summary>It said nothing for so long that the front gave up.</summary>
    Silent,
}

/// <summary>Tells losses from answers.</summary>
internal static class Losses
{
    /// <summary>What happened to a request; null when it was answered, the answer has begun, or its own client is the reason.</summary>
    public static Loss? Of(HttpContext context)
    {
        if (context.Response.HasStarted || context.RequestAborted.IsCancellationRequested)
            return null;
        return context.Features.Get<IForwarderErrorFeature>() switch
        {
            null => null,
            { Error: ForwarderError.NoAvailableDestinations } => Loss.Refused,
            { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } } => Loss.Refused,
            { Exception: OperationCanceledException { InnerException: TimeoutException } } => Loss.Refused,
            { Error: ForwarderError.Request or ForwarderError.RequestBodyDestination or ForwarderError.ResponseBodyDestination } => Loss.Broken,
            { Error: ForwarderError.RequestTimedOut } => Loss.Silent,
            _ => null,
        };
    }
}
