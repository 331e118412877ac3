using System.Text;
using System.Text.RegularExpressions;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Checks;
using CityOps.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CityOps.Plans;

/// <summary>Finds plans for those who may see them.</summary>
internal sealed partial class PlanDoor(IGrainFactory grains, IPlanShelf shelf, ICityDirectory cities, CommandBody body)
{
    private const int Largest = 2 << 20;

    /// <summary>Lists of plans.</summary>
    public IPlanShelf Shelf { get; } = shelf;

    /// <summary>Reads commands.</summary>
    public CommandBody Body { get; } = body;

    /// <summary>There is no such city for this caller.</summary>
    public static ProblemHttpResult NoCity => Problems.Of(StatusCodes.Status404NotFound, "city_unknown", "There is no such city, or none of the account's posts looks after it.");

    /// <summary>A document is larger than one of a city may be.</summary>
    public static ProblemHttpResult TooLarge => Problems.Of(StatusCodes.Status413PayloadTooLarge, "body_too_large", "A document is at most 2 MiB.");

    /// <summary>Every wrong entry of a document by its JSON pointer.</summary>
    public static ProblemHttpResult Flawed(IReadOnlyList<Flaw> flaws) => TypedResults.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: "The plan has flaws.",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = PlanRefusals.PlanFlawed, ["flaws"] = flaws });

    /// <summary>The document of a request; null when it is too large.</summary>
    public static async Task<string?> TextAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Largest)
            return null;
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(cancellationToken);
        return Encoding.UTF8.GetByteCount(text) > Largest ? null : text;
    }

    /// <summary>The city that is meant: the one named, or the first that a post of the caller looks after. Null when there is none for him.</summary>
    public async ValueTask<string?> CityAsync(Caller caller, string? stated, CancellationToken cancellationToken)
    {
        var account = await caller.EntryAsync(cancellationToken);
        return cities.Cities.Select(city => city.Prefix).FirstOrDefault(prefix => (stated is null || stated == prefix)
            && (account.Administrator || account.Posts.Any(post => post.Area.StartsWith(prefix, StringComparison.Ordinal) || prefix.StartsWith(post.Area, StringComparison.Ordinal))));
    }

    /// <summary>The grain of a plan.</summary>
    public IPlanGrain Grain(string city, string id) => grains.GetGrain<IPlanGrain>($"{city}/{id}");

    /// <summary>A plan; null when there is none for this caller.</summary>
    public async Task<PlanView?> ReadAsync(Caller caller, string? city, string id, CancellationToken cancellationToken) =>
        id.Length <= 60 && Key().IsMatch(id) && await CityAsync(caller, city, cancellationToken) is { } prefix ? await Grain(prefix, id).Read(cancellationToken) : null;

    /// <summary>The document of a version; null when there is none for this caller.</summary>
    public async Task<Plan?> VersionAsync(Caller caller, string? city, string id, int number, CancellationToken cancellationToken) =>
        Key().IsMatch(id) && await CityAsync(caller, city, cancellationToken) is { } prefix ? await Shelf.VersionAsync(prefix, id, number, cancellationToken) : null;

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();
}
