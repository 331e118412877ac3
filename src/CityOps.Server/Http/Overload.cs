using System.Globalization;
using System.Threading.RateLimiting;

namespace CityOps.Http;

/// <summary>
/// What is more than the server can do is refused at its door, at once and with a time to come back, instead of waiting inside until nobody
/// waits for it any more. Only calls of the interface: screens, feeds and what says whether the server is well are not held up by them.
/// </summary>
internal static class Overload
{
    /// <summary>Calls that are answered at the same time. A thousand callers wait for one commit together, so they are many.</summary>
    public const string AtOnceSetting = "CITYOPS_CALLS_AT_ONCE";

    /// <summary>Calls that wait for one of those to end.</summary>
    public const string WaitingSetting = "CITYOPS_CALLS_WAITING";

    private const int AtOnce = 1_000;
    private const int Waiting = 4_000;
    private const int RetryAfterSeconds = 1;

    public static void AddOverload(this WebApplicationBuilder builder)
    {
        var limits = new ConcurrencyLimiterOptions
        {
            PermitLimit = builder.Configuration.GetValue(AtOnceSetting, AtOnce),
            QueueLimit = builder.Configuration.GetValue(WaitingSetting, Waiting),
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        };
        builder.Services.AddRateLimiter(options =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, bool>(context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
                ? RateLimitPartition.GetConcurrencyLimiter(true, _ => limits)
                : RateLimitPartition.GetNoLimiter(false));
            options.OnRejected = static async (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
                await Problems.Of(StatusCodes.Status503ServiceUnavailable, "overloaded", "The server has too much to do. Nothing was done: repeat it in a moment.").ExecuteAsync(rejected.HttpContext);
            };
        });
    }
}
