using CityOps.Commands;
using Orleans.Storage;

namespace CityOps.Units;

/// <summary>What is kept of a unit.</summary>
[GenerateSerializer]
public sealed class UnitState
{
    /// <summary>What it is doing.</summary>
    [Id(0)]
    public UnitStatus Status { get; set; }

    /// <summary>Key of the case it is on.</summary>
    [Id(1)]
    public string? Case { get; set; }

    /// <summary>Where it was when this was written.</summary>
    [Id(2)]
    public UnitFix? Fix { get; set; }

    /// <summary>Since when it has the status.</summary>
    [Id(3)]
    public DateTimeOffset? Since { get; set; }

    /// <summary>Version of the assignment that was shown last.</summary>
    [Id(4)]
    public long Assignment { get; set; }

    /// <summary>Its assignment says what it does.</summary>
    [Id(5)]
    public bool IsHeld { get; set; }
}

/// <inheritdoc cref="IUnitGrain"/>
[GrainType("unit")]
public sealed class UnitGrain([PersistentState("unit")] IPersistentState<UnitState> unit, TimeProvider clock) : Grain, IUnitGrain
{
    private static readonly TimeSpan WriteFixEvery = TimeSpan.FromMinutes(1);

    private UnitFix? _fix;
    private DateTimeOffset _written;

    /// <inheritdoc />
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _fix = unit.State.Fix;
        _written = clock.GetUtcNow();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<UnitView> Read(CancellationToken cancellationToken) => Task.FromResult(View());

    /// <inheritdoc />
    public async Task<bool> Take(UnitFix fix, CancellationToken cancellationToken)
    {
        if (_fix is null || fix.At > _fix.At)
            _fix = fix;
        if (clock.GetUtcNow() - _written >= WriteFixEvery)
            await WriteFixAsync();
        return unit.State is { Status: UnitStatus.EnRoute, Case: not null };
    }

    /// <inheritdoc />
    public async Task<Outcome<UnitView>> Execute(UnitCommand command, CancellationToken cancellationToken)
    {
        var before = new UnitDuty(unit.State.Status, unit.State.Case, unit.State.Assignment, unit.State.IsHeld);
        var (duty, refusal) = UnitRules.Decide(before, command);
        if (duty is null)
            return new Outcome<UnitView>(0, null, refusal);
        if (duty != before)
            await WriteAsync(duty);
        return new Outcome<UnitView>(0, View(), null);
    }

    private async Task WriteAsync(UnitDuty duty)
    {
        var before = unit.State;
        unit.State = new UnitState { Status = duty.Status, Case = duty.Case, Fix = _fix, Since = clock.GetUtcNow(), Assignment = duty.Assignment, IsHeld = duty.IsHeld };
        try
        {
            await unit.WriteStateAsync();
            _written = clock.GetUtcNow();
        }
        catch
        {
            // Written or not: the next activation reads what is.
            unit.State = before;
            DeactivateOnIdle();
            throw;
        }
    }

    /// <summary>The track has every fix; this one only spares the next activation looking there, so that nothing is lost when it fails.</summary>
    private async Task WriteFixAsync()
    {
        _written = clock.GetUtcNow();
        unit.State.Fix = _fix;
        try
        {
            await unit.WriteStateAsync();
        }
        catch (InconsistentStateException)
        {
            DeactivateOnIdle();
        }
    }

    private UnitView View() => new(this.GetPrimaryKeyString(), unit.State.Status, unit.State.Case, _fix, unit.State.Since, unit.State.IsHeld);
}
