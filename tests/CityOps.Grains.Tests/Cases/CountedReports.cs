using System.Collections.Concurrent;
using CityOps.Journal;

namespace CityOps.Cases;

/// <summary>Numbers of reports without a table.</summary>
public sealed class CountedReports : IReportNumbers
{
    private static int _last;
    private readonly ConcurrentDictionary<OperationId, string> _given = new();

    public Task<string?> NumberAsync(OperationId operation, CasePosition place, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(_given.GetOrAdd(operation, _ => $"R99010220261123{Interlocked.Increment(ref _last):D6}"));
}
