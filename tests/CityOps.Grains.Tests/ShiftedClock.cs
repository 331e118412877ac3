namespace CityOps;

/// <summary>The clock of the machine, set ahead as far as a test wants. It still runs, so that whatever waits goes on.</summary>
public sealed class ShiftedClock : TimeProvider
{
    private long _ahead;

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));
}
