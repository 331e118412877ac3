using CityOps.Accounts;
using CityOps.Commands;
using CityOps.Dispatch;
using CityOps.Live;

namespace CityOps.Units;

/// <summary>Takes positions in: checked by the units' grains, written in one batch, shown only when they are on the disk.</summary>
internal sealed class PositionIntake(IUnitBoard board, IUnitTracks tracks, IGrainFactory grains, IClusterClient cluster, ILogger<PositionIntake> log)
{
    public const int LargestBatch = 5_000;

    public async Task<PositionsAnswer> TakeAsync(AccountEntry account, IReadOnlyList<FixRequest> fixes, CancellationToken cancellationToken)
    {
        var refused = new List<RefusedFix>();
        var checks = new List<Task<UnitFix[]>>();
        foreach (var unit in fixes.Select((fix, index) => (Fix: fix, Index: index)).GroupBy(entry => entry.Fix.Unit, StringComparer.Ordinal))
        {
            var entries = unit.ToArray();
            if (RefusalOf(account, unit.Key) is { } refusal)
                refused.AddRange(entries.Select(entry => RefusedFix.Of(entry.Index, unit.Key, refusal)));
            else
                checks.Add(CheckAsync(unit.Key, entries, refused, cancellationToken));
        }

        UnitFix[] taken = [.. (await Task.WhenAll(checks)).SelectMany(known => known)];
        if (taken.Length > 0)
        {
            await tracks.AppendAsync(taken, cancellationToken);
            await ShowAsync(taken);
        }

        return new PositionsAnswer(taken.Length, [.. refused.OrderBy(fix => fix.Index)]);
    }

    /// <summary>One that may not be seen does not exist.</summary>
    private Refusal? RefusalOf(AccountEntry account, string code) => board.Find(code) is not { } line || !account.MaySee(line.Entry)
        ? Refusal.Of(UnitRefusals.Unknown)
        : account.MaySpeakFor(line.Entry) ? null : Refusal.Of(UnitRefusals.NotYours);

    private async Task<UnitFix[]> CheckAsync(string unit, (FixRequest Fix, int Index)[] entries, List<RefusedFix> refused, CancellationToken cancellationToken)
    {
        UnitFix[] fixes = [.. entries.Select(entry => entry.Fix.Fix())];
        var refusals = await grains.GetGrain<IUnitGrain>(unit).Check(fixes, cancellationToken);
        lock (refused)
            refused.AddRange(refusals.Select((refusal, i) => refusal is null ? null : RefusedFix.Of(entries[i].Index, unit, refusal)).OfType<RefusedFix>());
        return [.. fixes.Where((_, i) => refusals[i] is null)];
    }

    /// <summary>From here on the caller may go away: what is on the disk has to be shown.</summary>
    private async Task ShowAsync(UnitFix[] taken)
    {
        var newest = taken.GroupBy(fix => fix.Unit, StringComparer.Ordinal).Select(unit => unit.MaxBy(fix => fix.At)!);
        var moves = await Task.WhenAll(newest.Select(fix => grains.GetGrain<IUnitGrain>(fix.Unit).Take(fix, CancellationToken.None)));
        board.Take(moves);
        try
        {
            await cluster.GetStreamProvider(LiveFeed.Provider).GetStream<UnitsMoved>(UnitsMoved.Stream).OnNextAsync(new UnitsMoved(moves));
        }
        catch (Exception exception)
        {
            // Other servers see these units again with the next batch.
            log.LogWarning(exception, "{Count} units have moved, but other servers could not be told.", moves.Length);
        }

        await ArriveAsync(moves);
    }

    /// <summary>Who is under way to a job may have got there by this fix (<see cref="ArrivalFence"/>).</summary>
    private async Task ArriveAsync(UnitMove[] moves)
    {
        try
        {
            await Task.WhenAll(moves
                .Where(move => move is { Status: UnitStatus.EnRoute, Case: not null, Fix: not null })
                .Select(move => grains.GetGrain<IAssignmentGrain>(move.Code).Pass(move.Fix!, CancellationToken.None)));
        }
        catch (Exception exception)
        {
            // The positions are taken; the next fix tries again, and the crew may say so itself.
            log.LogWarning(exception, "Whether units have arrived could not be noted.");
        }
    }
}
