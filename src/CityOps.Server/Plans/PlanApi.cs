using System.Text;
using CityOps.Accounts;
using CityOps.Commands;
using CityOps.Http;
using CityOps.Plans.Reading;
using CityOps.Plans.Versions;
using Microsoft.AspNetCore.Http.HttpResults;
using Document = Microsoft.AspNetCore.Http.HttpResults.Results<Microsoft.AspNetCore.Http.HttpResults.ContentHttpResult, Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace CityOps.Plans;

/// <summary>
/// Plans over HTTP: what is in force, every version, its schema, whether a plan would be read, and the way of a version into force. The city
/// is that of the caller's posts unless <c>city</c> names another one of them.
/// </summary>
internal static class PlanApi
{
    private static ProblemHttpResult Absent => Problems.Of(StatusCodes.Status404NotFound, PlanRefusals.PlanUnknown, "There is no such plan or version.");

    public static void MapPlans(this IEndpointRouteBuilder routes)
    {
        var seen = routes.MapGroup("/api/v1/plans").WithTags("Plans").RequirePost(PostPolicy.Hall).OrAdministrator();
        seen.MapGet("/", ListAsync).WithSummary("Plans of a city: what is in force, what is under work, when the next review is due.");
        seen.MapGet("/schema", () => TypedResults.Text(PlanJson.Schema, "application/schema+json", Encoding.UTF8)).WithSummary("The JSON Schema of a plan.");
        seen.MapGet("/{id}", InForceAsync).WithSummary("The document in force.").ProducesProblem(StatusCodes.Status404NotFound);
        seen.MapGet("/{id}/versions", VersionsAsync).WithSummary("All versions of a plan, the newest first, and its version for commands.").ProducesProblem(StatusCodes.Status404NotFound);
        seen.MapGet("/{id}/versions/{number:int}", DocumentAsync).WithSummary("The document of one version (export).").ProducesProblem(StatusCodes.Status404NotFound);
        seen.MapGet("/{id}/compare", CompareAsync).WithSummary("What was changed from one version to another.").ProducesProblem(StatusCodes.Status404NotFound);
        var plans = routes.MapGroup("/api/v1/plans").WithTags("Plans").RequirePost(PostPolicy.Hall);
        plans.MapPost("/check", CheckAsync).WithSummary("Reads a plan and names everything that is wrong with it; nothing is kept.").Accepts<Plan>("application/json").ProducesProblem(StatusCodes.Status413PayloadTooLarge);
        Described(plans.MapPost("/import", ImportAsync).WithSummary("Takes a document as the draft of its plan's next version; the number in it is replaced.").Accepts<Plan>("application/json"));
        Described(plans.MapPost("/{id}/draft", DraftAsync).WithSummary("起草: writes the draft, whole.").Accepts<Plan>("application/json"));
        foreach (var transition in PlanVersionTransitions.All.Where(transition => transition.Command != typeof(DraftPlan)))
        {
            Described(plans.MapPost($"/{{id}}/{transition.Name}", (string id, HttpRequest request, PlanDoor door, Caller caller, CancellationToken cancellationToken, string? city = null) =>
                CommandAsync(transition.Command, id, request, door, caller, city, cancellationToken)).WithSummary($"{transition.NameZh}: {transition.Name}").Accepts(transition.Command, "application/json"));
        }
    }

    private static void Described(RouteHandlerBuilder route) => route
        .Produces<PlanCommandAnswer>()
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<IReadOnlyList<PlanLine>>, ProblemHttpResult>> ListAsync(PlanDoor door, Caller caller, CancellationToken cancellationToken, string? city = null) =>
        await door.CityAsync(caller, city, cancellationToken) is { } prefix
            ? TypedResults.Ok<IReadOnlyList<PlanLine>>([.. (await door.Shelf.ListAsync(prefix, cancellationToken)).Select(PlanLine.Of)])
            : PlanDoor.NoCity;

    private static async Task<Document> InForceAsync(string id, PlanDoor door, Caller caller, CancellationToken cancellationToken, string? city = null) =>
        await door.ReadAsync(caller, city, id, cancellationToken) is { InForce: { } plan } ? Text(plan) : Absent;

