using Microsoft.Extensions.Hosting;

namespace CityOps.Running;

/// <summary>Lets the host run until it is told otherwise: who stops what, and when, is decided by <see cref="CityRun"/> and not by each signal's own listener.</summary>
internal sealed class OwnSignals : IHostLifetime
{
    /// <inheritdoc />
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
