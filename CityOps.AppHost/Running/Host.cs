using CityOps.Machine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace CityOps.Running;

/// <summary>The host around the parts, as this system wants it.</summary>
internal static class Host
{
    /// <summary>Leaves signals to <see cref="CityRun"/> and the terminal to what the user has to know.</summary>
    public static IDistributedApplicationBuilder WithQuietHost(this IDistributedApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IHostLifetime, OwnSignals>();
        builder.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddLogging(logging => logging
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Aspire.Hosting", LogLevel.Error)

            // A start that is broken off has been told of by whoever broke it off.
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)

            // A dashboard whose browser has gone, or whose host stops, complains at length; parts that are not well are told of by the keeper.
            .AddFilter("Aspire.Hosting.Dashboard", LogLevel.None)
            .AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None));
        return builder;
    }

    /// <summary>Waits for each part that there is.</summary>
    public static IResourceBuilder<T> WaitForAll<T>(this IResourceBuilder<T> part, params IEnumerable<IResourceBuilder<IResource>?> others)
        where T : IResourceWithWaitSupport
    {
        foreach (var other in others.OfType<IResourceBuilder<IResource>>())
        {
            part.WaitFor(other);
        }

        return part;
    }

    /// <summary>Says where the city answers, how it is watched and how it is stopped.</summary>
    public static void SayReady(Endpoint endpoint, Dashboard dashboard)
    {
        Say.Result($"CityOps is ready: {endpoint}");
        Say.Result($"Health {endpoint.Local}health/ready, metrics {endpoint.Local}metrics.");
        Say.Result($"Dashboard {dashboard.Address}");
        Say.Result("Ctrl-C stops everything.");
    }
}
