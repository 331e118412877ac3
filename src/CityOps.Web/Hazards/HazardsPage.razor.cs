using CityOps.Areas;
using CityOps.Cases;
using CityOps.Frame;
using CityOps.Resources;
using CityOps.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace CityOps.Hazards;

/// <summary>The register of dangerous substances (危险源) as far as the viewer may see it, in the area that is looked at.</summary>
public sealed partial class HazardsPage
{
    private readonly Leaving _gone = new();
    private IReadOnlyList<HazardView> _views = [];
    private IReadOnlyList<Organisation> _owners = [];
    private CaseNames? _names;
    private IDisposable? _subscription;
    private bool _loadedRetired;
    private bool _read;
    private bool _failed;
    private int _turn;

    [Inject]
    private HazardSources Sources { get; set; } = null!;

    [Inject]
    private ResourcePeople People { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ILogger<HazardsPage> Log { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "substance")]
    private string? Substance { get; set; }

    [SupplyParameterFromQuery(Name = "retired")]
    private bool RetiredToo { get; set; }

    [SupplyParameterFromQuery(Name = "code")]
    private string? Code { get; set; }

    [SupplyParameterFromQuery(Name = "act")]
    private string? Act { get; set; }

    private List<HazardView> Shown =>
    [
        .. _views.Where(view => Kind is null || Kebab.Of(view.Entry.Kind) == Kind).Where(view => Substance is null || view.Entry.Substance == Substance),
    ];

    private IEnumerable<(string Code, string Name)> Substances => _views.DistinctBy(view => view.Entry.Substance, StringComparer.Ordinal)
        .Select(view => (view.Entry.Substance, Speech.Of(view.Entry.SubstanceName.Zh, view.Entry.SubstanceName.En)))
        .OrderBy(one => one.Item2, StringComparer.Create(Speech.Culture, ignoreCase: true));

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _subscription?.Dispose();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (!_read || _loadedRetired != RetiredToo)
            await ReadAsync();
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _subscription = Sources.Feed.Subscribe(changed => _ = InvokeAsync(FollowAsync));
    }

    private async Task FollowAsync()
    {
        if (_gone.IsCancellationRequested)
            return;
        await ReadAsync();
        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        var turn = ++_turn;
        _loadedRetired = RetiredToo;
        try
        {
            var views = await Sources.Register.ListAsync(new HazardQuery(Area: Viewer.Area, Retired: RetiredToo), Viewer.Account.AreasOf(), Viewer.Account.OwnOf(), _gone.Token);
            var names = await People.NamesAsync(Speech, [], _gone.Token);
            if (turn == _turn)
                (_views, _names, _owners, _read, _failed) = (views, names, People.OwnersOf(Viewer.Account, Viewer.City.Prefix), true, false);
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The screen was left.
        }
        catch (Exception exception) when (turn == _turn)
        {
            // The edge of the circuit: the screen says so and offers to try again.
            Log.LogError(exception, "The register of dangerous substances could not be listed.");
            _failed = true;
        }
    }

    private void Open(string code) => Navigation.NavigateTo(Address(code: code, act: ""), replace: true);

    private string Address(string? kind = null, string? substance = null, string? retired = null, string? code = null, string? act = null) =>
        Navigation.GetUriWithQueryParameters("/hazards", new Dictionary<string, object?>
        {
            ["kind"] = Or(kind, Kind),
            ["substance"] = Or(substance, Substance),
            ["retired"] = Or(retired, RetiredToo ? "true" : null),
            ["code"] = Or(code, act is "register" ? null : Code),
            ["act"] = Or(act, null),
        });

    private static string? Or(string? changed, string? before) => (changed ?? before) is { Length: > 0 } value ? value : null;
}
