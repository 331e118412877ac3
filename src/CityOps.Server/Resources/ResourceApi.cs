using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Http;
using CityOps.Journal;
using CityOps.Words;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityOps.Resources;

/// <summary>Emergency resources over HTTP. One that the caller may not see does not exist for him.</summary>
internal static class ResourceApi
{
    private const int MostLines = 200; // of a journal, the newest

    public static void MapResources(this IEndpointRouteBuilder routes)
    {
        var resources = routes.MapGroup("/api/v1/resources").WithTags("Resources").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        resources.MapGet("/", ListAsync).WithSummary("The register as far as the caller may see it; near=longitude,latitude puts the nearest first, incident= those booked for one.");
        resources.MapGet("/{code}", ReadAsync).WithSummary("One resource with its open bookings and the last that ended.");
        resources.MapGet("/{code}/history", HistoryAsync).WithSummary("What happened to a resource, from the journal; the newest 200.");
        foreach (var transition in ResourceTransitions.All)
        {
            resources.MapPost($"/{{code}}/{transition.Name}", (string code, HttpRequest request, ResourceDoor door, Caller caller, CancellationToken cancellationToken) =>
                door.ExecuteAsync(transition.Command, code, request, caller, cancellationToken))
                .WithSummary($"{transition.NameZh}: {transition.Name}")
                .Accepts(transition.Command, "application/json")
                .Produces<ResourceAnswer>()
                .ProducesProblem(StatusCodes.Status403Forbidden)
                .ProducesProblem(StatusCodes.Status409Conflict);
        }
    }

    private static async Task<Results<Ok<IReadOnlyList<ResourceLine>>, ProblemHttpResult>> ListAsync(
        Caller caller, IResourceRegister register, CancellationToken cancellationToken,
        string? kind = null, string? type = null, string? organisation = null, string? incident = null, string? near = null, int free = 0)
    {
        ResourceKind? wanted = null;
        if (kind is not null && (wanted = KindOf(kind)) is null)
            return Problems.Of(Refusal.Of(ResourceRefusals.FieldInvalid, "field", "kind"));
        CasePosition? place = null;
        if (near is not null && (place = PlaceOf(near)) is null)
            return Problems.Of(Refusal.Of(ResourceRefusals.FieldInvalid, "field", "near"));
        var account = await caller.EntryAsync(cancellationToken);
        return TypedResults.Ok(await register.ListAsync(new ResourceQuery(wanted, type, organisation, incident, free, place), account.AreasOf(), account.OwnOf(), cancellationToken));
    }

    private static async Task<Results<Ok<ResourceView>, ProblemHttpResult>> ReadAsync(string code, Caller caller, ResourceDoor door, CancellationToken cancellationToken) =>
        await door.FindAsync(code, caller, cancellationToken) is { } view ? TypedResults.Ok(view) : Problems.Of(Refusal.Of(ResourceRefusals.Unknown));

    private static async Task<Results<Ok<IReadOnlyList<JournalLine>>, ProblemHttpResult>> HistoryAsync(string code, Caller caller, ResourceDoor door, IJournal journal, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(code, caller, cancellationToken) is not { } view)
            return Problems.Of(Refusal.Of(ResourceRefusals.Unknown));
        return TypedResults.Ok(await JournalLine.ReadAsync(journal, $"resource/{code}", view.Version - MostLines, cancellationToken));
    }

    private static ResourceKind? KindOf(string word)
    {
        foreach (var kind in Enum.GetValues<ResourceKind>())
        {
            if (Kebab.Of(kind) == word)
                return kind;
        }

        return null;
    }

    private static CasePosition? PlaceOf(string text) =>
        text.Split(',') is [var longitude, var latitude]
        && double.TryParse(longitude, System.Globalization.CultureInfo.InvariantCulture, out var x) && double.TryParse(latitude, System.Globalization.CultureInfo.InvariantCulture, out var y)
        && x is >= -180 and <= 180 && y is >= -90 and <= 90
            ? new CasePosition(x, y)
            : null;
}

/// <summary>Lets callers at the resources that they may see.</summary>
internal sealed class ResourceDoor(CommandBody body, IGrainFactory grains)
{
    private const int LongestCode = 40;

    /// <summary>A resource; null when there is none for this caller.</summary>
    public async Task<ResourceView?> FindAsync(string code, Caller caller, CancellationToken cancellationToken) =>
        code.Length <= LongestCode && await grains.GetGrain<IResourceGrain>(code).Read(cancellationToken) is { } view
        && (await caller.EntryAsync(cancellationToken)).MaySee(view.Entry.Organisation, view.Grid)
            ? view
            : null;

    /// <summary>Gives a command.</summary>
    public async Task<Results<Ok<ResourceAnswer>, ProblemHttpResult>> ExecuteAsync(Type type, string code, HttpRequest request, Caller caller, CancellationToken cancellationToken)
    {
        var command = await body.ReadAsync<ResourceCommand>(request, type, caller.Name, null, cancellationToken);
        if (code.Length > LongestCode)
            return Problems.Of(Refusal.Of(ResourceRefusals.CodeInvalid));
        var outcome = await grains.GetGrain<IResourceGrain>(code).Execute(command, cancellationToken);
        return outcome.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(new ResourceAnswer(command.Operation.Value, outcome.Version, outcome.Answer!));
    }
}

/// <summary>What the one who gave a command is told.</summary>
/// <param name="OperationId">The operation; the same answer comes for the same one.</param>
/// <param name="Version">Version of the resource after the command.</param>
/// <param name="Receipt">How it stands.</param>
internal sealed record ResourceAnswer(Guid OperationId, long Version, ResourceReceipt Receipt);
