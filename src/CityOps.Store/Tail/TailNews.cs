using CityOps.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CityOps.Tail;

/// <summary>
/// Tells the other processes that something was committed, and hears it from them. After the commit and on a session of its own: a
/// notification inside the batch's transaction would hold a lock of the whole cluster through the flush. Nothing rests on it, since every
/// tail looks each second by itself.
/// </summary>
internal sealed class TailNews(string connectionString, JournalBell bell, ILogger<TailNews> log) : BackgroundService
{
    private const string Channel = "cityops_journal";
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    /// <summary>What is committed within this is told together.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(5);

    private readonly string _session = new NpgsqlConnectionStringBuilder(connectionString)
    {
        ApplicationName = "cityops news",
        Pooling = false,
        Enlist = false,
        Timeout = 5,
        CommandTimeout = 5,
        KeepAlive = 10,
        TcpKeepAlive = true,
    }.ConnectionString;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(KeepAsync(TellAsync, stoppingToken), KeepAsync(HearAsync, stoppingToken));

    private async Task TellAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await ExecuteAsync(connection, "SET synchronous_commit = off", cancellationToken);
        await using var notify = new NpgsqlCommand($"SELECT pg_notify('{Channel}', '')", connection);
        await notify.PrepareAsync(cancellationToken);
        while (await bell.Elsewhere.WaitToReadAsync(cancellationToken))
        {
            bell.Elsewhere.TryRead(out _);
            await notify.ExecuteNonQueryAsync(cancellationToken);
            await Task.Delay(Together, cancellationToken);
        }
    }

    private async Task HearAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var own = connection.ProcessID;
        connection.Notification += (_, news) =>
        {
            if (news.PID != own)
                bell.RingHere();
        };
        await ExecuteAsync(connection, $"LISTEN {Channel}", cancellationToken);

        // Whatever was told before the session listened is looked for once.
        bell.RingHere();
        while (true)
            await connection.WaitAsync(cancellationToken);
    }

    private async Task KeepAsync(Func<NpgsqlConnection, CancellationToken, Task> talk, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(_session);
                await connection.OpenAsync(stoppingToken);
                await talk(connection, stoppingToken);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The edge of a loop that must not end. Without it news come a second later.
                log.LogWarning("News between servers are interrupted; they are looked for each second. {Reason}", exception.Message);
            }

            await Task.Delay(BetweenTries, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
