using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityOps.Incidents;

/// <summary>What stands in a zone and who lives there. Cases and units that move through it are asked of their own lists.</summary>
/// <param name="People">People living in it, by the unit grids that were counted; null when none was.</param>
/// <param name="Uncounted">Unit grids of which nobody knows.</param>
/// <param name="Things">Unit grids with their people, components, cameras, places.</param>
/// <param name="Hazards">Dangerous substances kept there.</param>
internal sealed record ZoneInsideAnswer(int? People, int Uncounted, IReadOnlyList<ZoneThing> Things, IReadOnlyList<ZoneHazard> Hazards);

/// <summary>Zones over HTTP; drawing and lifting them are commands of the incident.</summary>
internal static class ZoneApi
{
    public static void MapZones(this IEndpointRouteBuilder routes) => routes.MapGroup("/api/v1/incidents").WithTags("Incidents").ProducesProblem(StatusCodes.Status401Unauthorized)
        .MapGet("/{key}/zones/{zone:guid}/inside", InsideAsync).WithSummary("People, unit grids, components, cameras, places and dangerous substances in a zone.").ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ZoneInsideAnswer>, ProblemHttpResult>> InsideAsync(string key, Guid zone, IncidentDoor door, IZoneSurvey survey, Caller caller, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(key, caller, cancellationToken) is not { } view)
            return Problems.Of(Refusal.Of(IncidentRefusals.Absent));
        if (view.Zones.FirstOrDefault(one => one.Id.Value == zone) is not { } found)
            return Problems.Of(Refusal.Of(IncidentRefusals.ZoneUnknown, "zone", zone.ToString()));
        CasePosition[] ring = [.. ZoneRing.Of(found).Select(corner => new CasePosition(corner.Longitude, corner.Latitude))];
        var things = await survey.ThingsAsync(ring, cancellationToken);
        var people = ZonePeople.Of(things);
        return TypedResults.Ok(new ZoneInsideAnswer(people.Known, people.Uncounted, things, await survey.HazardsAsync(ring, cancellationToken)));
    }
}
