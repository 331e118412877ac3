using System.ComponentModel;
using System.Diagnostics;
using CityOps.Machine;

namespace CityOps.Processes;

/// <summary>What to start.</summary>
/// <param name="Command">Program and arguments.</param>
/// <param name="Folder">Working folder.</param>
/// <param name="Environment">Variables to set; null removes one.</param>
/// <param name="OnLine">Takes each line of output and error, on threads of the pool. Null: the child writes where we write.</param>
public sealed record ProcessStart(
    IReadOnlyList<string> Command,
    string Folder,
    IReadOnlyDictionary<string, string?>? Environment = null,
    Action<string>? OnLine = null);

/// <summary>
/// A child process with its family: stopped with <see cref="StopAsync"/>, killed at dispose, and ended by a guard when this process
/// itself is killed. Its standard input stays open as long as this process lives, which the child may watch as well.
/// </summary>
public sealed class GuardedProcess : IAsyncDisposable
{
    // The child leads its own group, so the negative pid reaches whatever it has started. Ten seconds are what a graceful stop may take.
    private const string EndFamily = """
        kill -TERM -- "-$1" 2>/dev/null
        n=0
        while [ $n -lt 100 ] && kill -0 -- "-$1" 2>/dev/null; do sleep 0.1; n=$((n+1)); done
        kill -KILL -- "-$1" 2>/dev/null
        """;

    private readonly Process _process;
    private readonly Guard? _guard;

    private GuardedProcess(Process process)
    {
        _process = process;
        Id = process.Id;
        _guard = Session.IsOwn ? Guard.Start(EndFamily, $"{Id}") : null;
    }

    /// <summary>Process id.</summary>
    public int Id { get; }

    /// <summary>Whether the child has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>How it ended; 128 + n when signal n ended it.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>The child's standard input.</summary>
    public TextWriter Input => _process.StandardInput;

    /// <summary>Starts a child.</summary>
    /// <exception cref="MachineException">The program is not installed.</exception>
    public static GuardedProcess Start(ProcessStart start)
    {
        var info = new ProcessStartInfo(Session.Program, start.Command)
        {
            WorkingDirectory = start.Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = start.OnLine is not null,
            RedirectStandardError = start.OnLine is not null,
        };
        foreach (var (name, value) in start.Environment ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            info.Environment[name] = value;
        }

        try
        {
            var process = new Process { StartInfo = info };
            Follow(process, start.OnLine);
            return new GuardedProcess(process);
        }
        catch (Win32Exception e)
        {
            throw new MachineException($"{start.Command[0]} could not be started: {e.Message}.", "Install it, or repair its permissions.", e);
        }
    }

    /// <summary>Waits for the child's end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> WaitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Signals the child alone.</summary>
    public void Send(Signal signal)
    {
        if (!HasExited)
        {
            Native.Send(Id, signal);
        }
    }

    /// <summary>SIGKILL to the child and everything it started that has not left its group; returns when the child is gone.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        KillFamily();
        await _process.WaitForExitAsync(cancellationToken);
    }

    /// <summary>Asks the child to stop, and kills it when it has not done so in time.</summary>
    /// <param name="patience">How long it may take.</param>
    /// <param name="cancellationToken">Kills it at once.</param>
    public async Task StopAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        Send(Signal.Terminate);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            KillFamily();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        KillFamily();
        await _process.WaitForExitAsync(CancellationToken.None);
        _guard?.Dispose();
        _process.Dispose();
    }

    private static void Follow(Process process, Action<string>? onLine)
    {
        if (onLine is not null)
        {
            process.OutputDataReceived += (_, e) => Pass(e.Data);
            process.ErrorDataReceived += (_, e) => Pass(e.Data);
        }

        process.Start();
        if (onLine is not null)
        {
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        void Pass(string? line)
        {
            if (line is not null)
            {
                onLine!(line);
            }
        }
    }

    private void KillFamily()
    {
        if (Session.IsOwn)
        {
            Native.Send(-Id, Signal.Kill);
        }
        else if (!HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }
    }
}
