using CityOps.Areas;
using CityOps.Cases;

namespace CityOps.Districts;

/// <inheritdoc cref="IDistrictGrain"/>
[GrainType("district")]
public sealed class DistrictGrain(ICaseDeadlines deadlines, ICaseFigures figures, TimeProvider clock) : Grain, IDistrictGrain
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan UrgePause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FiguresAge = TimeSpan.FromSeconds(1);

    private readonly Dictionary<SweepWork, DateTimeOffset> _refused = [];
    private DateTimeOffset _sweptAt;
    private DateTimeOffset _urgedAt;
    private AreaFigures? _figures;

    /// <inheritdoc />
    public async Task<int> Sweep(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now - _sweptAt < Pause)
            return 0;
        _sweptAt = now;
        var urge = now - _urgedAt >= UrgePause;
        if (urge)
            _urgedAt = now;
        Forget(now);
        var work = await deadlines.FindAsync(this.GetPrimaryKeyString(), now, urge, cancellationToken);
        var done = await Task.WhenAll(work.Where(item => !_refused.ContainsKey(item)).Select(item => DoAsync(item, now, cancellationToken)));
        return done.Count(effect => effect);
    }

    /// <inheritdoc />
    public async Task<AreaFigures> Read(CancellationToken cancellationToken)
    {
        if (_figures is null || clock.GetUtcNow() - _figures.At >= FiguresAge)
            _figures = await figures.OfAreaAsync(this.GetPrimaryKeyString(), cancellationToken);
        return _figures;
    }

    private async Task<bool> DoAsync(SweepWork work, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var outcome = await GrainFactory.GetGrain<ICaseGrain>(work.Key).Execute(work.Command(), cancellationToken);

        // What the rule refuses at this version it will refuse again: it is not asked every second.
        if (!outcome.IsDone)
            _refused[work] = now;
        return outcome.IsDone;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (work, at) in _refused)
        {
            if (now - at >= UrgePause)
                _refused.Remove(work);
        }
    }
}
