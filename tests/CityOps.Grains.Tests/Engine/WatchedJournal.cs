using CityOps.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Engine;

/// <summary>What a test does with the journal of all silos of a cluster: see who writes, hold one up, lose an answer.</summary>
public sealed class JournalWatch
{
    /// <summary>Runs before an append; what it throws the grain meets.</summary>
    public Func<Append, CancellationToken, Task> BeforeAppend { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Runs after the commit, before the grain hears of it.</summary>
    public Func<Append, Task> AfterAppend { get; set; } = _ => Task.CompletedTask;

    /// <summary>Runs after a state was read, before the grain has it.</summary>
    public Func<string, Task> AfterLoad { get; set; } = _ => Task.CompletedTask;

    /// <summary>Puts the watch around the journal of a silo.</summary>
    public void Around(IServiceCollection services)
    {
        var journal = services.Last(service => service.ServiceType == typeof(IJournal)).ImplementationType!;
        services.AddSingleton<IJournal>(provider => new WatchedJournal((IJournal)ActivatorUtilities.CreateInstance(provider, journal), this));
    }

    private sealed class WatchedJournal(IJournal journal, JournalWatch watch) : IJournal
    {
        public async ValueTask<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken)
        {
            await watch.BeforeAppend(append, cancellationToken);
            var result = await journal.AppendAsync(append, cancellationToken);
            await watch.AfterAppend(append);
            return result;
        }

        public ValueTask<RecordedOperation?> FindOperationAsync(string stream, OperationId operation, CancellationToken cancellationToken) =>
            journal.FindOperationAsync(stream, operation, cancellationToken);

        public async ValueTask<JournalSnapshot?> LoadAsync<TSummary>(string key, CancellationToken cancellationToken)
            where TSummary : SummaryRow
        {
            var snapshot = await journal.LoadAsync<TSummary>(key, cancellationToken);
            await watch.AfterLoad(key);
            return snapshot;
        }

        public IAsyncEnumerable<RecordedEvent> ReadAsync(string stream, long after, CancellationToken cancellationToken) => journal.ReadAsync(stream, after, cancellationToken);
    }
}

/// <summary>Somebody who is held up until a test lets him go on.</summary>
public sealed class Gate
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when somebody stands before it.</summary>
    public Task Reached => _reached.Task.WaitAsync(Patience);

    /// <summary>Waits before it.</summary>
    public Task PassAsync(CancellationToken cancellationToken = default)
    {
        _reached.TrySetResult();
        return _open.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Lets everybody go on.</summary>
    public void Open() => _open.TrySetResult();
}
