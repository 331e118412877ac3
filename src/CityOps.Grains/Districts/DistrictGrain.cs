using CityOps.Areas;
using CityOps.Cases;
using Microsoft.Extensions.Logging;

namespace CityOps.Districts;

/// <inheritdoc cref="IDistrictGrain"/>
[GrainType("district")]
public sealed class DistrictGrain(ICaseDeadlines deadlines, ICaseFigures figures, TimeProvider clock, ILogger<DistrictGrain> log) : Grain, IDistrictGrain
{
    private const int AtOnce = 32;
    private const int MostInOneSweep = 2_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FailurePause = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan FiguresAge = TimeSpan.FromSeconds(1);

    // When each waiting case has to be looked at again, for the version that was looked at.
    private Dictionary<string, Looked> _looked = new(StringComparer.Ordinal);
    private DateTimeOffset _sweptAt;
    private AreaFigures? _figures;

    private string Area => this.GetPrimaryKeyString();

    /// <inheritdoc />
    public async Task Sweep(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now - _sweptAt < Pause)
            return;
        _sweptAt = now;
        var due = await DueAsync(now, cancellationToken);
        foreach (var some in due.Take(MostInOneSweep).Chunk(AtOnce))
            await Task.WhenAll(some.Select(waiting => TendAsync(waiting, now, cancellationToken)));
    }

    /// <inheritdoc />
    public async Task<AreaFigures> Read(CancellationToken cancellationToken)
    {
        if (_figures is null || clock.GetUtcNow() - _figures.At >= FiguresAge)
            _figures = await figures.OfAreaAsync(Area, cancellationToken);
        return _figures;
    }

    /// <summary>Those never looked at as they stand now, and those whose moment has come. What waits no more is forgotten.</summary>
    private async Task<List<WaitingCase>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var looked = new Dictionary<string, Looked>(StringComparer.Ordinal);
        var due = new List<WaitingCase>();
        await foreach (var waiting in deadlines.WaitingAsync(Area, now, cancellationToken))
        {
            if (_looked.TryGetValue(waiting.Key, out var before) && before.Version == waiting.Version && before.Next > now)
                looked[waiting.Key] = before;
            else
                due.Add(waiting);
        }

        _looked = looked;
        return due;
    }

    private async Task TendAsync(WaitingCase waiting, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            var next = await GrainFactory.GetGrain<ICaseGrain>(waiting.Key).Tend(cancellationToken);
            _looked[waiting.Key] = new Looked(waiting.Version, next ?? DateTimeOffset.MaxValue);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One case that cannot be read must not keep all others of the district from their deadlines.
            log.LogWarning(exception, "Case {Key} could not be tended; it is tried again.", waiting.Key);
            _looked[waiting.Key] = new Looked(waiting.Version, now + FailurePause);
        }
    }

    private readonly record struct Looked(long Version, DateTimeOffset Next);
}
