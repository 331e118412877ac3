using System.Reflection;
using System.Threading.Channels;
using CityOps.Processes;

namespace CityOps.Testing;

/// <summary>
/// A process under test: its lines are read one by one with a time limit, it can be killed at any moment, and it never outlives
/// the test, nor the test process when that is killed itself.
/// </summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly GuardedProcess _process;

    private ChildProcess(IReadOnlyList<string> command, IReadOnlyDictionary<string, string?>? environment)
    {
        _process = GuardedProcess.Start(new ProcessStart(command, "/", environment, line => _lines.Writer.TryWrite(line)));
        Ended = EndAsync();
    }

    /// <summary>Process id.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Completes with the exit code when the process has ended and all it said has been taken in; 128 + n when signal n ended it.</summary>
    public Task<int> Ended { get; }

    /// <summary>Starts a program.</summary>
    /// <param name="command">Program and arguments.</param>
    /// <param name="environment">Variables to set; null removes one.</param>
    public static ChildProcess Start(IReadOnlyList<string> command, IReadOnlyDictionary<string, string?>? environment = null) => new(command, environment);

    /// <summary>Starts a .NET program by its assembly.</summary>
    /// <param name="assembly">An assembly with an entry point.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables to set; null removes one.</param>
    public static ChildProcess Start(Assembly assembly, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null) =>
        new(["dotnet", assembly.Location, .. arguments], environment);

    /// <summary>The next line of output or error; null when the process has ended and nothing is left.</summary>
    /// <param name="limit">How long to wait.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="TimeoutException">No line came in time.</exception>
    public async Task<string?> ReadLineAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timed.CancelAfter(limit);
        try
        {
            return await _lines.Reader.WaitToReadAsync(timed.Token) && _lines.Reader.TryRead(out var line) ? line : null;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Process {Id} said nothing for {limit}.", e);
        }
    }

    /// <summary>Reads until a line fits, and returns it.</summary>
    /// <param name="wanted">Whether a line fits.</param>
    /// <param name="limit">How long each line may take.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="InvalidOperationException">The process ended first; the message holds what it said.</exception>
    public async Task<string> ReadUntilAsync(Predicate<string> wanted, TimeSpan limit, CancellationToken cancellationToken)
    {
        List<string> said = [];
        while (await ReadLineAsync(limit, cancellationToken) is { } line)
        {
            if (wanted(line))
            {
                return line;
            }

            said.Add(line);
        }

        throw new InvalidOperationException($"Process {Id} ended with {_process.ExitCode} before it said what was waited for:\n{string.Join('\n', said.TakeLast(50))}");
    }

    /// <summary>Every line said and not read so far, without waiting.</summary>
    public IReadOnlyList<string> ReadAvailable()
    {
        List<string> lines = [];
        while (_lines.Reader.TryRead(out var line))
        {
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>Writes a line to the process's standard input.</summary>
    public async Task WriteLineAsync(string line, CancellationToken cancellationToken)
    {
        await _process.Input.WriteLineAsync(line.AsMemory(), cancellationToken);
        await _process.Input.FlushAsync(cancellationToken);
    }

    /// <summary>Signals the process.</summary>
    public void Send(Signal signal) => _process.Send(signal);

    /// <summary>SIGKILL; returns when the process is gone and all it had said can be read.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        await _process.KillAsync(cancellationToken);
        await Ended.WaitAsync(cancellationToken);
    }

    /// <summary>SIGTERM, then SIGKILL when it takes longer than <paramref name="patience"/>.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        await _process.StopAsync(patience, cancellationToken);
        return await Ended.WaitAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
    }

    private async Task<int> EndAsync()
    {
        // Returns only after the last line: output and error are read to their ends.
        var exitCode = await _process.WaitAsync(CancellationToken.None);
        _lines.Writer.Complete();
        return exitCode;
    }
}
