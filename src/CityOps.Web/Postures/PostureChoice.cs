using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Frame;
using CityOps.Journal;

namespace CityOps.Postures;

/// <summary>What a viewer may do with the posture of an area, and what he has chosen.</summary>
internal sealed class PostureChoice(Viewer viewer, PostureView view)
{
    /// <summary>To what.</summary>
    public Posture Posture { get; set; } = view.Posture;

    /// <summary>Limits are to stand still.</summary>
    public bool Pauses { get; set; }

    /// <summary>Where: streets of the area, or unit grids of an incident's zones; empty while nothing was chosen.</summary>
    public IReadOnlyList<string> Where { get; set; } = [view.Area];

    /// <summary>Key of the incident whose zones were chosen; null for none.</summary>
    public string? Incident { get; set; }

    /// <summary>The posture that has to be decided on: the stronger of the two.</summary>
    private Posture Stronger => Posture > view.Posture ? Posture : view.Posture;

    /// <summary>The viewer may switch to what was chosen.</summary>
    public bool MayDecide => viewer.Account.Posts.Any(post => PostureAuthority.MayDecide(post.Role, Stronger, view.Level) && Covers(post));

    /// <summary>The viewer may ask for it.</summary>
    public bool MayAsk => viewer.Account.Posts.Any(post => PostureAuthority.MayPropose(post.Role) && Covers(post));

    /// <summary>Limits can stand still in what was chosen.</summary>
    public bool MayPause => MayDecide && Posture >= Posture.Warning;

    /// <summary>Where limits would stand still; null for nowhere.</summary>
    public IReadOnlyList<string>? PauseAreas => MayPause && Pauses ? Where : null;

    /// <summary>Nothing was chosen that would change anything.</summary>
    public bool IsEmpty => Posture == view.Posture && PauseAreas is null;

    /// <summary>What can be switched to: nothing below what responses hold.</summary>
    public IEnumerable<Posture> Offered => Enum.GetValues<Posture>().Where(posture => posture >= view.Held);

    /// <summary>The command that does it.</summary>
    public PostureCommand Command(OperationId operation, string reason) => this switch
    {
        { MayDecide: false } => new ProposePosture(operation, viewer.Account.Name, view.Version, Posture, reason),
        _ when Posture == view.Posture => new PauseLimits(operation, viewer.Account.Name, view.Version, Where, reason),
        _ => new SwitchPosture(operation, viewer.Account.Name, view.Version, Posture, reason, Incident, PauseAreas),
    };

    /// <summary>Cities and districts whose posture the viewer may look at, in the city looked at.</summary>
    public static IEnumerable<Area> Areas(Viewer viewer, ICityDirectory directory) => directory.Areas(viewer.City.Prefix)
        .Where(area => area.Level is AreaLevel.City or AreaLevel.District && Viewer.MaySee(viewer.Account, area.Code));

    private bool Covers(AccountPost post) => view.Area.StartsWith(post.Area, StringComparison.Ordinal);
}
