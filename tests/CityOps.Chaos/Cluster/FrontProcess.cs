using System.Globalization;
using CityOps.Hosting;
using CityOps.Testing;

namespace CityOps.Chaos;

/// <summary>The front of several servers as a process: their one address.</summary>
internal sealed class FrontProcess : IAsyncDisposable
{
    private readonly ChildProcess _process;

    private FrontProcess(string address, ChildProcess process) => (Address, _process) = (address, process);

    /// <summary>Where people go.</summary>
    public string Address { get; }

    /// <summary>Starts it before these servers, and waits until it passes calls on.</summary>
    public static async Task<FrontProcess> StartAsync(IEnumerable<ServerProcess> servers, CancellationToken cancellationToken)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}");
        var program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../CityOps.Front/release/CityOps.Front.dll"));
        var process = ChildProcess.Start(["dotnet", program, "--urls", address], new Dictionary<string, string?>
        {
            ["CITYOPS_SERVERS"] = string.Join(',', servers.Select(server => server.Address)),
            ["DOTNET_ENVIRONMENT"] = "Production",
        });
        using var client = new HttpClient();
        while (!await IsReadyAsync(client, address, cancellationToken))
        {
            if (process.HasExited)
                throw new InvalidOperationException("The front did not get ready:\n" + string.Join('\n', process.ReadAvailable().TakeLast(40)));
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
        }

        return new FrontProcess(address, process);
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static async Task<bool> IsReadyAsync(HttpClient client, string address, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(address + "/health/ready"), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
