using CityOps.Accounts;
using CityOps.Commands;
using CityOps.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityOps.Cases;

/// <summary>Finds cases for those who may see them.</summary>
internal sealed class CaseDoor(ICaseDesk desk, ICaseBoard board, CommandBody body)
{
    /// <summary>There is none, or the caller may not see it: which, is not said.</summary>
    public static ProblemHttpResult Absent => Problems.Of(Refusal.Of(CaseRefusals.Absent));

    /// <summary>Takes commands.</summary>
    public ICaseDesk Desk { get; } = desk;

    /// <summary>Reads commands.</summary>
    public CommandBody Body { get; } = body;

    /// <summary>A case by the number of its report or its own; null when there is none for this caller.</summary>
    public async Task<CaseView?> FindAsync(string number, Caller caller, CancellationToken cancellationToken)
    {
        if (await KeyAsync(number, cancellationToken) is not { } key || await Desk.ReadAsync(key, cancellationToken) is not { } view)
            return null;
        var account = await caller.EntryAsync(cancellationToken);
        return MaySee(account, view) ? view : null;
    }

    /// <summary>Whether an account may see a case: its posts say so, or it has reported it, or was asked to verify or check it.</summary>
    public static bool MaySee(AccountEntry account, CaseView view)
    {
        var task = view.Tasks.Count == 0 ? null : view.Tasks[^1];
        var grid = view.Registration?.Grid ?? view.Report.Grid;
        return view.Report.By == account.Name || account.Scopes().Any(scope => scope.Holds(grid, task?.Unit, task?.Centre));
    }

    private async Task<string?> KeyAsync(string number, CancellationToken cancellationToken)
    {
        if (number.StartsWith('R'))
            return number.Length <= 40 ? number : null;
        var found = await board.SearchAsync(new CaseSearch { Text = number, Limit = 2 }, cancellationToken);
        return found.FirstOrDefault(line => line.CaseNumber == number)?.Key;
    }
}
