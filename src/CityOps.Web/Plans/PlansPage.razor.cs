using CityOps.Frame;
using CityOps.Languages;
using CityOps.Plans.Versions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace CityOps.Plans;

/// <summary>The plans of the city: what is in force, what is under work, when the next review is due.</summary>
public sealed partial class PlansPage
{
    private readonly Leaving _gone = new();
    private IReadOnlyList<PlanEntry> _entries = [];
    private DateTimeOffset _readAt;
    private string _find = string.Empty;
    private bool _read;
    private bool _failed;
    private bool _side;
    private bool _new;

    private static IReadOnlyList<(string Which, Word Word, string Key)> Filters { get; } =
    [
        (string.Empty, PlanPageWords.Everything, "1"),
        ("working", PlanPageWords.Working, "2"),
        ("review", PlanPageWords.Review, "3"),
        ("own", PlanPageWords.Own, "4"),
    ];

    [Inject]
    private IPlanShelf Shelf { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ILogger<PlansPage> Log { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "which")]
    private string? Which { get; set; }

    private bool MayRead => PlanAuthority.MayRead(Viewer.Account);

    private bool MayWrite => PlanAuthority.RolesOf(Viewer.Account, Viewer.City.Prefix).Contains(PlanVersionRole.Planner);

    private List<PlanEntry> Shown => [.. _entries.Where(entry => Fits(entry, Which ?? string.Empty) && Found(entry))];

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => MayRead ? ReadAsync() : Task.CompletedTask;

    private async Task ReadAsync()
    {
        try
        {
            _entries = await Shelf.ListAsync(Viewer.City.Prefix, _gone.Token);
            (_read, _failed, _readAt) = (true, false, Speech.Now);
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The screen was left.
        }
        catch (Exception exception)
        {
            // The edge of the circuit: the screen says so and offers to try again.
            Log.LogError(exception, "Plans could not be listed.");
            _failed = true;
        }
    }

    private int Count(string which) => _entries.Count(entry => Fits(entry, which));

    private bool Fits(PlanEntry entry, string which) => which switch
    {
        "working" => entry.Working is not null,
        "review" => ReviewOf(entry) is PlanReview.DueSoon or PlanReview.Overdue,
        "own" => !entry.Delivered,
        _ => true,
    };

    private bool Found(PlanEntry entry)
    {
        var header = entry.Shown.Header;
        return new[] { header.Name.Zh, header.Name.En, entry.Shown.Id }.Concat(header.IncidentTypes.Select(type => T(Incidents.IncidentTypes.NameOf(type))))
            .Any(text => text.Contains(_find.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    private PlanReview ReviewOf(PlanEntry entry) =>
        new PlanVersionState { Status = entry.InForce is null ? PlanVersionStatus.Absent : PlanVersionStatus.InForce, ReviewDue = entry.ReviewDue }.ReviewAt(Speech.Now);

    private string Day(DateTimeOffset at) => Speech.In(at).ToString(Speech.Language == Language.Chinese ? "yyyy-MM-dd" : "d MMM yyyy", Speech.Culture);

    private void BeginNew() => (_side, _new) = (true, true);

    private void BeginImport() => (_side, _new) = (true, false);

    private void Open(string id) => Navigation.NavigateTo("/plans/" + id);
}
