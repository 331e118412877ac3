using System.Text;
using CityOps.Accounts;
using CityOps.Checks;
using CityOps.Commands;
using CityOps.Http;
using CityOps.Plans;
using CityOps.Plans.Versions;
using Microsoft.AspNetCore.Http.HttpResults;
using Document = Microsoft.AspNetCore.Http.HttpResults.Results<Microsoft.AspNetCore.Http.HttpResults.ContentHttpResult, Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace CityOps.Incidents;

/// <summary>
/// The time-limit table of information reports (报送时限) over HTTP: what is in force, every version, the schema, and putting one in force. The
/// city is that of the caller's posts unless <c>city</c> names another one of them.
/// </summary>
internal static class ReportRuleApi
{
    public static void MapReportRules(this IEndpointRouteBuilder routes)
    {
        var seen = routes.MapGroup("/api/v1/report-rules").WithTags("Incidents").RequirePost(PostPolicy.Hall).OrAdministrator();
        seen.MapGet("/", InForceAsync).WithSummary("The time-limit table in force: who tells whom by when, with its source and how sure it is.").ProducesProblem(StatusCodes.Status404NotFound);
        seen.MapGet("/schema", () => TypedResults.Text(ReportRuleJson.Schema, "application/schema+json", Encoding.UTF8)).WithSummary("The JSON Schema of a time-limit table.");
        seen.MapGet("/versions", VersionsAsync).WithSummary("All versions of the table, the newest first, and its version for commands.").ProducesProblem(StatusCodes.Status404NotFound);
        seen.MapGet("/versions/{number:int}", VersionAsync).WithSummary("One version of the table (export).").ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGroup("/api/v1/report-rules").WithTags("Incidents").RequirePost(PostPolicy.Hall).MapPut("/", EnforceAsync)
            .WithSummary("Puts a table in force in place of the one that is, whole and without a flaw, or not at all; the number in it is replaced.")
            .Accepts<ReportRuleTable>("application/json")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<Document> InForceAsync(PlanDoor door, IReportTableShelf shelf, Caller caller, CancellationToken cancellationToken, string? city = null) =>
        await door.CityAsync(caller, city, cancellationToken) is { } prefix ? Text(await shelf.InForceAsync(prefix, cancellationToken)) : PlanDoor.NoCity;

    private static async Task<Results<Ok<ReportTableAnswer>, ProblemHttpResult>> VersionsAsync(
        PlanDoor door, IGrainFactory grains, Caller caller, CancellationToken cancellationToken, string? city = null)
    {
        if (await door.CityAsync(caller, city, cancellationToken) is not { } prefix)
            return PlanDoor.NoCity;
        var view = await grains.GetGrain<IReportTableGrain>(prefix).Read(cancellationToken);
        return TypedResults.Ok(new ReportTableAnswer(prefix, view.Version, view.InForce.Version, view.Versions));
    }

    private static async Task<Document> VersionAsync(int number, PlanDoor door, IReportTableShelf shelf, Caller caller, CancellationToken cancellationToken, string? city = null)
    {
        if (await door.CityAsync(caller, city, cancellationToken) is not { } prefix)
            return PlanDoor.NoCity;
        return await shelf.VersionAsync(prefix, number, cancellationToken) is { } table
            ? Text(table)
            : Problems.Of(StatusCodes.Status404NotFound, "report_table_version_unknown", "There is no such version of the table.");
    }

    private static async Task<Results<Ok<ReportTableCommandAnswer>, ProblemHttpResult>> EnforceAsync(
        HttpRequest request, PlanDoor door, IGrainFactory grains, Caller caller, CancellationToken cancellationToken,
        string reason = "", string? city = null, Guid? operationId = null, long? expectedVersion = null)
    {
        if (await door.CityAsync(caller, city, cancellationToken) is not { } prefix)
            return PlanDoor.NoCity;

        // Asked before the body is read: who may not put a table in force is not told what is wrong with his.
        if (!PlanAuthority.RolesOf(await caller.EntryAsync(cancellationToken), prefix).Contains(PlanVersionRole.Approver))
            return Problems.Of(Refusal.Of(ReportTableRefusals.RoleNotAllowed));
        if (await PlanDoor.TextAsync(request, cancellationToken) is not { } text)
            return PlanDoor.TooLarge;
        var reading = ReportRuleJson.Read(text, ReportRuleJson.TypesOf(await door.Shelf.InForceAsync(prefix, cancellationToken)));
        if (reading.Table is not { } table)
            return Flawed(reading.Flaws);
        var command = new EnforceReportTable(RequestOperation.Of(request, operationId), caller.Name, expectedVersion, table, reason);
        var outcome = await grains.GetGrain<IReportTableGrain>(prefix).Execute(command, cancellationToken);
        return outcome.Refusal is { } refusal
            ? Problems.Of(refusal)
            : TypedResults.Ok(new ReportTableCommandAnswer(command.Operation.Value, prefix, outcome.Version, outcome.Answer!.Number));
    }

    private static ProblemHttpResult Flawed(IReadOnlyList<Flaw> flaws) => TypedResults.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: "The table has flaws.",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = ReportTableRefusals.Flawed, ["flaws"] = flaws });

    private static ContentHttpResult Text(ReportRuleTable table) => TypedResults.Text(ReportRuleJson.Write(table), "application/json", Encoding.UTF8);
}

/// <summary>The versions of the time-limit table of a city.</summary>
/// <param name="City">First four digits of the city's codes.</param>
/// <param name="Version">To be stated as the expected version of a command.</param>
/// <param name="InForce">Number of the table in force.</param>
/// <param name="Versions">The newest first.</param>
internal sealed record ReportTableAnswer(string City, long Version, int InForce, IReadOnlyList<ReportTableLine> Versions);

/// <summary>What the one who put a table in force is told.</summary>
/// <param name="OperationId">The operation; the same answer comes for the same one.</param>
/// <param name="City">First four digits of the city's codes.</param>
/// <param name="Version">Version of the table's journal after the command.</param>
/// <param name="Number">The number that the table got.</param>
internal sealed record ReportTableCommandAnswer(Guid OperationId, string City, long Version, int Number);
