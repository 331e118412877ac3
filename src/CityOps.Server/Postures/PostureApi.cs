using CityOps.Accounts;
using CityOps.Commands;
using CityOps.Http;
using CityOps.Journal;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityOps.Postures;

/// <summary>Postures over HTTP. What holds where one's posts look after is everybody's to know; switching, and who switched why, is the hall's.</summary>
internal static class PostureApi
{
    private static readonly (string Name, Type Command, string Summary)[] Commands =
    [
        ("switch", typeof(SwitchPosture), "Switches the posture (态势切换), and lets limits of ordinary cases stand still where it says so."),
        ("propose", typeof(ProposePosture), "Asks whoever may decide for a posture."),
        ("pause-limits", typeof(PauseLimits), "Lets the limits of ordinary cases stand still (暂停计时)."),
        ("lift-pause", typeof(LiftPause), "Lets them run again."),
    ];

    public static void MapPostures(this IEndpointRouteBuilder routes)
    {
        var seen = routes.MapGroup("/api/v1/postures").WithTags("Postures").ProducesProblem(StatusCodes.Status401Unauthorized);
        seen.MapGet("/", ListAsync).WithSummary("What holds in each city and district that was ever switched and concerns the caller's posts; the strongest of city and district holds at a place.");
        var hall = routes.MapGroup("/api/v1/postures").WithTags("Postures").RequirePost(PostPolicy.Hall).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);
        hall.MapGet("/{area}", ReadAsync).WithSummary("The posture of a city or district: who decided what and why, the responses that hold it, and what is asked for.");
        hall.MapGet("/{area}/history", HistoryAsync).WithSummary("What happened to a posture, from its journal.");
        hall.MapPost("/{area}/preview", PreviewAsync).WithSummary("Exactly what a switch would change.");
        foreach (var (name, type, summary) in Commands)
        {
            hall.MapPost($"/{{area}}/{name}", (string area, HttpRequest request, CommandBody body, IPostureDesk desk, Caller caller, CancellationToken cancellationToken) =>
                    ExecuteAsync(type, area, request, body, desk, caller, cancellationToken))
                .WithSummary(summary)
                .Accepts(type, "application/json")
                .Produces<PostureCommandAnswer>()
                .ProducesProblem(StatusCodes.Status400BadRequest)
                .ProducesProblem(StatusCodes.Status403Forbidden)
                .ProducesProblem(StatusCodes.Status409Conflict);
        }
    }

    private static ProblemHttpResult Absent => Problems.Of(Refusal.Of(PostureRefusals.AreaUnknown));

    private static async Task<Ok<IReadOnlyList<PostureLine>>> ListAsync(IPostureBoard board, Caller caller, CancellationToken cancellationToken)
    {
        var account = await caller.EntryAsync(cancellationToken);
        return TypedResults.Ok<IReadOnlyList<PostureLine>>([.. board.Current.Where(line => PostureSight.Concerns(account, line.Area))]);
    }

    private static async Task<Results<Ok<PostureView>, ProblemHttpResult>> ReadAsync(string area, IPostureDesk desk, CancellationToken cancellationToken) =>
        await desk.ReadAsync(area, cancellationToken) is { } view ? TypedResults.Ok(view) : Absent;

    private static async Task<Results<Ok<IReadOnlyList<JournalLine>>, ProblemHttpResult>> HistoryAsync(
        string area, IPostureDesk desk, IJournal journal, CancellationToken cancellationToken)
    {
        if (await desk.ReadAsync(area, cancellationToken) is null)
            return Absent;
        return TypedResults.Ok(await JournalLine.ReadAsync(journal, $"posture/{area}", 0, cancellationToken));
    }

    private static async Task<Results<Ok<PosturePreview>, ProblemHttpResult>> PreviewAsync(
        string area, PosturePreviewRequest request, IPostureDesk desk, CancellationToken cancellationToken) =>
        await desk.PreviewAsync(area, request.Posture, request.PauseAreas, cancellationToken) is { } preview ? TypedResults.Ok(preview) : Absent;

    private static async Task<Results<Ok<PostureCommandAnswer>, ProblemHttpResult>> ExecuteAsync(
        Type type, string area, HttpRequest request, CommandBody body, IPostureDesk desk, Caller caller, CancellationToken cancellationToken)
    {
        var command = await body.ReadAsync<PostureCommand>(request, type, caller.Name, null, cancellationToken);
        var outcome = await desk.ExecuteAsync(area, command, cancellationToken);
        return outcome.Refusal is { } refusal
            ? Problems.Of(refusal)
            : TypedResults.Ok(new PostureCommandAnswer(command.Operation.Value, area, outcome.Version, outcome.Answer!));
    }
}