    private static async Task<Results<Ok<PlanVersionsAnswer>, ProblemHttpResult>> VersionsAsync(string id, PlanDoor door, Caller caller, CancellationToken cancellationToken, string? city = null) =>
        await door.ReadAsync(caller, city, id, cancellationToken) is { } view
            ? TypedResults.Ok(new PlanVersionsAnswer(view.City, view.Id, view.Version, view.Next, view.Versions))
            : Absent;

    private static async Task<Document> DocumentAsync(string id, int number, PlanDoor door, Caller caller, CancellationToken cancellationToken, string? city = null) =>
        await door.VersionAsync(caller, city, id, number, cancellationToken) is { } plan ? Text(plan) : Absent;

    private static async Task<Results<Ok<IReadOnlyList<PlanChange>>, ProblemHttpResult>> CompareAsync(
        string id, int from, int to, PlanDoor door, Caller caller, CancellationToken cancellationToken, string? city = null) =>
        await door.VersionAsync(caller, city, id, from, cancellationToken) is { } older && await door.VersionAsync(caller, city, id, to, cancellationToken) is { } newer
            ? TypedResults.Ok(PlanComparison.Between(older, newer))
            : Absent;

    private static async Task<Results<Ok<PlanCheckAnswer>, ProblemHttpResult>> CheckAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await PlanDoor.TextAsync(request, cancellationToken) is not { } text)
            return PlanDoor.TooLarge;
        var reading = PlanJson.Read(text);
        return TypedResults.Ok(new PlanCheckAnswer(reading.Plan is not null, [.. reading.Flaws.Select(flaw => flaw.ToString()!)]));
    }

    private static Task<Results<Ok<PlanCommandAnswer>, ProblemHttpResult>> ImportAsync(
        HttpRequest request, PlanDoor door, Caller caller, CancellationToken cancellationToken, string? city = null, Guid? operationId = null, long? expectedVersion = null) =>
        WriteAsync(null, request, door, caller, city, operationId, expectedVersion, cancellationToken);

    private static Task<Results<Ok<PlanCommandAnswer>, ProblemHttpResult>> DraftAsync(
        string id, HttpRequest request, PlanDoor door, Caller caller, CancellationToken cancellationToken, string? city = null, Guid? operationId = null, long? expectedVersion = null) =>
        WriteAsync(id, request, door, caller, city, operationId, expectedVersion, cancellationToken);

    private static async Task<Results<Ok<PlanCommandAnswer>, ProblemHttpResult>> WriteAsync(
        string? id, HttpRequest request, PlanDoor door, Caller caller, string? city, Guid? operationId, long? expectedVersion, CancellationToken cancellationToken)
    {
        if (await door.CityAsync(caller, city, cancellationToken) is not { } prefix)
            return PlanDoor.NoCity;
        if (await PlanDoor.TextAsync(request, cancellationToken) is not { } text)
            return PlanDoor.TooLarge;
        var reading = PlanJson.Read(text);
        if (reading.Plan is not { } plan)
            return PlanDoor.Flawed(reading.Flaws);
        var grain = door.Grain(prefix, id ?? plan.Id);
        if (id is null)
            plan = plan with { Version = (await grain.Read(cancellationToken))?.Next ?? 1 };
        var command = new DraftPlan(RequestOperation.Of(request, operationId), caller.Name, expectedVersion, plan);
        return Answer(prefix, plan.Id, command, await grain.Execute(command, cancellationToken));
    }

    private static async Task<Results<Ok<PlanCommandAnswer>, ProblemHttpResult>> CommandAsync(
        Type type, string id, HttpRequest request, PlanDoor door, Caller caller, string? city, CancellationToken cancellationToken)
    {
        var command = await door.Body.ReadAsync<PlanVersionCommand>(request, type, caller.Name, null, cancellationToken);
        if (await door.ReadAsync(caller, city, id, cancellationToken) is not { } view)
            return Absent;
        return Answer(view.City, id, command, await door.Grain(view.City, id).Execute(command, cancellationToken));
    }

    private static Results<Ok<PlanCommandAnswer>, ProblemHttpResult> Answer(string city, string id, PlanVersionCommand command, Outcome<PlanVersionAnswer> outcome) =>
        outcome.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(new PlanCommandAnswer(command.Operation.Value, city, id, outcome.Version, outcome.Answer!.Status));

    private static ContentHttpResult Text(Plan plan) => TypedResults.Text(PlanJson.Write(plan), "application/json", Encoding.UTF8);
}
