using System.Text.Json.Nodes;
using CityOps.Accounts;
using CityOps.Commands;
using CityOps.Http;
using CityOps.Journal;
using CityOps.Plans;
using CityOps.Plans.Tasks;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityOps.Incidents;

/// <summary>Incidents over HTTP. What a caller may not see is answered as if it did not exist.</summary>
internal static class IncidentApi
{
    private static ProblemHttpResult Absent => Problems.Of(Refusal.Of(IncidentRefusals.Absent));

    public static void MapIncidents(this IEndpointRouteBuilder routes)
    {
        var incidents = routes.MapGroup("/api/v1/incidents").WithTags("Incidents").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized);
        incidents.MapGet("/", ListAsync).WithSummary("Incidents that the caller may see, the gravest first.");
        incidents.MapPost("/", ReceiveAsync).WithSummary("Receives an incident (接报); the answer names it.").Accepts<ReceiveIncident>("application/json").Produces<IncidentCommandAnswer>();
        incidents.MapGet("/{key}", ReadAsync).WithSummary("One incident with its tasks, zones, messages and reports.").ProducesProblem(StatusCodes.Status404NotFound);
        incidents.MapGet("/{key}/history", HistoryAsync).WithSummary("What happened to an incident, from its journal.").ProducesProblem(StatusCodes.Status404NotFound);
        incidents.MapGet("/{key}/proposals", ProposeAsync).WithSummary("What the rules of the plans for its type say to what is known now.").ProducesProblem(StatusCodes.Status404NotFound);
        incidents.MapPost("/{key}/preview", PreviewAsync).WithSummary("Exactly what activating these plans would do; at another level than the response's, what raising or lowering it would.").ProducesProblem(StatusCodes.Status404NotFound);
        foreach (var transition in IncidentTransitions.OfPeople.Where(transition => transition.Command != typeof(ReceiveIncident)))
        {
            Described(incidents.MapPost($"/{{key}}/{transition.Name}", (string key, HttpRequest request, IncidentDoor door, Caller caller, CancellationToken cancellationToken) =>
                ExecuteAsync(transition.Command, key, null, request, door, caller, cancellationToken)), transition.Command, $"{transition.NameZh}: {transition.Name}");
        }

        foreach (var transition in PlanTaskTransitions.All.Where(transition => transition.Roles.Any(role => role != PlanTaskRole.System) && transition.Command != typeof(IssuePlanTask)))
        {
            Described(incidents.MapPost($"/{{key}}/tasks/{{task:guid}}/{transition.Name}", (string key, Guid task, HttpRequest request, IncidentDoor door, Caller caller, CancellationToken cancellationToken) =>
                ExecuteAsync(transition.Command, key, task, request, door, caller, cancellationToken)), transition.Command, $"任务{transition.NameZh}: {transition.Name} a task");
        }
    }

    private static void Described(RouteHandlerBuilder route, Type command, string summary) => route
        .WithSummary(summary)
        .Accepts(command, "application/json")
        .Produces<IncidentCommandAnswer>()
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Ok<IReadOnlyList<IncidentLine>>> ListAsync(IncidentDoor door, Caller caller, CancellationToken cancellationToken, bool ended = false) =>
        TypedResults.Ok(await door.ListAsync(caller, ended, cancellationToken));

    private static async Task<Results<Ok<IncidentView>, ProblemHttpResult>> ReadAsync(string key, IncidentDoor door, Caller caller, CancellationToken cancellationToken) =>
        await door.FindAsync(key, caller, cancellationToken) is { } view ? TypedResults.Ok(view) : Absent;

    private static async Task<Results<Ok<IReadOnlyList<JournalLine>>, ProblemHttpResult>> HistoryAsync(
        string key, IncidentDoor door, IJournal journal, Caller caller, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(key, caller, cancellationToken) is null)
            return Absent;
        return TypedResults.Ok(await JournalLine.ReadAsync(journal, $"incident/{key}", 0, cancellationToken));
    }

    private static async Task<Results<Ok<IReadOnlyList<PlanProposal>>, ProblemHttpResult>> ProposeAsync(
        string key, IncidentDoor door, IGrainFactory grains, Caller caller, CancellationToken cancellationToken) =>
        await door.FindAsync(key, caller, cancellationToken) is null ? Absent : TypedResults.Ok(await grains.GetGrain<IIncidentGrain>(key).Propose(cancellationToken));

    private static async Task<Results<Ok<ActivationPreview>, ProblemHttpResult>> PreviewAsync(
        string key, PreviewRequest request, IncidentDoor door, IGrainFactory grains, Caller caller, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(key, caller, cancellationToken) is null)
            return Absent;
        var outcome = await grains.GetGrain<IIncidentGrain>(key).Preview(request.Level, request.Choices, cancellationToken);
        return outcome.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(outcome.Answer!);
    }

    private static async Task<Results<Ok<IncidentCommandAnswer>, ProblemHttpResult>> ReceiveAsync(HttpRequest request, IncidentDoor door, Caller caller, CancellationToken cancellationToken)
    {
        var command = await door.Body.ReadAsync<ReceiveIncident>(request, typeof(ReceiveIncident), caller.Name, null, cancellationToken);
        var answer = await door.Desk.ReceiveAsync(command, cancellationToken);
        return Answer(answer.Key, command, answer.Outcome);
    }

    private static async Task<Results<Ok<IncidentCommandAnswer>, ProblemHttpResult>> ExecuteAsync(
        Type type, string key, Guid? task, HttpRequest request, IncidentDoor door, Caller caller, CancellationToken cancellationToken)
    {
        var command = await door.Body.ReadAsync<IncidentCommand>(request, type, caller.Name, body => Name(body, task), cancellationToken);
        if (await door.FindAsync(key, caller, cancellationToken) is null)
            return Absent;
        return Answer(key, command, await door.Desk.ExecuteAsync(key, command, cancellationToken));
    }

    /// <summary>The task stands in the address.</summary>
    private static void Name(JsonObject body, Guid? task)
    {
        if (task is { } id)
            body["task"] = new JsonObject { ["value"] = id };
    }

    private static Results<Ok<IncidentCommandAnswer>, ProblemHttpResult> Answer(string key, IncidentCommand command, Outcome<IncidentReceipt> outcome) =>
        outcome.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(new IncidentCommandAnswer(command.Operation.Value, key, outcome.Version, outcome.Answer!));
}
