using CityOps.Accounts;
using CityOps.Commands;
using CityOps.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityOps.Cases;

/// <summary>Cases over HTTP. What a caller may not see is answered as if it did not exist.</summary>
internal static class CaseApi
{
    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        var cases = routes.MapGroup("/api/v1/cases").WithTags("Cases").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized);
        cases.MapGet("/", ListAsync).WithSummary("Cases that the caller may see, newest report first, a page at a time.").ProducesProblem(StatusCodes.Status404NotFound);
        cases.MapPost("/", ReportAsync).WithSummary("Reports a problem (上报); the answer names the case.").Accepts<ReportCase>("application/json").Produces<CaseCommandAnswer>();
        cases.MapGet("/{key}", ReadAsync).WithSummary("One case by the number of its report or its own.").ProducesProblem(StatusCodes.Status404NotFound);
        cases.MapGet("/{key}/history", HistoryAsync).WithSummary("What happened to a case, from its journal.").ProducesProblem(StatusCodes.Status404NotFound);
        foreach (var (name, transition) in CaseRoutes.Commands)
        {
            cases.MapPost($"/{{key}}/{name}", (string key, HttpRequest request, CaseDoor door, Caller caller, CancellationToken cancellationToken) =>
                    ExecuteAsync(transition.Command, key, request, door, caller, cancellationToken))
                .WithName(name)
                .WithSummary($"{transition.NameZh}: {Words(transition)}")
                .Accepts(transition.Command, "application/json")
                .Produces<CaseCommandAnswer>()
                .ProducesProblem(StatusCodes.Status403Forbidden)
                .ProducesProblem(StatusCodes.Status404NotFound)
                .ProducesProblem(StatusCodes.Status409Conflict);
        }
    }

    private static string Words(CaseTransition transition) => transition.Guard.Length > 0 ? $"{transition.Name}; {transition.Guard}" : transition.Name;

    private static async Task<Results<Ok<CasesPage>, ProblemHttpResult>> ListAsync(
        [AsParameters] CaseQuery query, ICaseBoard board, Caller caller, CancellationToken cancellationToken)
    {
        if (query.Flaw() is { } flaw)
            return Problems.Of(StatusCodes.Status400BadRequest, "query_invalid", flaw);
        var account = await caller.EntryAsync(cancellationToken);
        var lines = await board.SearchAsync(query.Search(account.Scopes()), cancellationToken);
        return TypedResults.Ok(new CasesPage(lines, lines.Count == query.PageSize ? lines[^1].Key : null));
    }

    private static async Task<Results<Ok<CaseView>, ProblemHttpResult>> ReadAsync(string key, CaseDoor door, Caller caller, CancellationToken cancellationToken) =>
        await door.FindAsync(key, caller, cancellationToken) is { } view ? TypedResults.Ok(view) : CaseDoor.Absent;

    private static async Task<Results<Ok<IReadOnlyList<CaseHistoryLine>>, ProblemHttpResult>> HistoryAsync(
        string key, CaseDoor door, ICaseBoard board, Caller caller, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(key, caller, cancellationToken) is not { } view)
            return CaseDoor.Absent;
        var history = await board.HistoryAsync(view.Key, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<CaseHistoryLine>>([.. history.Select(CaseHistoryLine.Of)]);
    }

    private static async Task<Results<Ok<CaseCommandAnswer>, ProblemHttpResult>> ReportAsync(
        HttpRequest request, CommandBody body, ICaseDesk desk, Caller caller, CancellationToken cancellationToken)
    {
        var command = await body.ReadAsync<ReportCase>(request, typeof(ReportCase), caller.Name, null, cancellationToken);
        var answer = await desk.ReportAsync(command, cancellationToken);
        return Answer(answer.Key, command, answer.Outcome);
    }

    private static async Task<Results<Ok<CaseCommandAnswer>, ProblemHttpResult>> ExecuteAsync(
        Type type, string key, HttpRequest request, CaseDoor door, Caller caller, CancellationToken cancellationToken)
    {
        // The body first: what cannot be read is told to anybody, whether there is such a case or not.
        var command = await door.Body.ReadAsync<CaseCommand>(request, type, caller.Name, null, cancellationToken);
        if (await door.FindAsync(key, caller, cancellationToken) is not { } view)
            return CaseDoor.Absent;
        return Answer(view.Key, command, await door.Desk.ExecuteAsync(view.Key, command, cancellationToken));
    }

    private static Results<Ok<CaseCommandAnswer>, ProblemHttpResult> Answer(string key, CaseCommand command, Outcome<CaseReceipt> outcome) =>
        outcome.Refusal is { } refusal
            ? Problems.Of(refusal)
            : TypedResults.Ok(new CaseCommandAnswer(command.Operation.Value, key, outcome.Version, outcome.Answer!));
}
