using CityOps.Cases;
using CityOps.Incidents;
using CityOps.Languages;
using CityOps.Patrols;
using CityOps.Plans.Versions;
using CityOps.Resources;

namespace CityOps.Frame;

/// <summary>An entry of the rail, for a screen that exists.</summary>
/// <param name="Path">Address of the screen.</param>
/// <param name="Icon">Its drawing.</param>
/// <param name="Word">Its name.</param>
/// <param name="Shown">Who finds it there.</param>
internal sealed record RailEntry(string Path, string Icon, Word Word, Func<Viewer, bool> Shown)
{
    /// <summary>All, in order.</summary>
    public static IReadOnlyList<RailEntry> All { get; } =
    [
        new("/desk", "desk", FrameWords.Desk, static _ => true),
        new("/intake", "inbox", FrameWords.Intake, static viewer => viewer.Holds(CaseRole.IntakeOperator)),
        new("/map", "map", FrameWords.Map, static _ => true),
        new("/incidents", "siren", FrameWords.Incidents, static viewer => IncidentSight.Concerns(viewer.Account)),
        new("/dispatch", "send", Dispatch.DispatchWords.Title, static viewer => viewer.Account.Posts.Any(post => Dispatch.AssignmentOffers.MaySend(viewer.Account, post.Area))),
        new("/patrols", "walk", PatrolWords.Title, static viewer => PatrolSight.Concerns(viewer.Account)),
        new("/resources", "box", FrameWords.Resources, static viewer => viewer.Account.AreasOf().Count > 0 || viewer.Account.OwnOf().Count > 0),
        new("/hazards", "flask", FrameWords.Hazards, static viewer => viewer.Account.AreasOf().Count > 0 || viewer.Account.OwnOf().Count > 0),
        new("/plans", "plan", FrameWords.Plans, static viewer => PlanAuthority.MayRead(viewer.Account)),
        new("/cases", "cases", FrameWords.Cases, static _ => true),
    ];
}
