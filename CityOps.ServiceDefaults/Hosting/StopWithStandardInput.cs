using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityOps.Hosting;

/// <summary>
/// Stops the host when its standard input closes: the launcher holds the other end, so a launcher that is killed takes the server
/// with it. Only when <c>CITYOPS_STOP_WITH_STDIN=1</c>, because a service of the system has no standard input to begin with.
/// </summary>
internal sealed class StopWithStandardInput(IHostApplicationLifetime lifetime, ILogger<StopWithStandardInput> log) : IHostedService
{
    /// <summary>Turns it on.</summary>
    public const string Variable = "CITYOPS_STOP_WITH_STDIN";

    // Longer than the host gives its services to stop (thirty seconds); whoever still hangs then, hangs for good.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // A thread of its own: reading blocks until the very end, and cannot be cancelled.
        new Thread(Watch) { IsBackground = true, Name = "standard input" }.Start();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Watch()
    {
        using var input = Console.OpenStandardInput();
        Span<byte> ignored = stackalloc byte[256];
        while (input.Read(ignored) > 0)
        {
            // Nothing is said on this line; only its end counts.
        }

        log.LogWarning("The launcher is gone; stopping");
        lifetime.StopApplication();
        if (!lifetime.ApplicationStopped.WaitHandle.WaitOne(Patience))
        {
            Environment.Exit(1);
        }
    }
}
