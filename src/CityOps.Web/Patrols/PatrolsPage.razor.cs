using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Frame;
using CityOps.Languages;
using CityOps.Resources;
using CityOps.Words;
using Microsoft.AspNetCore.Components;

namespace CityOps.Patrols;

/// <summary>The patrols that the viewer sees, missed places first; an inspector reports here what he looked at.</summary>
public sealed partial class PatrolsPage
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(300);

    private readonly Leaving _gone = new();
    private IReadOnlyList<PatrolEntry> _all = [];
    private IReadOnlyList<PatrolEntry> _shown = [];
    private PatrolFigures _figures = PatrolFigures.None;
    private PatrolEntry? _chosen;
    private CaseNames _names = null!;
    private Lookout _lookout = null!;
    private IDisposable? _subscription;
    private PatrolShow _show;
    private string? _told;

    [Inject]
    private IPatrolBoard Board { get; set; } = null!;

    [Inject]
    private ResourcePeople People { get; set; } = null!;

    [Inject]
    private ICityDirectory Directory { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "show")]
    private string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "all")]
    private bool Everybody { get; set; }

    [SupplyParameterFromQuery(Name = "area")]
    private string? Area { get; set; }

    [SupplyParameterFromQuery(Name = "spot")]
    private string? Spot { get; set; }

    private bool IsInspector => Viewer.Holds(CaseRole.Collector);

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _subscription?.Dispose();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        _lookout = new Lookout(Pace, () => Speech.Now) { FreshAt = () => Board.FreshAt };
        _names = new CaseNames(Speech, Directory, new Dictionary<string, AccountEntry>());
    }

    /// <inheritdoc />
    protected override Task OnParametersSetAsync()
    {
        _show = Enum.GetValues<PatrolShow>().FirstOrDefault(show => Kebab.Of(show) == Show);
        Spot = Spot is { Length: > 0 } ? Spot : null;
        return ReadAsync();
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender)
            return;
        _subscription = Board.Subscribe(_lookout.Tell);
        _ = InvokeAsync(() => _lookout.RunAsync(DrawAsync, _gone.Token));
    }

    private async Task DrawAsync()
    {
        await ReadAsync();
        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        var now = Speech.Now;
        _all = [.. PatrolEntry.Of(Board, Viewer, IsInspector && !Everybody).Where(entry => Area is null || entry.Point.Spot.Cell.StartsWith(Area, StringComparison.Ordinal))];
        _shown = [.. _all.Where(entry => entry.Fits(_show))];
        _figures = PatrolFigureRow.Of(_all, whole: !IsInspector || Everybody);
        _chosen = Spot is null ? null : PatrolEntry.Of(Board, Viewer, own: false).FirstOrDefault(entry => entry.Key == Spot);
        _lookout.NextChange = _all.Where(entry => entry.IsOpen).Select(entry => new Deadline(entry.Task.From, entry.Task.Due).NextChange(now)).Min() ?? DateTimeOffset.MaxValue;
        var looks = _all.SelectMany(entry => new[] { entry.Point.Spot.Inspector, entry.Point.Look?.By, entry.Point.Before?.By, entry.Point.Problem?.By });
        _names = await People.NamesAsync(Speech, looks.OfType<string>(), _gone.Token);
    }

    private static Word NameOf(PatrolShow show) => show switch
    {
        PatrolShow.Open => PatrolWords.Open,
        PatrolShow.Missed => PatrolWords.Missed,
        PatrolShow.Found => PatrolWords.Found,
        PatrolShow.Done => PatrolWords.Done,
        _ => PatrolWords.All,
    };

    private void Select(string key)
    {
        _told = null;
        Navigation.NavigateTo(Address(spot: key), replace: true);
    }

    /// <summary>After a look the next open place comes by itself; where a problem was found, its case comes first.</summary>
    private async Task NextAsync(PatrolFinding finding)
    {
        var at = _shown.ToList().FindIndex(entry => entry.Key == Spot);
        var next = _shown.Skip(at + 1).Concat(_shown.Take(Math.Max(at, 0))).FirstOrDefault(entry => entry.IsOpen && entry.Key != Spot);
        await ReadAsync();
        if (finding == PatrolFinding.Problem)
            return;
        _told = T(PatrolWords.Reported);
        Navigation.NavigateTo(Address(spot: next?.Key ?? string.Empty), replace: true);
    }

    private string Address(string? show = null, string? everybody = null, string? spot = null, string? area = null) =>
        Navigation.GetUriWithQueryParameters("/patrols", new Dictionary<string, object?>
        {
            ["show"] = (show ?? Show) is { Length: > 0 } which && which != Kebab.Of(PatrolShow.All) ? which : null,
            ["all"] = (everybody ?? (Everybody ? "true" : null)) is { Length: > 0 } all ? all : null,
            ["area"] = (area ?? Area) is { Length: > 0 } part ? part : null,
            ["spot"] = (spot ?? Spot) is { Length: > 0 } one ? one : null,
        });
}
