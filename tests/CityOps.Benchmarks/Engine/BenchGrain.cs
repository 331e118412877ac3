namespace CityOps.Benchmarks.Engine;

/// <summary>An argument as commands have it: a record of some fields.</summary>
[GenerateSerializer, Immutable]
[Alias("bench-report")]
public sealed record BenchReport(
    [property: Id(0)] Guid Operation,
    [property: Id(1)] string Actor,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] long Amount);

/// <summary>The same grain on both engines.</summary>
public interface IBenchGrain : IGrainWithStringKey
{
    /// <summary>Adds and returns the sum.</summary>
    Task<long> Add(long amount);

    /// <summary>Adds a report's amount and returns the sum.</summary>
    Task<long> Report(BenchReport report);
}

/// <inheritdoc />
public sealed class BenchGrain : Grain, IBenchGrain
{
    private long _sum;

    /// <inheritdoc />
    public Task<long> Add(long amount) => Task.FromResult(_sum += amount);

    /// <inheritdoc />
    public Task<long> Report(BenchReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Task.FromResult(_sum += report.Amount);
    }
}

/// <summary>A filter as CityOps has them: around every call.</summary>
public sealed class BenchFilter : IIncomingGrainCallFilter
{
    /// <inheritdoc />
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await context.Invoke();
    }
}
