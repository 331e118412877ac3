using CityOps.Accounts;
using CityOps.Commands;
using CityOps.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityOps.Units;

/// <summary>Units over HTTP.</summary>
internal static class UnitApi
{
    private static readonly TimeSpan LongestTrack = TimeSpan.FromHours(24);

    public static void MapUnits(this IEndpointRouteBuilder routes)
    {
        var units = routes.MapGroup("/api/v1/units").WithTags("Units").ProducesProblem(StatusCodes.Status400BadRequest);
        units.MapGet("/", List).WithSummary("Units that the caller may see.");
        units.MapPost("/positions", PositionsAsync).WithSummary("Takes positions in, up to 5,000 at once. The answer names each that was refused, and why.");
        var unit = units.MapGroup("/{code}").ProducesProblem(StatusCodes.Status404NotFound);
        unit.MapGet("/", ReadAsync).WithSummary("One unit as it stands.");
        unit.MapGet("/track", TrackAsync).WithSummary("Where a unit was, oldest first, up to 24 hours.");
        unit.MapPost("/on-duty", (string code, Caller caller, UnitDoor door, CancellationToken token) => door.ExecuteAsync(code, caller, name => new GoOnDuty(name), token)).WithSummary("上岗");
        unit.MapPost("/off-duty", (string code, Caller caller, UnitDoor door, CancellationToken token) => door.ExecuteAsync(code, caller, name => new GoOffDuty(name), token)).WithSummary("下岗");
        unit.MapPost("/status", (string code, StatusRequest request, Caller caller, UnitDoor door, CancellationToken token) =>
            door.ExecuteAsync(code, caller, name => new SetUnitStatus(name, request.Status, request.Case), token)).WithSummary("Says what the unit is doing.");
    }

    private static async Task<Results<Ok<IReadOnlyList<UnitLine>>, ProblemHttpResult>> List(
        Caller caller, IUnitBoard board, CancellationToken cancellationToken, [FromQuery] string area = "", [FromQuery] string? type = null)
    {
        var account = await caller.EntryAsync(cancellationToken);
        return TypedResults.Ok<IReadOnlyList<UnitLine>>([.. board.Current(area.Length == 0 ? [] : [area]).Where(line => account.MaySee(line.Entry) && (type is null || line.Entry.Type == type))]);
    }

    private static async Task<Results<Ok<PositionsAnswer>, ProblemHttpResult>> PositionsAsync(PositionsRequest request, Caller caller, PositionIntake intake, CancellationToken cancellationToken) =>
        request.Fixes.Count is 0 or > PositionIntake.LargestBatch
            ? Problems.Of(StatusCodes.Status400BadRequest, "batch_invalid", $"A batch holds 1 to {PositionIntake.LargestBatch} fixes.")
            : TypedResults.Ok(await intake.TakeAsync(await caller.EntryAsync(cancellationToken), request.Fixes, cancellationToken));

    private static async Task<Results<Ok<UnitLine>, ProblemHttpResult>> ReadAsync(string code, Caller caller, UnitDoor door, CancellationToken cancellationToken) =>
        await door.FindAsync(code, caller, cancellationToken) is { } line ? TypedResults.Ok(line) : Problems.Of(Refusal.Of(UnitRefusals.Unknown));

    private static async Task<Results<Ok<IReadOnlyList<UnitFix>>, ProblemHttpResult>> TrackAsync(
        string code, Caller caller, UnitDoor door, IUnitBoard board, TimeProvider clock, CancellationToken cancellationToken,
        [FromQuery] DateTimeOffset? from = null, [FromQuery] DateTimeOffset? until = null)
    {
        var last = until ?? clock.GetUtcNow();
        var first = from ?? last - TimeSpan.FromMinutes(35);
        if (first > last || last - first > LongestTrack)
            return Problems.Of(StatusCodes.Status400BadRequest, "period_invalid", "A track is read for at most 24 hours, from before until.");
        return await door.FindAsync(code, caller, cancellationToken) is null
            ? Problems.Of(Refusal.Of(UnitRefusals.Unknown))
            : TypedResults.Ok(await board.TrackAsync(code, first, last, cancellationToken));
    }
}

/// <summary>Lets callers at units that they may see, and at commands of units that they may speak for.</summary>
internal sealed class UnitDoor(IUnitBoard board, IGrainFactory grains)
{
    public async Task<UnitLine?> FindAsync(string code, Caller caller, CancellationToken cancellationToken) =>
        board.Find(code) is { } line && (await caller.EntryAsync(cancellationToken)).MaySee(line.Entry) ? line : null;

    public async Task<Results<Ok<UnitView>, ProblemHttpResult>> ExecuteAsync(string code, Caller caller, Func<string, UnitCommand> command, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, caller, cancellationToken) is not { } line)
            return Problems.Of(Refusal.Of(UnitRefusals.Unknown));
        if (!(await caller.EntryAsync(cancellationToken)).MaySpeakFor(line.Entry))
            return Problems.Of(Refusal.Of(UnitRefusals.NotYours));
        var outcome = await grains.GetGrain<IUnitGrain>(code).Execute(command(caller.Name), cancellationToken);
        await board.LookAsync([code], cancellationToken);
        return outcome.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(outcome.Answer!);
    }
}
