using CityOps.Accounts;
using CityOps.Commands;
using CityOps.Dispatch;

namespace CityOps.Units;

/// <summary>Takes positions in: checked against what this server knows of each unit, written in one batch, shown only when they are on the disk.</summary>
internal sealed class PositionIntake(IUnitBoard board, IUnitTracks tracks, PositionRelay relay, IGrainFactory grains, TimeProvider clock, ILogger<PositionIntake> log)
{
    public const int LargestBatch = 5_000;

    public async Task<PositionsAnswer> TakeAsync(AccountEntry account, IReadOnlyList<FixRequest> fixes, CancellationToken cancellationToken)
    {
        List<RefusedFix> refused = [];
        List<UnitFix> taken = [];
        foreach (var unit in fixes.Select((fix, index) => (Fix: fix, Index: index)).GroupBy(entry => entry.Fix.Unit, StringComparer.Ordinal))
        {
            var entries = unit.ToArray();
            if (RefusalOf(account, unit.Key) is { } refusal)
                refused.AddRange(entries.Select(entry => RefusedFix.Of(entry.Index, unit.Key, refusal)));
            else
                taken.AddRange(Check(unit.Key, entries, refused));
        }

        if (taken.Count > 0)
        {
            await tracks.AppendAsync(taken, cancellationToken);
            await ShowAsync(taken);
        }

        return new PositionsAnswer(taken.Count, [.. refused.OrderBy(fix => fix.Index)]);
    }

    /// <summary>One that may not be seen does not exist.</summary>
    private Refusal? RefusalOf(AccountEntry account, string code) => board.Find(code) is not { } line || !account.MaySee(line.Entry)
        ? Refusal.Of(UnitRefusals.Unknown)
        : account.MaySpeakFor(line.Entry) ? null : Refusal.Of(UnitRefusals.NotYours);

    private IEnumerable<UnitFix> Check(string unit, (FixRequest Fix, int Index)[] entries, List<RefusedFix> refused)
    {
        UnitFix[] fixes = [.. entries.Select(entry => entry.Fix.Fix())];
        var refusals = FixRules.Check(board.Find(unit)?.Fix, fixes, clock.GetUtcNow());
        refused.AddRange(refusals.Select((refusal, i) => refusal is null ? null : RefusedFix.Of(entries[i].Index, unit, refusal)).OfType<RefusedFix>());
        return fixes.Where((_, i) => refusals[i] is null);
    }

    /// <summary>From here on the caller may go away: what is on the disk has to be shown.</summary>
    private async Task ShowAsync(List<UnitFix> taken)
    {
        UnitFix[] newest = [.. taken.GroupBy(fix => fix.Unit, StringComparer.Ordinal).Select(unit => unit.MaxBy(fix => fix.At)!)];
        relay.Send(newest);
        await Task.WhenAll(newest.Select(TellAsync));
    }

    /// <summary>One unit whose server has just ended must not keep the others from being told; its next fix finds another.</summary>
    private async Task TellAsync(UnitFix fix)
    {
        try
        {
            // Who is under way to a job may have got there by this fix (ArrivalFence).
            if (await grains.GetGrain<IUnitGrain>(fix.Unit).Take(fix, CancellationToken.None))
                await grains.GetGrain<IAssignmentGrain>(fix.Unit).Pass(fix, CancellationToken.None);
        }
        catch (Exception exception)
        {
            // The edge of what was committed: the track has the fix, and the crew may say itself that it has arrived.
            log.LogWarning(exception, "Unit {Unit} has moved, but could not be told.", fix.Unit);
        }
    }
}
