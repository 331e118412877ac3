namespace CityOps.Grid;

/// <summary>What a city knows of a cell.</summary>
public interface ICellKnowledge
{
    /// <summary>The cell with what is in it; null when there is none.</summary>
    Task<CellView?> ReadAsync(string code, CancellationToken cancellationToken);
}

/// <inheritdoc cref="ICellGrain"/>
[GrainType("cell")]
public sealed class CellGrain(ICellKnowledge knowledge, TimeProvider clock) : Grain, ICellGrain
{
    // Clicked by many at once when something happens there: the rows are read at most so often.
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(1);

    private CellView? _view;
    private DateTimeOffset _readAt;

    /// <inheritdoc />
    public async Task<CellView?> Read(CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() - _readAt < Holds)
            return _view;
        _view = await knowledge.ReadAsync(this.GetPrimaryKeyString(), cancellationToken);
        _readAt = clock.GetUtcNow();
        return _view;
    }
}
