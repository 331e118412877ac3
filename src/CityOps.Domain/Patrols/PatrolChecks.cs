using System.Globalization;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Coordinates;

namespace CityOps.Patrols;

/// <summary>Looks at places, and the cases that are reported from them.</summary>
internal static class PatrolChecks
{
    private const int LongestText = 2_000;
    private const int LongestPhoto = 100;
    private const int MostPhotos = 20;

    public static PatrolStep Check(PatrolState state, CheckSpot command, PatrolGround ground, DateTimeOffset now)
    {
        if (Flaw(command) is { } flaw)
            return flaw;
        var posts = ground.Posts.Where(post => post.Role == CaseRole.Collector).ToArray();
        if (posts.Length == 0)
            return Refusal.Of(PatrolRefusals.NotYours);
        if (state.Find(command.Spot) is not var (task, point))
            return Refusal.Of(PatrolRefusals.SpotUnknown);
        if (!posts.Any(post => post.Covers(point.Spot.Cell)))
            return Refusal.Of(PatrolRefusals.OutsideArea, "area", point.Spot.Cell);
        if (command.Round != task.Round || now >= task.Due)
            return Refusal.Of(PatrolRefusals.RoundOver, "round", task.Round.ToString(CultureInfo.InvariantCulture));
        if (point.Look is { } before)
            return Already(before);
        return Away(point.Spot, command.Position, ground) is { } away
            ? away
            : new PatrolSpotChecked(command.Spot, command.Round, command.Finding, command.Text, command.Photos, command.Position);
    }

    public static PatrolStep Link(PatrolState state, LinkPatrolCase command)
    {
        if (!Wording.IsText(command.Case, LongestPhoto))
            return Refusal.Of(PatrolRefusals.TextInvalid, "field", "case");
        if (state.Find(command.Spot) is not var (_, point))
            return Refusal.Of(PatrolRefusals.SpotUnknown);
        if (PatrolProblems.Of(point, command.Round, command.Actor) is not { } look)
            return Refusal.Of(PatrolRefusals.NothingFound);
        return look.Case is { } known ? Refusal.Of(PatrolRefusals.CaseLinked, "case", known) : new PatrolCaseLinked(command.Spot, command.Round, command.Case);
    }

    private static Refusal? Flaw(CheckSpot command)
    {
        if (!Enum.IsDefined(command.Finding))
            return Refusal.Of(PatrolRefusals.ValueUnknown, "field", "finding");
        if (command.Finding == PatrolFinding.Problem ? !Wording.IsText(command.Text, LongestText) : !Wording.IsTextOrNull(command.Text, LongestText))
            return Refusal.Of(PatrolRefusals.TextInvalid, "field", "text");
        return command.Photos is { Count: <= MostPhotos } && command.Photos.All(id => Wording.IsText(id, LongestPhoto)) ? null : Refusal.Of(PatrolRefusals.PhotosInvalid);
    }

    private static Refusal Already(PatrolLook look) => new(PatrolRefusals.AlreadyChecked, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["account"] = look.By,
        ["at"] = look.At.ToString("O", CultureInfo.InvariantCulture),
    });

    private static Refusal? Away(PatrolSpot spot, CasePosition position, PatrolGround ground)
    {
        if (spot.Kind == PatrolThing.Cell && ground.Cell == spot.Cell)
            return null;
        var here = new GeoPoint(position.Longitude, position.Latitude);
        if (!here.IsOnEarth)
            return Refusal.Of(PatrolRefusals.ValueUnknown, "field", "position");
        var metres = Geodesy.SphereDistance(here, new GeoPoint(spot.Place.Longitude, spot.Place.Latitude));
        if (metres <= ground.NearMetres)
            return null;
        return spot.Kind == PatrolThing.Cell ? Refusal.Of(PatrolRefusals.OutsideCell) : new Refusal(PatrolRefusals.TooFar, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["metres"] = metres.ToString("F0", CultureInfo.InvariantCulture),
            ["within"] = ground.NearMetres.ToString("F0", CultureInfo.InvariantCulture),
        });
    }
}

/// <summary>Problems that were found.</summary>
public static class PatrolProblems
{
    /// <summary>The problem that an account found at a place in a round; null when it did not.</summary>
    public static PatrolLook? Of(PatrolPoint point, int round, string account)
    {
        ArgumentNullException.ThrowIfNull(point);
        return ((PatrolLook?[])[point.Look, point.Before, point.Problem]).FirstOrDefault(look => look is { Finding: PatrolFinding.Problem } && look.Round == round && look.By == account);
    }
}
