using System.Runtime.CompilerServices;
using CityOps.Journal;
using Npgsql;
using Polly;
using Polly.Retry;

namespace CityOps.Reading;

/// <summary>
/// Runs queries. One that the database breaks off before its first row is asked again for some seconds: connections of the pool are
/// often found broken only when they are used.
/// </summary>
public sealed class DatabaseReader(NpgsqlDataSource source)
{
    private static readonly ResiliencePipeline Repeat = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<Exception>(IsBroken),
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromMilliseconds(50),
            MaxDelay = TimeSpan.FromSeconds(1),
            MaxRetryAttempts = 8,
            UseJitter = true,
        })
        .Build();

    /// <summary>The rows of a query, as they come.</summary>
    /// <param name="sql">The query, with parameters $1 and up.</param>
    /// <param name="bind">Adds the parameters, in their order. May be called more than once.</param>
    /// <param name="read">Makes a result of the row that the reader stands on.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="JournalUnavailableException">The database cannot be read now.</exception>
    public async IAsyncEnumerable<T> QueryAsync<T>(
        string sql, Action<NpgsqlParameterCollection> bind, Func<NpgsqlDataReader, T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var rows = await OpenAsync(sql, bind, cancellationToken);
        while (await rows.NextAsync(cancellationToken))
            yield return read(rows.Reader);
    }

    /// <summary>The first row of a query; null when there is none.</summary>
    /// <inheritdoc cref="QueryAsync{T}"/>
    public async Task<T?> FirstAsync<T>(string sql, Action<NpgsqlParameterCollection> bind, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
        where T : class
    {
        await foreach (var row in QueryAsync(sql, bind, read, cancellationToken))
            return row;
        return null;
    }

    private static bool IsBroken(Exception exception) => exception is not OperationCanceledException && WriteFailures.Of(exception) is WriteFailure.Unavailable;

    private static JournalUnavailableException Unavailable(Exception reason) => new("The database cannot be read now. Nothing was written.", reason);

    private async Task<Rows> OpenAsync(string sql, Action<NpgsqlParameterCollection> bind, CancellationToken cancellationToken)
    {
        try
        {
            return await Repeat.ExecuteAsync(async token => await Rows.OpenAsync(source.CreateCommand(sql), bind, token), cancellationToken);
        }
        catch (Exception failure) when (IsBroken(failure))
        {
            throw Unavailable(failure);
        }
    }

    /// <summary>An open query that stands before its next row.</summary>
    private sealed class Rows(NpgsqlCommand command, NpgsqlDataReader reader, bool hasFirst) : IAsyncDisposable
    {
        private bool _first = true;

        public NpgsqlDataReader Reader { get; } = reader;

        public static async Task<Rows> OpenAsync(NpgsqlCommand command, Action<NpgsqlParameterCollection> bind, CancellationToken cancellationToken)
        {
            NpgsqlDataReader? reader = null;
            try
            {
                bind(command.Parameters);
                reader = await command.ExecuteReaderAsync(cancellationToken);
                return new Rows(command, reader, await reader.ReadAsync(cancellationToken));
            }
            catch
            {
                // The reader gives the connection back to the pool, not the command.
                if (reader is not null)
                    await reader.DisposeAsync();
                await command.DisposeAsync();
                throw;
            }
        }

        public async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
        {
            if (_first)
            {
                _first = false;
                return hasFirst;
            }

            try
            {
                return await Reader.ReadAsync(cancellationToken);
            }
            catch (Exception failure) when (IsBroken(failure))
            {
                throw Unavailable(failure);
            }
        }

        public async ValueTask DisposeAsync()
        {
            await Reader.DisposeAsync();
            await command.DisposeAsync();
        }
    }
}
