using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Departments;
using CityOps.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityOps.Districts;

/// <summary>Live figures of districts and departments. What a caller's posts do not cover is answered as if it did not exist.</summary>
internal static class FiguresApi
{
    public static void MapFigures(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").WithTags("Figures").ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/districts/{code}", DistrictAsync).WithSummary("How the cases of a district stand now.");
        api.MapGet("/departments/{code}", DepartmentAsync).WithSummary("How the cases that lie with an organisation stand now.");
    }

    private static async Task<Results<Ok<AreaFigures>, ProblemHttpResult>> DistrictAsync(
        string code, ICityDirectory directory, IGrainFactory grains, Caller caller, CancellationToken cancellationToken)
    {
        var account = await caller.EntryAsync(cancellationToken);
        return directory.FindArea(code) is { Level: AreaLevel.District } && account.Scopes().Any(scope => scope.Organisation is null && code.StartsWith(scope.Area, StringComparison.Ordinal))
            ? TypedResults.Ok(await grains.GetGrain<IDistrictGrain>(code).Read(cancellationToken))
            : Problems.Of(StatusCodes.Status404NotFound, "district_unknown", "There is no such district.");
    }

    private static async Task<Results<Ok<AreaFigures>, ProblemHttpResult>> DepartmentAsync(
        string code, ICityDirectory directory, IGrainFactory grains, Caller caller, CancellationToken cancellationToken)
    {
        var account = await caller.EntryAsync(cancellationToken);
        return directory.Organisations.TryGetValue(code, out var organisation)
            && account.Scopes().Any(scope => scope.Organisation == code || (scope.Organisation is null && organisation.Area.StartsWith(scope.Area, StringComparison.Ordinal)))
            ? TypedResults.Ok(await grains.GetGrain<IDepartmentGrain>(code).Read(cancellationToken))
            : Problems.Of(StatusCodes.Status404NotFound, "organisation_unknown", "There is no such organisation.");
    }
}
