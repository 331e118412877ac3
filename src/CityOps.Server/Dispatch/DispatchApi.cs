using CityOps.Accounts;
using CityOps.Commands;
using CityOps.Http;
using CityOps.Units;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CityOps.Dispatch;

/// <summary>Recommendations, plans and routes over HTTP.</summary>
internal static class DispatchApi
{
    private const int MostNeeds = 40;
    private const int MostUnits = 10;
    private const double MostWeight = 1_000;

    public static void MapDispatch(this IEndpointRouteBuilder routes)
    {
        var dispatch = routes.MapGroup("/api/v1/dispatch").WithTags("Dispatch").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        dispatch.MapGet("/route", RouteAsync).WithSummary("The way of a unit by road to a place (to=longitude,latitude) or a job, as a GeoJSON feature with seconds and metres.");
        dispatch.MapAssignments();
        var hall = dispatch.MapGroup(string.Empty).RequirePost(PostPolicy.Hall);
        hall.MapGet("/recommendations", RecommendAsync).WithSummary("Every unit for an incident, a case or a place, with its time of arrival by road, ranked with reasons.");
        hall.MapPost("/plan", PlanAsync).WithSummary("Who should go where for several jobs at once: exact beside greedy, with the coverage left behind and where free units should stand.");
    }

    private static async Task<Results<Ok<RecommendationAnswer>, ProblemHttpResult>> RecommendAsync(
        [AsParameters] RecommendationQuery query, Caller caller, DispatchGoals goals, DispatchNeeds needs, UnitsToSend units, CancellationToken cancellationToken)
    {
        var account = await caller.EntryAsync(cancellationToken);
        if (query is { Incident: not null, Case: not null })
            return Problems.Of(Refusal.Of(AssignmentRefusals.PlaceInvalid));
        var (goal, refusal) = await goals.FindAsync(account, query.Incident ?? query.Case, query.At, cancellationToken);
        if (goal is null)
            return Problems.Of(refusal!);
        var (need, unknown) = await needs.FindAsync(query.Incident, query.Asked, query.Said, cancellationToken);
        if (need is null)
            return Problems.Of(unknown!);
        var ranked = RankedUnits.Of(goal, need, units.Current(account, RecommendationQuery.Words(query.Types), goal.Roads), query.Most);
        return TypedResults.Ok(new RecommendationAnswer(
            goal.Job,
            goal.Place,
            need,
            ranked.Eligible,
            goal.Roads.Zones.Count(zone => zone.Incident != goal.Job),
            ranked.Units));
    }

    private static async Task<Results<Ok<RouteAnswer>, ProblemHttpResult>> RouteAsync(
        [FromQuery] string unit, Caller caller, UnitDoor door, DispatchGoals goals, IGrainFactory grains, CancellationToken cancellationToken, [FromQuery] string? to = null, [FromQuery] string? job = null)
    {
        if (await door.FindAsync(unit, caller, cancellationToken) is not { } line)
            return Problems.Of(Refusal.Of(UnitRefusals.Unknown));
        var own = job is not null && line.Case == job ? (await grains.GetGrain<IAssignmentGrain>(unit).Read(cancellationToken)).Job : null;
        var (goal, refusal) = own is { } mine && mine.Key == job
            ? goals.On(mine.Key, mine.Place, mine.Grid)
            : await goals.FindAsync(await caller.EntryAsync(cancellationToken), job, to, cancellationToken);
        if (goal is null)
            return Problems.Of(refusal!);
        using var routes = new DispatchRoutes(goal);
        return line.Fix is { } fix && routes.Of(UnitsToSend.TravelOf(line.Entry.Type), fix) is { } route
            ? TypedResults.Ok(new RouteAnswer(
                new RouteLine([.. route.Points.Select(point => new[] { Math.Round(point.Longitude, 7), Math.Round(point.Latitude, 7) })]),
                new RouteFigures(unit, Math.Round(route.Metres, 1), Math.Round(route.Seconds, 1))))
            : Problems.Of(Refusal.Of(AssignmentRefusals.NoRoads));
    }

    private static async Task<Results<Ok<DispatchPlanAnswer>, ProblemHttpResult>> PlanAsync(
        DispatchPlanRequest request, Caller caller, IDispatchDesk desk, CancellationToken cancellationToken)
    {
        if (request.Needs.Count is 0 or > MostNeeds || request.StandardSeconds is not (>= 60 and <= 3_600) || request.Needs.Any(need => need is not { Weight: > 0 and <= MostWeight, Units: >= 1 and <= MostUnits }))
            return Problems.Of(StatusCodes.Status400BadRequest, "plan_request_invalid", $"A plan is for 1 to {MostNeeds} needs of 1 to {MostUnits} units, weights above 0 and at most {MostWeight}, and a standard time of 60 to 3,600 seconds.");
        var account = await caller.EntryAsync(cancellationToken);
        var (answer, refusal) = await desk.PlanAsync(account, request, cancellationToken);
        return answer is null ? Problems.Of(refusal!) : TypedResults.Ok(answer);
    }
}
