using CityOps.Accounts;
using CityOps.Commands;
using CityOps.Http;
using CityOps.Journal;
using CityOps.Resources;
using CityOps.Words;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityOps.Hazards;

/// <summary>The register of dangerous substances over HTTP. A place that the caller may not see does not exist for him.</summary>
internal static class HazardApi
{
    private const int MostLines = 200; // of a journal, the newest

    public static void MapHazards(this IEndpointRouteBuilder routes)
    {
        var hazards = routes.MapGroup("/api/v1/hazards").WithTags("Hazards").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        hazards.MapGet("/", ListAsync).WithSummary("The register as far as the caller may see it; area= leading digits of unit grids, retired=true also those that were taken out.");
        hazards.MapGet("/{code}", ReadAsync).WithSummary("One place that keeps a dangerous substance.");
        hazards.MapGet("/{code}/history", HistoryAsync).WithSummary("What happened to a place, from the journal; the newest 200.");
        foreach (var transition in HazardTransitions.All)
        {
            hazards.MapPost($"/{{code}}/{transition.Name}", (string code, HttpRequest request, HazardDoor door, Caller caller, CancellationToken cancellationToken) =>
                door.ExecuteAsync(transition.Command, code, request, caller, cancellationToken))
                .WithSummary($"{transition.NameZh}: {transition.Name}")
                .Accepts(transition.Command, "application/json")
                .Produces<HazardAnswer>()
                .ProducesProblem(StatusCodes.Status403Forbidden)
                .ProducesProblem(StatusCodes.Status409Conflict)
                .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static async Task<Results<Ok<IReadOnlyList<HazardView>>, ProblemHttpResult>> ListAsync(
        Caller caller, IHazardRegister register, CancellationToken cancellationToken,
        string? kind = null, string? substance = null, string? organisation = null, string? area = null, bool retired = false)
    {
        HazardKind? wanted = null;
        if (kind is not null && (wanted = KindOf(kind)) is null)
            return Problems.Of(Refusal.Of(HazardRefusals.FieldInvalid, "field", "kind"));
        var account = await caller.EntryAsync(cancellationToken);
        return TypedResults.Ok(await register.ListAsync(new HazardQuery(wanted, substance, organisation, area, retired), account.AreasOf(), account.OwnOf(), cancellationToken));
    }

    private static async Task<Results<Ok<HazardView>, ProblemHttpResult>> ReadAsync(string code, Caller caller, HazardDoor door, CancellationToken cancellationToken) =>
        await door.FindAsync(code, caller, cancellationToken) is { } view ? TypedResults.Ok(view) : Problems.Of(Refusal.Of(HazardRefusals.Unknown));

    private static async Task<Results<Ok<IReadOnlyList<JournalLine>>, ProblemHttpResult>> HistoryAsync(string code, Caller caller, HazardDoor door, IJournal journal, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(code, caller, cancellationToken) is not { } view)
            return Problems.Of(Refusal.Of(HazardRefusals.Unknown));
        return TypedResults.Ok(await JournalLine.ReadAsync(journal, $"hazard/{code}", view.Version - MostLines, cancellationToken));
    }

    private static HazardKind? KindOf(string word)
    {
        foreach (var kind in Enum.GetValues<HazardKind>())
        {
            if (Kebab.Of(kind) == word)
                return kind;
        }

        return null;
    }
}

/// <summary>Lets callers at the places that they may see.</summary>
internal sealed class HazardDoor(CommandBody body, IGrainFactory grains)
{
    private const int LongestCode = 40;

    /// <summary>A place; null when there is none for this caller.</summary>
    public async Task<HazardView?> FindAsync(string code, Caller caller, CancellationToken cancellationToken) =>
        code.Length <= LongestCode && await grains.GetGrain<IHazardGrain>(code).Read(cancellationToken) is { } view
        && (await caller.EntryAsync(cancellationToken)).MaySee(view.Entry.Organisation, view.Grid)
            ? view
            : null;

    /// <summary>Gives a command.</summary>
    public async Task<Results<Ok<HazardAnswer>, ProblemHttpResult>> ExecuteAsync(Type type, string code, HttpRequest request, Caller caller, CancellationToken cancellationToken)
    {
        var command = await body.ReadAsync<HazardCommand>(request, type, caller.Name, null, cancellationToken);
        if (code.Length > LongestCode)
            return Problems.Of(Refusal.Of(HazardRefusals.CodeInvalid));
        var outcome = await grains.GetGrain<IHazardGrain>(code).Execute(command, cancellationToken);
        return outcome.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(new HazardAnswer(command.Operation.Value, outcome.Version, outcome.Answer!));
    }
}

/// <summary>What the one who gave a command is told.</summary>
/// <param name="OperationId">The operation; the same answer comes for the same one.</param>
/// <param name="Version">Version of the entry after the command.</param>
/// <param name="Receipt">How it stands.</param>
internal sealed record HazardAnswer(Guid OperationId, long Version, HazardReceipt Receipt);
