using System.Globalization;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Commands;

namespace CityOps.Dispatch;

/// <summary>Where somebody is to be sent: a job, or a place on the map.</summary>
/// <param name="Job">Key of the job; null for a place.</param>
/// <param name="Place">Where, degrees.</param>
/// <param name="Roads">The roads of its city.</param>
internal sealed record DispatchGoal(string? Job, CasePosition Place, CityRoads Roads);

/// <summary>Finds places to send units to, for those who may see them.</summary>
internal sealed class DispatchGoals(IAssignmentKnowledge knowledge, ICityDirectory directory, RoadService roads)
{
    /// <summary>The goal of a key or of a place written as longitude and latitude with a comma between; or why there is none.</summary>
    /// <param name="account">Who asks.</param>
    /// <param name="job">Key of a case or incident; null for a place.</param>
    /// <param name="at">The place; null for a job.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<(DispatchGoal? Goal, Refusal? Refusal)> FindAsync(AccountEntry account, string? job, string? at, CancellationToken cancellationToken)
    {
        if ((job is null) == (at is null))
            return (null, Refusal.Of(AssignmentRefusals.PlaceInvalid));
        if (job is not null)
            return await knowledge.FindJobAsync(job, cancellationToken) is { } known && MaySee(account, known.Job) ? On(job, known.Job.Place, known.Job.Grid) : (null, Refusal.Of(AssignmentRefusals.JobUnknown, "job", job));
        return PlaceOf(at!) is { } place && directory.CellAt(place) is { } cell ? On(null, place, cell.Code) : (null, Refusal.Of(AssignmentRefusals.PlaceInvalid));
    }

    /// <summary>The goal of a place whose unit grid is known.</summary>
    public (DispatchGoal? Goal, Refusal? Refusal) On(string? job, CasePosition place, string grid) =>
        roads.Of(grid) is { } city ? (new DispatchGoal(job, place, city), null) : (null, Refusal.Of(AssignmentRefusals.NoRoads));

    private static CasePosition? PlaceOf(string at) =>
        at.Split(',') is [var east, var north]
        && double.TryParse(east, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude) && longitude is >= -180 and <= 180
        && double.TryParse(north, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) && latitude is >= -90 and <= 90
            ? new CasePosition(longitude, latitude)
            : null;

    /// <summary>The hall where it lies in its area; whoever it was given to knows of it by the unit that was sent.</summary>
    private static bool MaySee(AccountEntry account, DispatchJob job) =>
        account.Administrator || account.Posts.Any(post => PostPolicy.Hall.Contains(post.Role) && job.Grid.StartsWith(post.Area, StringComparison.Ordinal));
}
