using CityOps.Accounts;
using CityOps.Commands;
using CityOps.Http;
using CityOps.Journal;
using CityOps.Units;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityOps.Dispatch;

/// <summary>Assignments over HTTP. A unit that the caller may not see does not exist for him.</summary>
internal static class AssignmentApi
{
    private const int MostLines = 200; // of a journal, the newest

    public static void MapAssignments(this IEndpointRouteBuilder routes)
    {
        var assignments = routes.MapGroup("/assignments");
        assignments.MapGet("/", ListAsync).WithSummary("Who is on what: units that were ever sent and that the caller may see.");
        assignments.MapGet("/{unit}", ReadAsync).WithSummary("The assignment of one unit with its times.");
        assignments.MapGet("/{unit}/history", HistoryAsync).WithSummary("What happened to a unit's assignments, from the journal; the newest 200.");
        foreach (var transition in AssignmentTransitions.All)
        {
            assignments.MapPost($"/{{unit}}/{transition.Name}", (string unit, HttpRequest request, AssignmentDoor door, Caller caller, CancellationToken cancellationToken) =>
                door.ExecuteAsync(transition.Command, unit, request, caller, cancellationToken))
                .WithSummary($"{transition.NameZh}: {transition.Name}")
                .Accepts(transition.Command, "application/json")
                .Produces<AssignmentAnswer>()
                .ProducesProblem(StatusCodes.Status403Forbidden)
                .ProducesProblem(StatusCodes.Status409Conflict);
        }
    }

    private static async Task<Ok<IReadOnlyList<AssignmentLine>>> ListAsync(Caller caller, IAssignmentList list, IUnitBoard board, CancellationToken cancellationToken)
    {
        var account = await caller.EntryAsync(cancellationToken);
        return TypedResults.Ok<IReadOnlyList<AssignmentLine>>([.. (await list.ReadAsync(cancellationToken)).Where(line => board.Find(line.Unit) is { } unit && account.MaySee(unit.Entry))]);
    }

    private static async Task<Results<Ok<AssignmentView>, ProblemHttpResult>> ReadAsync(string unit, Caller caller, UnitDoor door, IGrainFactory grains, CancellationToken cancellationToken) =>
        await door.FindAsync(unit, caller, cancellationToken) is null
            ? Problems.Of(Refusal.Of(UnitRefusals.Unknown))
            : TypedResults.Ok(await grains.GetGrain<IAssignmentGrain>(unit).Read(cancellationToken));

    private static async Task<Results<Ok<IReadOnlyList<JournalLine>>, ProblemHttpResult>> HistoryAsync(string unit, Caller caller, UnitDoor door, IGrainFactory grains, IJournal journal, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(unit, caller, cancellationToken) is null)
            return Problems.Of(Refusal.Of(UnitRefusals.Unknown));
        var version = (await grains.GetGrain<IAssignmentGrain>(unit).Read(cancellationToken)).Version;
        return TypedResults.Ok(await JournalLine.ReadAsync(journal, $"assignment/{unit}", version - MostLines, cancellationToken));
    }
}

/// <summary>Lets callers at the assignments of units that they may see.</summary>
internal sealed class AssignmentDoor(UnitDoor units, CommandBody body, IDispatchDesk desk)
{
    public async Task<Results<Ok<AssignmentAnswer>, ProblemHttpResult>> ExecuteAsync(Type type, string unit, HttpRequest request, Caller caller, CancellationToken cancellationToken)
    {
        if (await units.FindAsync(unit, caller, cancellationToken) is null)
            return Problems.Of(Refusal.Of(UnitRefusals.Unknown));
        var command = await body.ReadAsync<AssignmentCommand>(request, type, caller.Name, null, cancellationToken);
        var outcome = await desk.ExecuteAsync(unit, command, cancellationToken);
        return outcome.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(new AssignmentAnswer(command.Operation.Value, outcome.Version, outcome.Answer!));
    }
}
