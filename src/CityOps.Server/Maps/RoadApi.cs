using System.Runtime.CompilerServices;
using CityOps.Areas;
using CityOps.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityOps.Maps;

/// <summary>Roads over HTTP.</summary>
internal static class RoadApi
{
    // A centimetre.
    private const int Decimals = 7;

    public static void MapRoads(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/cities/{city}/roads", Read).WithTags("Map").WithSummary("The roads of a city with their courses.").ProducesProblem(StatusCodes.Status404NotFound);

    private static Results<Ok<IAsyncEnumerable<RoadAnswer>>, ProblemHttpResult> Read(string city, ICityDirectory directory, RoadReader roads, CancellationToken cancellationToken) =>
        directory.Cities.Any(known => known.Prefix == city)
            ? TypedResults.Ok(AnswersAsync(roads, city, cancellationToken))
            : Problems.Of(StatusCodes.Status404NotFound, "city_not_found", "There is no city of these four digits.");

    private static async IAsyncEnumerable<RoadAnswer> AnswersAsync(RoadReader roads, string city, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var road in roads.ReadAsync(city, cancellationToken))
            yield return new RoadAnswer(road.Class, road.OneWay, road.MaxSpeed, [.. road.Course.Coordinates.Select(point => new[] { Math.Round(point.X, Decimals), Math.Round(point.Y, Decimals) })]);
    }

    /// <summary>A road.</summary>
    /// <param name="Class">motorway, trunk, primary, secondary, tertiary, residential, service or path.</param>
    /// <param name="OneWay">May be driven only in the order of its points.</param>
    /// <param name="MaxSpeed">Kilometres an hour; absent where none is known.</param>
    /// <param name="Points">Longitude and latitude of each point, degrees CGCS2000.</param>
    internal sealed record RoadAnswer(string Class, bool OneWay, int? MaxSpeed, IReadOnlyList<double[]> Points);
}
