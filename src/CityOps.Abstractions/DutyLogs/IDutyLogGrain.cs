using CityOps.Commands;
using Orleans.Concurrency;

namespace CityOps.DutyLogs;

/// <summary>The duty log of one shift (值班日志). Its key is date and shift: <c>2026-11-21-day</c>.</summary>
[Alias("duty-log")]
public interface IDutyLogGrain : IGrainWithStringKey
{
    /// <summary>Does what the command says, or refuses it.</summary>
    [Alias("execute")]
    Task<Outcome<DutyLogReceipt>> Execute(DutyLogCommand command, CancellationToken cancellationToken);

    /// <summary>The log as it stands; null before it was opened.</summary>
    [ReadOnly]
    [Alias("read")]
    Task<DutyLogView?> Read(CancellationToken cancellationToken);
}
