using System.Collections.Concurrent;
using CityOps.Journal;
using CityOps.Live;
using Microsoft.Extensions.Logging.Abstractions;

namespace CityOps.Tail;

/// <summary>Another server's tail on the same database, and what it was told of lamps.</summary>
internal sealed class Ear : ITailListener, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly JournalTail _tail;
    private readonly TailNews _news;
    private readonly ConcurrentQueue<ThingChanged> _told = new();
    private int _lost;

    private Ear(Store store, string connectionString, string word)
    {
        var bell = new JournalBell();
        _news = new TailNews(connectionString, bell, NullLogger<TailNews>.Instance);
        _tail = new JournalTail(new TailRows(store.Get<Reading.DatabaseReader>()), bell, Heads, TimeProvider.System, NullLogger<JournalTail>.Instance);
        _tail.Subscribe(word, this);
    }

    public StreamHeads Heads { get; } = new();

    /// <summary>How often it had to leave something out; once, when it began.</summary>
    public int LostCount => Volatile.Read(ref _lost);

    public DateTimeOffset? CaughtUpAt => _tail.CaughtUpAt;

    public static async Task<Ear> ListenAsync(Store store, string connectionString, string word = "lamp")
    {
        var ear = new Ear(store, connectionString, word);
        await ear._tail.StartAsync(CancellationToken.None);
        await ear._news.StartAsync(CancellationToken.None);
        return ear;
    }

    public void Told(IReadOnlyList<ThingChanged> changes)
    {
        foreach (var changed in changes)
            _told.Enqueue(changed);
    }

    public void Lost() => Interlocked.Increment(ref _lost);

    public IReadOnlyList<ThingChanged> Of(string key) => [.. _told.Where(changed => changed.Key == key)];

    public int Count => _told.Count;

    /// <summary>Until it was told what is waited for.</summary>
    public async Task UntilAsync(Func<Ear, bool> told, string what)
    {
        for (var until = DateTime.UtcNow + Patience; !told(this); await Task.Delay(5))
            Assert.True(DateTime.UtcNow < until, $"Not told: {what}");
    }

    public async ValueTask DisposeAsync()
    {
        await _news.StopAsync(CancellationToken.None);
        await _tail.StopAsync(CancellationToken.None);
        _news.Dispose();
        _tail.Dispose();
    }
}
