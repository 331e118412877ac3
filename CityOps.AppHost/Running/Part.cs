using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CityOps.Running;

/// <summary>One part of the running system: what it does, what it said, and how it is told to start.</summary>
internal sealed partial class Part(IServiceProvider services, IResource resource)
{
    private const int LinesShown = 20;

    private static readonly string[] HostWords = ["[sys] ", "Waiting for resource ", "Finished waiting for resource ", "No custom certificate authorities "];

    // Lines that have been written are read at once; what is not there then does not come.
    private static readonly TimeSpan ReadLimit = TimeSpan.FromSeconds(3);

    private readonly ResourceNotificationService _states = services.GetRequiredService<ResourceNotificationService>();
    private readonly ResourceCommandService _commands = services.GetRequiredService<ResourceCommandService>();
    private readonly ResourceLoggerService _logs = services.GetRequiredService<ResourceLoggerService>();

    /// <summary>What it is called.</summary>
    public string Name => resource.Name;

    /// <summary>When it is asked to stop; null for a step.</summary>
    public StopTurn? Turn => resource.Turn();

    /// <summary>Whether it says itself when it is ready.</summary>
    public bool HasHealth => resource.Annotations.OfType<HealthCheckAnnotation>().Any();

    /// <summary>Whether a state is that of something that has ended.</summary>
    public static bool HasEnded(CustomResourceSnapshot state) => KnownResourceStates.TerminalStates.Contains(state.State?.Text);

    /// <summary>Whether a state is that of something that runs and is ready.</summary>
    public static bool IsReady(CustomResourceSnapshot state) => state.State?.Text == KnownResourceStates.Running && state.HealthStatus is HealthStatus.Healthy;

    /// <summary>The first state that fits; the present one when it does.</summary>
    public async Task<CustomResourceSnapshot> WaitAsync(Predicate<CustomResourceSnapshot> wanted, CancellationToken cancellationToken) =>
        (await _states.WaitForResourceAsync(Name, change => wanted(change.Snapshot), cancellationToken)).Snapshot;

    /// <summary>Starts it again after it has ended.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // What its predecessor's health was says nothing about it.
        await _states.PublishUpdateAsync(resource, s => s.WithHealthReports([.. s.HealthReports.Select(r => r with { Status = null })]));
        await _commands.ExecuteCommandAsync(resource, KnownResourceCommands.StartCommand, cancellationToken);
    }

    /// <summary>Process id in a state; null when nothing runs.</summary>
    public static int? Process(CustomResourceSnapshot state) =>
        state.State?.Text == KnownResourceStates.Running
        && state.Properties.FirstOrDefault(p => p.Name == "executable.pid")?.Value is { } value
        && int.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    /// <summary>What it says from now on and has said, until it ends.</summary>
    public async IAsyncEnumerable<string> LinesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var batch in _logs.WatchAsync(resource).WithCancellation(cancellationToken))
        {
            foreach (var line in batch.Select(line => Plain(line.Content)).Where(line => !IsOfTheHost(line)))
            {
                yield return line;
            }
        }
    }

    /// <summary>Its last lines, each set in, for the terminal.</summary>
    public async Task<string> LastWordsAsync(CancellationToken cancellationToken) =>
        string.Join(Environment.NewLine, (await LastLinesAsync(cancellationToken)).Select(line => "    " + line));

    /// <summary>Its last lines.</summary>
    public async Task<IReadOnlyList<string>> LastLinesAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(ReadLimit);
        List<string> lines = [];
        try
        {
            await foreach (var batch in _logs.GetAllAsync(resource).WithCancellation(limit.Token))
            {
                lines.AddRange(batch.Select(line => Plain(line.Content)).Where(line => !IsOfTheHost(line)));
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // What has been read by now is what there is.
        }

        return [.. lines.TakeLast(LinesShown)];
    }

    /// <summary>Whether the host speaks, about how it starts the part, and not the part itself.</summary>
    private static bool IsOfTheHost(string line) => HostWords.Any(words => line.StartsWith(words, StringComparison.Ordinal));

    private static string Plain(string line) => Stamp().Replace(line, "");

    /// <summary>The moment at which a line was taken in, which its program may say better.</summary>
    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z ?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Stamp();
}
