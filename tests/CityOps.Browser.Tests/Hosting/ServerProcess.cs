using System.Globalization;
using CityOps.Testing;

namespace CityOps.Hosting;

/// <summary>One server as a process. It can be killed and started again on the same address, and takes the same place in its cluster.</summary>
/// <param name="connectionString">Its database.</param>
/// <param name="settings">More of its environment.</param>
public sealed class ServerProcess(string connectionString, IReadOnlyDictionary<string, string?>? settings = null) : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);
    private readonly int _port = FreePort.Next();
    private readonly int _siloPort = FreePort.Next();
    private ChildProcess? _process;

    /// <summary>Its address.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}");

    /// <summary>Starts it, and waits until it is ready.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var server = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../CityOps.Server/release/CityOps.Server.dll"));
        _process = ChildProcess.Start(["dotnet", server, "--urls", Address], new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>(StringComparer.Ordinal), StringComparer.Ordinal)
        {
            ["CITYOPS_DB"] = connectionString,
            ["CITYOPS_SILO_PORT"] = _siloPort.ToString(CultureInfo.InvariantCulture),
            ["DOTNET_ENVIRONMENT"] = "Production",
        });
        using var client = new HttpClient();
        var until = DateTime.UtcNow + StartLimit;
        while (!await IsReadyAsync(client, cancellationToken))
        {
            if (_process.HasExited || DateTime.UtcNow > until)
                throw new InvalidOperationException("The server did not get ready:\n" + string.Join('\n', _process.ReadAvailable().TakeLast(40)));
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
        }
    }

    /// <summary>Ends it at once, as a crash would.</summary>
    public Task KillAsync(CancellationToken cancellationToken) => _process!.KillAsync(cancellationToken);

    /// <summary>Asks it to end, as a keeper would.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _process!.StopAsync(TimeSpan.FromMinutes(1), cancellationToken);

    /// <summary>What it has said since it was last asked.</summary>
    public IReadOnlyList<string> Said() => _process?.ReadAvailable() ?? [];

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
    }

    private async Task<bool> IsReadyAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(Address + "/health/ready"), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
