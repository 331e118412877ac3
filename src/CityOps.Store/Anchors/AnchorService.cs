using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityOps.Journal;

/// <summary>Anchors the journal every hour. Several processes on one database make one anchor between them.</summary>
internal sealed class AnchorService(JournalAnchors anchors, JournalOptions options, TimeProvider clock, ILogger<AnchorService> log) : BackgroundService
{
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = await AnchorWhenDueAsync(stoppingToken);
            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>How long to wait before looking again.</returns>
    private async Task<TimeSpan> AnchorWhenDueAsync(CancellationToken cancellationToken)
    {
        try
        {
            var due = await anchors.LastAtAsync(cancellationToken) + options.AnchorEvery - clock.GetUtcNow();
            if (due > TimeSpan.Zero)
                return due < options.AnchorEvery ? due : options.AnchorEvery;
            if (await anchors.MakeAsync(cancellationToken) is { } anchor)
                log.LogInformation("Journal anchor {No} over {Streams} streams: {Hash}", anchor.No, anchor.Streams, Convert.ToHexStringLower(anchor.Hash.Span));
            return options.AnchorEvery;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
        catch (Exception exception)
        {
            // An hour later than meant is no harm; ending the service would be.
            log.LogWarning(exception, "The journal could not be anchored; it is tried again in {Minutes} min.", Retry.TotalMinutes);
            return Retry;
        }
    }
}
