using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityOps.Proposals;

/// <summary>An alarm as a gateway hands it in.</summary>
/// <param name="SourceId">The gateway's own identifier of the alarm: handed in again it is the same one.</param>
/// <param name="Place">Where the device is.</param>
/// <param name="Address">Place in words.</param>
/// <param name="Text">What it says.</param>
/// <param name="Reading">What it measured.</param>
/// <param name="Type">Type of incident, kebab case; null when the device does not say.</param>
internal sealed record AlarmRequest(string SourceId, CasePosition Place, string Address, string Text, AlarmReading Reading, string? Type = null);

/// <summary>Says why a proposal is none.</summary>
/// <param name="Reason">Why.</param>
/// <param name="OperationId">The operation; null for a new one.</param>
internal sealed record DismissRequest(string Reason, Guid? OperationId = null);

/// <summary>What became of it.</summary>
/// <param name="Key">The proposal.</param>
/// <param name="Version">Its version.</param>
/// <param name="Receipt">Where it stands.</param>
internal sealed record ProposalAnswer(string Key, long Version, ProposalReceipt Receipt);

/// <summary>Alarms of devices, and the proposals of incidents that they and surges of reports make. An incident is only made by a person.</summary>
internal static class ProposalApi
{
    public static void MapProposals(this IEndpointRouteBuilder routes)
    {
        routes.MapGroup("/api/v1/alarms").WithTags("Proposals").RequirePost(CaseRole.Gateway).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized)
            .MapPost("/", RaiseAsync).WithSummary("Takes the alarm of a device from its gateway; the same sourceId is the same alarm and gets the same answer.").ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        var proposals = routes.MapGroup("/api/v1/incident-proposals").WithTags("Proposals").RequirePost(PostPolicy.Hall).ProducesProblem(StatusCodes.Status401Unauthorized);
        proposals.MapGet("/", OpenAsync).WithSummary("Proposals in the caller's areas that nobody has decided on. One is accepted by receiving an incident whose source is sensor or surge and whose reference is its key.");
        proposals.MapGet("/{key}", ReadAsync).WithSummary("One proposal.").ProducesProblem(StatusCodes.Status404NotFound);
        proposals.MapPost("/{key}/dismiss", DismissAsync).WithSummary("Says that it is none.").ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<ProposalAnswer>, ProblemHttpResult>> RaiseAsync(AlarmRequest request, HttpRequest http, IProposalDesk desk, Caller caller, CancellationToken cancellationToken)
    {
        var alarm = new RaiseAlarm(RequestOperation.Of(http, null), caller.Name, null, request.Type, request.Place, request.Address, request.Text, request.Reading);
        var (key, outcome) = await desk.RaiseAsync(request.SourceId, alarm, cancellationToken);
        return Answer(key, outcome);
    }

    private static async Task<Ok<IReadOnlyList<ProposalView>>> OpenAsync(IProposalDesk desk, Caller caller, CancellationToken cancellationToken)
    {
        var account = await caller.EntryAsync(cancellationToken);
        return TypedResults.Ok<IReadOnlyList<ProposalView>>([.. (await desk.OpenAsync(string.Empty, cancellationToken)).Where(view => Incidents.IncidentSight.MaySee(account, view.Proposed.Grid))]);
    }

    private static async Task<Results<Ok<ProposalView>, ProblemHttpResult>> ReadAsync(string key, IProposalDesk desk, Caller caller, CancellationToken cancellationToken) =>
        await FindAsync(key, desk, caller, cancellationToken) is { } view ? TypedResults.Ok(view) : Problems.Of(Refusal.Of(ProposalRefusals.Absent));

    private static async Task<Results<Ok<ProposalAnswer>, ProblemHttpResult>> DismissAsync(
        string key, DismissRequest request, HttpRequest http, IProposalDesk desk, Caller caller, CancellationToken cancellationToken)
    {
        if (await FindAsync(key, desk, caller, cancellationToken) is null)
            return Problems.Of(Refusal.Of(ProposalRefusals.Absent));
        var operation = RequestOperation.Of(http, request.OperationId);
        return Answer(key, await desk.ExecuteAsync(key, new DismissProposal(operation, caller.Name, null, request.Reason), cancellationToken));
    }

    private static async Task<ProposalView?> FindAsync(string key, IProposalDesk desk, Caller caller, CancellationToken cancellationToken) =>
        key.Length <= 60 && await desk.ReadAsync(key, cancellationToken) is { } view && Incidents.IncidentSight.MaySee(await caller.EntryAsync(cancellationToken), view.Proposed.Grid) ? view : null;

    private static Results<Ok<ProposalAnswer>, ProblemHttpResult> Answer(string key, Outcome<ProposalReceipt> outcome) =>
        outcome.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(new ProposalAnswer(key, outcome.Version, outcome.Answer!));
}
