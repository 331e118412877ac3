using System.Text;
using CityOps.Accounts;
using CityOps.Commands;
using CityOps.Http;
using CityOps.Journal;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityOps.Patrols;

/// <summary>A patrol in a list.</summary>
/// <param name="Area">Code of the community.</param>
/// <param name="Version">Its version.</param>
/// <param name="Order">By what it is made.</param>
/// <param name="Since">When it began.</param>
/// <param name="Figures">Its rounds.</param>
internal sealed record PatrolLine(string Area, long Version, PatrolOrder? Order, DateTimeOffset? Since, PatrolFigures Figures);

/// <summary>Asks for a case from a problem that the caller found.</summary>
/// <param name="Spot">Identifier of the place.</param>
/// <param name="Round">The round in which it was found.</param>
/// <param name="TypeCode">Type of the case by the city's catalogue.</param>
internal sealed record PatrolCaseRequest(string Spot, int Round, string TypeCode);

/// <summary>What the one who gave a command is told.</summary>
/// <param name="OperationId">The operation; the same answer comes for the same one.</param>
/// <param name="Area">The community.</param>
/// <param name="Version">Version of its patrol after the command.</param>
/// <param name="Receipt">How it stands.</param>
internal sealed record PatrolAnswer(Guid OperationId, string Area, long Version, PatrolReceipt Receipt);

/// <summary>Special patrols over HTTP. One that the caller may not see does not exist for him; who may report a look, the rules say.</summary>
internal static class PatrolApi
{
    private const int MostLines = 500; // of a journal, the newest

    public static void MapPatrols(this IEndpointRouteBuilder routes)
    {
        routes.MapGroup("/api/v1/patrol-rules").WithTags("Patrols").ProducesProblem(StatusCodes.Status401Unauthorized)
            .MapGet("/", () => TypedResults.Text(PatrolRuleTable.StandardJson, "application/json", Encoding.UTF8))
            .WithSummary("What is patrolled in which posture (专项巡查), for which incidents, how often, and where each line is from.");
        var patrols = routes.MapGroup("/api/v1/patrols").WithTags("Patrols").ProducesProblem(StatusCodes.Status401Unauthorized);
        patrols.MapGet("/", ListAsync).WithSummary("Patrols under way in the caller's areas, with the figures of their rounds; area= narrows them.");
        patrols.MapGet("/{area}", ReadAsync).WithSummary("The patrol of a community: its tasks, places, rounds and looks.").ProducesProblem(StatusCodes.Status404NotFound);
        patrols.MapGet("/{area}/history", HistoryAsync).WithSummary("What happened to the patrols of a community, from the journal; the newest 500.").ProducesProblem(StatusCodes.Status404NotFound);
        patrols.MapPost("/{area}/check", CheckAsync).WithSummary("Reports a look at one place of the round under way. The first counts.")
            .Accepts<CheckSpot>("application/json").Produces<PatrolAnswer>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        patrols.MapPost("/{area}/report-case", ReportCaseAsync).WithSummary("Reports a case from a problem that the caller found, with its words and photographs. Repeated it is the same case.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static ProblemHttpResult Absent => Problems.Of(Refusal.Of(PatrolRefusals.Absent));

    private static async Task<Ok<PatrolLine[]>> ListAsync(IPatrolBoard board, Caller caller, CancellationToken cancellationToken, string area = "")
    {
        var account = await caller.EntryAsync(cancellationToken);
        return TypedResults.Ok<PatrolLine[]>(
        [
            .. board.Current.Where(view => view.Area.StartsWith(area, StringComparison.Ordinal) && PatrolSight.MaySee(account, view.Area))
                .Select(view => new PatrolLine(view.Area, view.Version, view.Order, view.Since, view.Figures)),
        ]);
    }

    private static async Task<Results<Ok<PatrolView>, ProblemHttpResult>> ReadAsync(string area, IPatrolDesk desk, Caller caller, CancellationToken cancellationToken) =>
        await FindAsync(area, desk, caller, cancellationToken) is { } view ? TypedResults.Ok(view) : Absent;

    private static async Task<Results<Ok<IReadOnlyList<JournalLine>>, ProblemHttpResult>> HistoryAsync(string area, IPatrolDesk desk, IJournal journal, Caller caller, CancellationToken cancellationToken)
    {
        if (await FindAsync(area, desk, caller, cancellationToken) is not { } view)
            return Absent;
        return TypedResults.Ok(await JournalLine.ReadAsync(journal, $"patrol/{area}", view.Version - MostLines, cancellationToken));
    }

    private static async Task<Results<Ok<PatrolAnswer>, ProblemHttpResult>> CheckAsync(
        string area, HttpRequest request, CommandBody body, IPatrolDesk desk, Caller caller, CancellationToken cancellationToken)
    {
        var command = await body.ReadAsync<CheckSpot>(request, typeof(CheckSpot), caller.Name, null, cancellationToken);
        var outcome = await desk.ExecuteAsync(area, command, cancellationToken);
        return outcome.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(new PatrolAnswer(command.Operation.Value, area, outcome.Version, outcome.Answer!));
    }

    private static async Task<Results<Ok<PatrolCaseAnswer>, ProblemHttpResult>> ReportCaseAsync(
        string area, PatrolCaseRequest request, IPatrolDesk desk, Caller caller, CancellationToken cancellationToken)
    {
        var answer = await desk.ReportCaseAsync(area, request.Spot, request.Round, request.TypeCode, caller.Name, cancellationToken);
        return answer.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(answer);
    }

    private static async Task<PatrolView?> FindAsync(string area, IPatrolDesk desk, Caller caller, CancellationToken cancellationToken) =>
        PatrolSight.MaySee(await caller.EntryAsync(cancellationToken), area) ? await desk.ReadAsync(area, cancellationToken) : null;
}
