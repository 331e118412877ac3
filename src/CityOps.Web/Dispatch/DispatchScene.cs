using System.Globalization;
using System.Text.Json;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Languages;

namespace CityOps.Dispatch;

/// <summary>What screens ask of dispatch.</summary>
/// <param name="Desk">Takes commands and ranks units.</param>
/// <param name="Assignments">Who is on what.</param>
/// <param name="Directory">Cities and organisations.</param>
/// <param name="Accounts">Accounts.</param>
public sealed record DispatchContracts(IDispatchDesk Desk, IAssignmentBoard Assignments, ICityDirectory Directory, IAccountDirectory Accounts)
{
    /// <summary>What dispatch holds as codes, in words.</summary>
    internal DispatchNames Names(Speech speech) => new(speech, Directory, Accounts);
}

/// <summary>Dispatch to one job as a screen knows it.</summary>
/// <param name="Picture">Who is on it and who might be sent.</param>
/// <param name="History">What those did who were sent.</param>
public sealed record DispatchScene(DispatchPicture Picture, IReadOnlyList<AssignmentHappening> History)
{
    /// <summary>Units on the job.</summary>
    public IEnumerable<SentUnit> On => Picture.Sent.Where(unit => unit.Line.Job == Picture.Job.Key);

    /// <summary>Units under way to it.</summary>
    public IEnumerable<SentUnit> UnderWay => On.Where(unit => unit.Line.Status is AssignmentStatus.Assigned or AssignmentStatus.Acknowledged or AssignmentStatus.EnRoute);

    /// <summary>Units that are there.</summary>
    public IEnumerable<SentUnit> There => On.Where(unit => IsThere(unit.Line.Status));

    /// <summary>Units in distress.</summary>
    public IEnumerable<SentUnit> InDistress => On.Where(unit => unit.Line.Status == AssignmentStatus.Sos);

    /// <summary>Units that come when they have done what they are on.</summary>
    public IEnumerable<SentUnit> Reserved => Picture.Sent.Where(unit => unit.Line.Next == Picture.Job.Key && unit.Line.Job != Picture.Job.Key);

    /// <summary>Whether a unit that does this has arrived.</summary>
    public static bool IsThere(AssignmentStatus status) => status is AssignmentStatus.OnScene or AssignmentStatus.Staging or AssignmentStatus.Transporting;

    /// <summary>When a unit under way is there; null when nobody knows.</summary>
    public DateTimeOffset? ArrivalOf(SentUnit unit) => unit.Seconds is { } seconds ? Picture.At.AddSeconds(seconds) : null;

    /// <summary>The ways of those under way for the map with the time left, as JSON; who it is, the map says beside the unit.</summary>
    internal string Routes(string? chosen) => JsonSerializer.Serialize(UnderWay.Where(unit => unit.Route.Count > 1).Select(unit => new object[]
    {
        unit.Route.SelectMany(place => new[] { place.Longitude, place.Latitude }),
        TimeSpan.FromSeconds(unit.Seconds ?? 0).ToString("mm\\:ss", CultureInfo.InvariantCulture),
        unit.Unit.Code == chosen ? 1 : 0,
    }));
}
