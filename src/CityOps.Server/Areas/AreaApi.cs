using CityOps.Cases;
using CityOps.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityOps.Areas;

/// <summary>The city over HTTP: areas, cells, organisations, types, places. Whoever is signed in may read it.</summary>
internal static class AreaApi
{
    private const int MostPlaces = 50;
    private const double FarthestMetres = 2_000;

    public static void MapAreas(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").WithTags("City").ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/cities", (ICityDirectory directory) => TypedResults.Ok(directory.Cities)).WithSummary("The cities of this system.");
        api.MapGet("/areas", Areas).WithSummary("Districts, streets and communities of a city, by code.");
        api.MapGet("/organisations", Organisations).WithSummary("Organisations of a city, by code.");
        api.MapGet("/catalogue", Catalogue).WithSummary("Types of components and events, with limits and standards.");
        api.MapGet("/cells/{code}", (string code, ICityDirectory directory) => Found(directory.FindCell(code), "cell_unknown", "There is no such unit grid cell.")).WithSummary("A unit grid cell by its code.");
        api.MapGet("/cells", CellAt).WithSummary("The unit grid cell at a point, in degrees CGCS2000.");
        api.MapGet("/places", PlacesAsync).WithSummary("Areas, roads, places, cells and components by name or code.");
        api.MapGet("/address", AddressAsync).WithSummary("An address in words for a point, in both languages.");
        api.MapGet("/components", ComponentsAsync).WithSummary("Components (城市部件) within so many metres of a point, nearest first, at most 50.");
        api.MapGet("/components/{code}", ComponentAsync).WithSummary("A component (城市部件) by its code.");
    }

    private static Results<Ok<IReadOnlyList<Area>>, ProblemHttpResult> Areas(string city, ICityDirectory directory) =>
        Known(city, directory) ? TypedResults.Ok(directory.Areas(city)) : NoCity;

    private static Results<Ok<IReadOnlyList<Organisation>>, ProblemHttpResult> Organisations(string city, ICityDirectory directory) => Known(city, directory)
        ? TypedResults.Ok<IReadOnlyList<Organisation>>([.. directory.Organisations.Values.Where(organisation => organisation.Area.Length == 0 || organisation.Area.StartsWith(city, StringComparison.Ordinal)).OrderBy(organisation => organisation.Code, StringComparer.Ordinal)])
        : NoCity;

    private static Results<Ok<IReadOnlyList<CaseTypeEntry>>, ProblemHttpResult> Catalogue(string city, ICityDirectory directory) => Known(city, directory)
        ? TypedResults.Ok<IReadOnlyList<CaseTypeEntry>>([.. directory.Types(city).Values.OrderBy(type => type.Code, StringComparer.Ordinal)])
        : NoCity;

    private static Results<Ok<Cell>, ProblemHttpResult> CellAt(double longitude, double latitude, ICityDirectory directory) =>
        Found(directory.CellAt(new CasePosition(longitude, latitude)), "cell_unknown", "The point lies in no city of this system.");

    private static async Task<Results<Ok<IReadOnlyList<FoundPlace>>, ProblemHttpResult>> PlacesAsync(
        string city, string text, ICityDirectory directory, CancellationToken cancellationToken)
    {
        if (!Known(city, directory))
            return NoCity;
        return text.Length is > 0 and <= 100
            ? TypedResults.Ok(await directory.SearchPlacesAsync(city, text, MostPlaces, cancellationToken))
            : Problems.Of(StatusCodes.Status400BadRequest, "text_invalid", "The text has 1 to 100 characters.");
    }

    private static async Task<Ok<AddressAnswer>> AddressAsync(double longitude, double latitude, ICityDirectory directory, CancellationToken cancellationToken)
    {
        var (zh, en) = await directory.AddressOfAsync(new CasePosition(longitude, latitude), cancellationToken);
        return TypedResults.Ok(new AddressAnswer(zh, en));
    }

    private static async Task<Results<Ok<IReadOnlyList<Component>>, ProblemHttpResult>> ComponentsAsync(
        double longitude, double latitude, double metres, ICityDirectory directory, CancellationToken cancellationToken) =>
        metres is > 0 and <= FarthestMetres
            ? TypedResults.Ok(await directory.ComponentsNearAsync(new CasePosition(longitude, latitude), metres, cancellationToken))
            : Problems.Of(StatusCodes.Status400BadRequest, "distance_invalid", $"The distance is above 0 and at most {FarthestMetres} metres.");

    private static async Task<Results<Ok<Component>, ProblemHttpResult>> ComponentAsync(string code, ICityDirectory directory, CancellationToken cancellationToken) =>
        Found(await directory.FindComponentAsync(code, cancellationToken), "component_unknown", "There is no such component.");

    private static ProblemHttpResult NoCity => Problems.Of(StatusCodes.Status404NotFound, "city_unknown", "There is no such city; /api/v1/cities lists them.");

    private static bool Known(string prefix, ICityDirectory directory) => directory.Cities.Any(city => city.Prefix == prefix);

    private static Results<Ok<T>, ProblemHttpResult> Found<T>(T? found, string code, string detail)
        where T : class => found is null ? Problems.Of(StatusCodes.Status404NotFound, code, detail) : TypedResults.Ok(found);

    /// <summary>An address.</summary>
    /// <param name="Zh">In Chinese.</param>
    /// <param name="En">In English.</param>
    internal sealed record AddressAnswer(string Zh, string En);
}
