using System.Text;
using CityOps.Accounts;
using CityOps.Http;
using CityOps.Plans.Reading;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityOps.Plans;

/// <summary>Plans over HTTP: what is in force, its schema, and whether a plan of one's own would be read.</summary>
internal static class PlanApi
{
    private const int Largest = 2 << 20;

    public static void MapPlans(this IEndpointRouteBuilder routes)
    {
        var plans = routes.MapGroup("/api/v1/plans").WithTags("Plans").RequirePost(PostPolicy.Hall);
        plans.MapGet("/", List).WithSummary("Plans in force, in short.");
        plans.MapGet("/schema", () => TypedResults.Text(PlanJson.Schema, "application/schema+json", Encoding.UTF8)).WithSummary("The JSON Schema of a plan.");
        plans.MapGet("/{id}", Read).WithSummary("One plan, as its file has it.").ProducesProblem(StatusCodes.Status404NotFound);
        plans.MapPost("/check", CheckAsync).WithSummary("Reads a plan and names everything that is wrong with it; nothing is kept.").Accepts<Plan>("application/json").ProducesProblem(StatusCodes.Status413PayloadTooLarge);
    }

    private static Ok<IReadOnlyList<PlanLine>> List() => TypedResults.Ok<IReadOnlyList<PlanLine>>([.. PlanLibrary.All.Select(PlanLine.Of)]);

    private static Results<ContentHttpResult, ProblemHttpResult> Read(string id) => PlanLibrary.Of(id) is { } plan
        ? TypedResults.Text(PlanJson.Write(plan), "application/json", Encoding.UTF8)
        : Problems.Of(StatusCodes.Status404NotFound, PlanRefusals.PlanUnknown, "There is no such plan.");

    private static async Task<Results<Ok<PlanCheckAnswer>, ProblemHttpResult>> CheckAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Largest)
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, "body_too_large", "A plan is at most 2 MiB.");
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var reading = PlanJson.Read(await reader.ReadToEndAsync(cancellationToken));
        return TypedResults.Ok(new PlanCheckAnswer(reading.Plan is not null, [.. reading.Flaws.Select(flaw => flaw.ToString()!)]));
    }

    /// <summary>A plan in a list.</summary>
    internal sealed record PlanLine(string Id, int Version, PlanText Name, IReadOnlyList<string> IncidentTypes, IReadOnlyList<ResponseLevel> Levels, int Tasks, int Groups)
    {
        public static PlanLine Of(Plan plan) => new(plan.Id, plan.Version, plan.Header.Name, plan.Header.IncidentTypes, [.. plan.Triggers.Select(trigger => trigger.Level)], plan.Tasks.Count, plan.Command.Groups.Count);
    }

    /// <summary>Whether a plan can be read.</summary>
    /// <param name="Readable">It can.</param>
    /// <param name="Flaws">What is wrong, with the pointer to it.</param>
    internal sealed record PlanCheckAnswer(bool Readable, IReadOnlyList<string> Flaws);
}
