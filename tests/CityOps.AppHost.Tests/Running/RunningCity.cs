using System.Globalization;
using CityOps.Machine;
using CityOps.Processes;
using CityOps.Testing;

namespace CityOps.Running;

/// <summary>
/// <c>./cityops run</c> as its user has it, on a working copy of the test's own: the builds of this one, and data that are removed at
/// the end. Everything it starts inherits the copy's path in its environment, by which it is found.
/// </summary>
internal sealed class RunningCity : IAsyncDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    // On a busy machine making the cluster and starting everything takes its time; each line comes sooner.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _copy;
    private readonly ChildProcess _host;
    private readonly List<string> _said = [];

    private RunningCity(DirectoryInfo copy, ChildProcess host) => (_copy, _host) = (copy, host);

    /// <summary>Its address on this machine.</summary>
    public Uri Address { get; private init; } = new("http://127.0.0.1");

    /// <summary>All it has said and that has been read.</summary>
    public IReadOnlyList<string> Said => _said;

    /// <summary>Starts it without a demo city.</summary>
    /// <param name="variable">A variable of its environment, name and value.</param>
    public static RunningCity Start((string Name, string Value)? variable = null)
    {
        var copy = Directory.CreateTempSubdirectory("cityops-run-");

        // The service user passes through, as in a working copy.
        File.SetUnixFileMode(copy.FullName, (UnixFileMode)0b111_101_101);
        File.WriteAllText(Path.Combine(copy.FullName, "CityOps.sln"), "");
        var built = new Workspace(Root());
        File.CreateSymbolicLink(Path.Combine(copy.FullName, ".artifacts"), Path.Combine(built.Root, ".artifacts"));
        var port = FreePort.Next();
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal) { [Workspace.RootVariable] = copy.FullName, [CityDatabase.Variable] = null };
        if (variable is { } given)
            environment[given.Name] = given.Value;
        var host = ChildProcess.Start(["dotnet", built.Assembly("CityOps.AppHost"), "--no-demo", "--port", port.ToString(CultureInfo.InvariantCulture)], environment);
        return new RunningCity(copy, host) { Address = new Uri($"http://127.0.0.1:{port}") };
    }

    /// <summary>Reads until it says something, and returns that line.</summary>
    public Task<string> SaysAsync(string words) => _host.ReadUntilAsync(
        line =>
        {
            _said.Add(line);
            return line.Contains(words, StringComparison.Ordinal);
        },
        Patience,
        None);

    /// <summary>Completes with its exit code when it ends.</summary>
    public Task<int> EndAsync() => _host.Ended.WaitAsync(Patience);

    /// <summary>A polite stop.</summary>
    public async Task<int> StopAsync()
    {
        _host.Send(Signal.Terminate);
        return await EndAsync();
    }

    /// <summary>SIGKILL to the process whose command line holds something.</summary>
    public void Kill(string part) => Native.Send(Family().Single(pid => CommandLine(pid).Contains(part, StringComparison.Ordinal)), Signal.Kill);

    /// <summary>SIGKILL to the host alone.</summary>
    public void KillHost() => _host.Send(Signal.Kill);

    /// <summary>Returns when nothing is left of all that was started; the message of its exception names what is.</summary>
    public async Task GoneAsync()
    {
        for (var end = TimeProvider.System.GetTimestamp(); Family().Count > 0; await Task.Delay(TimeSpan.FromMilliseconds(100), None))
            Assert.True(TimeProvider.System.GetElapsedTime(end) < Patience, $"still running: {string.Join("; ", Family().Select(CommandLine))}");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await GoneAsync();
        _copy.Delete(recursive: true);
    }

    private List<int> Family() => [.. Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : 0)
        .Where(pid => pid > 0 && (Read(pid, "environ") + Read(pid, "cmdline")).Contains(_copy.FullName, StringComparison.Ordinal))];

    private static string CommandLine(int pid) => Read(pid, "cmdline").Replace('\0', ' ');

    private static string Read(int pid, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/{file}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CityOps.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("CityOps.sln is not above the tests.");
        return folder;
    }
}
