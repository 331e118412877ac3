using CityOps.Frame;
using CityOps.Incidents;
using CityOps.Languages;
using CityOps.Plans.Versions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace CityOps.Plans;

/// <summary>The time limits of reports: what is in force since when by whom, and putting another table in force.</summary>
public sealed partial class ReportRulesPage
{
    private readonly Leaving _gone = new();
    private ReportTableView? _view;
    private ReportRuleTable? _old;
    private IncidentNames? _names;
    private IDisposable? _subscription;
    private string? _loaded;
    private bool _overtaken;
    private bool _missing;
    private bool _failed;

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private IReportTableShelf Tables { get; set; } = null!;

    [Inject]
    private IReportTableFeed Feed { get; set; } = null!;

    [Inject]
    private IPlanShelf Plans { get; set; } = null!;

    [Inject]
    private IncidentPeople People { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ILogger<ReportRulesPage> Log { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "version")]
    private int? Number { get; set; }

    [SupplyParameterFromQuery(Name = "versions")]
    private bool Versions { get; set; }

    private bool MayRead => PlanAuthority.MayRead(Viewer.Account);

    private bool MayEnforce => PlanAuthority.RolesOf(Viewer.Account, Viewer.City.Prefix).Contains(PlanVersionRole.Approver);

    private ReportRuleTable? Shown => _meant ?? _old ?? _view?.InForce;

    private Word? Side => _changing ? ReportRuleWords.Pending : Versions ? ReportRuleWords.Versions : null;

    private string VersionsAddress => (_old, Versions) switch
    {
        (null, true) => "/plans/report-rules",
        (null, false) => "/plans/report-rules?versions=true",
        ({ } old, true) => $"/plans/report-rules?version={old.Version}",
        ({ } old, false) => $"/plans/report-rules?version={old.Version}&versions=true",
    };

    private IReportTableGrain Grain => Grains.GetGrain<IReportTableGrain>(Viewer.City.Prefix);

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
        var wanted = $"{Viewer.City.Prefix} {Number}";
        if (_loaded == wanted || !MayRead)
            return;
        _loaded = wanted;
        Discard();
        await LoadAsync();
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender && MayRead)
            _subscription = Feed.Subscribe(city => _ = InvokeAsync(() => FollowAsync(city)));
    }

    /// <summary>Somebody has put a table in force. What is being changed here was made of the one before: it stays, and is told so.</summary>
    private async Task FollowAsync(string? city)
    {
        if (_gone.IsCancellationRequested || _sending || (city is not null && city != Viewer.City.Prefix))
            return;
        if (_meant is null && _flaws.Count == 0)
            await LoadAsync();
        else
            _overtaken = true;
        StateHasChanged();
    }

    /// <summary>Gives up what was being changed, and begins again with what is in force by now.</summary>
    private Task ShowInForceAsync()
    {
        Discard();
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        try
        {
            var view = await Grain.Read(_gone.Token);
            _old = Number is { } number && number != view.InForce.Version ? await Tables.VersionAsync(view.City, number, _gone.Token) : null;
            _missing = Number is { } asked && asked != view.InForce.Version && _old is null;
            _names = await People.NamesAsync(Speech, null, view.Versions.Select(line => line.By).OfType<string>(), _gone.Token);
            (_view, _failed, _overtaken) = (view, false, false);
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The screen was left.
        }
        catch (Exception exception)
        {
            // The edge of the circuit: the screen says so and offers to try again.
            Log.LogError(exception, "The time limits of {City} could not be read.", Viewer.City.Prefix);
            _failed = true;
        }
    }

    private string Standing(ReportTableView view, IncidentNames names)
    {
        if (_old is { } old)
            return T(ReportRuleWords.Old, old.Version);
        return view.Versions[0] is { Since: { } since, By: { } by } line
            ? T(ReportRuleWords.InForceBy, line.Number, Speech.Full(since), names.Cases.Account(by))
            : T(ReportRuleWords.Delivered, view.InForce.Version);
    }
}
