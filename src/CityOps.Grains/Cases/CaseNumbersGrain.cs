using System.Globalization;
using CityOps.Codes;
using Orleans.Storage;

namespace CityOps.Cases;

/// <summary>How far the numbers of a day are set aside.</summary>
[GenerateSerializer]
public sealed class CaseNumbersState
{
    /// <summary>The last number set aside; 0 before the first.</summary>
    [Id(0)]
    public int SetAside { get; set; }
}

/// <inheritdoc cref="ICaseNumbersGrain"/>
[GrainType("case-numbers")]
public sealed class CaseNumbersGrain([PersistentState("numbers")] IPersistentState<CaseNumbersState> numbers) : Grain, ICaseNumbersGrain
{
    private const int Last = 99_999;

    // One write for so many: a number a commit would let a city file a few hundred cases a second at most.
    private const int Block = 100;

    private DivisionCode _tenant;
    private DateOnly _day;
    private int _given;

    /// <inheritdoc />
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var parts = this.GetPrimaryKeyString().Split('/');
        _tenant = Code.Parse<DivisionCode>(parts[0]);
        _day = DateOnly.ParseExact(parts[1], "yyyyMMdd", CultureInfo.InvariantCulture);
        _given = numbers.State.SetAside;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task<string> Next(CancellationToken cancellationToken)
    {
        while (_given >= numbers.State.SetAside)
            await SetAsideAsync();
        _given++;
        return CaseNumber.Of(_tenant, _day, _given).Value;
    }

    private async Task SetAsideAsync()
    {
        var before = numbers.State.SetAside;
        if (before >= Last)
            throw new InvalidOperationException($"The numbers of {this.GetPrimaryKeyString()} are used up.");
        numbers.State.SetAside = Math.Min(before + Block, Last);
        try
        {
            await numbers.WriteStateAsync();
        }
        catch (InconsistentStateException)
        {
            // Another server gives out numbers of the same day for a moment: the block is its own, and this one takes the next.
            await numbers.ReadStateAsync();
            _given = numbers.State.SetAside;
        }
        catch
        {
            // Whether the block is set aside or not, nothing of it is given out: the next activation reads what is.
            numbers.State.SetAside = before;
            DeactivateOnIdle();
            throw;
        }
    }
}
