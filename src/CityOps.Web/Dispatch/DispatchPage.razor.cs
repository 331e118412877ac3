using System.Globalization;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Frame;
using CityOps.Units;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace CityOps.Dispatch;

/// <summary>Dispatch to several jobs: who should go where if they are looked at together, what that leaves behind, and everybody who might go to one of them.</summary>
public sealed partial class DispatchPage
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    private readonly Leaving _gone = new();
    private readonly JobNeeds _needs = new();
    private IReadOnlyList<JobLine> _jobs = [];
    private CaseNames _names = null!;
    private DispatchScene? _scene;
    private UnitNeed _need = UnitNeed.Any;
    private UnitOffer? _offer;
    private DispatchPlanAnswer? _plan;
    private string? _unit;
    private bool _read;
    private bool _failed;
    private int _turn;

    [Inject]
    private JobLines Jobs { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ICityDirectory Directory { get; set; } = null!;

    [Inject]
    private IUnitBoard Units { get; set; } = null!;

    [Inject]
    private ILogger<DispatchPage> Log { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    /// <summary>Key of the job whose units are ranked.</summary>
    [SupplyParameterFromQuery(Name = "job")]
    private string? Job { get; set; }

    private IEnumerable<string> UnitTypes => Units.Current([Viewer.Area]).Select(unit => unit.Entry.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>What was seen of the job that is looked at now, not of the one before.</summary>
    private DispatchScene? Scene => _scene?.Picture.Job.Key == Job ? _scene : null;

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override void OnInitialized() => _names = new CaseNames(Speech, Directory, new Dictionary<string, AccountEntry>());

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        // Units move all the time: the plan is made anew at each look.
        if (firstRender)
            _ = InvokeAsync(() => new Lookout(Look, () => Speech.Now) { NextChange = DateTimeOffset.MinValue }.RunAsync(DrawAsync, _gone.Token));
    }

    private async Task DrawAsync()
    {
        await ReadAsync();
        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        try
        {
            _jobs = await Jobs.ReadAsync(Viewer.Account, Viewer.Area, _gone.Token);
            if (!_read)
            {
                foreach (var job in _jobs.Where(job => job is { Incident: true, Wanted: > 0 }))
                    Include(job, true);
            }

            _needs.Keep(_jobs.Select(job => job.Key));
            (_read, _failed) = (true, false);
            _turn++;
        }
        catch (Exception exception) when (!_gone.IsCancellationRequested)
        {
            // The edge of a loop that must not end: the screen says so, and the next look may succeed.
            Log.LogWarning(exception, "The jobs could not be read.");
            _failed = true;
        }
    }

    private void Include(JobLine job, bool on)
    {
        if (on)
            _needs.Include(job);
        else
            _needs.Exclude(job.Key);
        _turn++;
    }

    private void Change(object? value, Action<int> change)
    {
        if (int.TryParse(value?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            change(number);
        _turn++;
    }

    private void ChooseType(DispatchPlanNeed need, string? type)
    {
        _needs.ChangeType(need.Job!, need.Request, string.IsNullOrEmpty(type) ? null : type);
        _turn++;
    }

    /// <summary>What was sent is not asked for again.</summary>
    private void Sent(IReadOnlyList<DispatchPlanNeed> sent)
    {
        foreach (var need in sent)
            _needs.Sent(need);
        _turn++;
    }

    private RequestStanding? RequestOf(DispatchPlanNeed need) => _jobs.FirstOrDefault(job => job.Key == need.Job)?.Requests.FirstOrDefault(request => request.Id == need.Request);

    /// <summary>What a need is for, in words: the request, or any unit.</summary>
    private string NeedName(DispatchPlanNeed need) => RequestOf(need) is { } request ? Speech.Of(request.Resource.Type.Zh, request.Resource.Type.En) : T(DispatchPageWords.AnyUnit);

    /// <summary>A unit was pointed at on the map, or dropped on a job.</summary>
    private void Offered(string unit, string? job, bool send)
    {
        _offer = new UnitOffer(unit, send);
        if (job is not null && job != Job)
            Go(job);
    }

    private void Go(string job) => Navigation.NavigateTo(Address(job), replace: true);

    private string NameOf(JobLine job) => job.Incident ? job.Name : _names.Type(job.Name, job.Grid);

    private string KeyName(string key) => _jobs.FirstOrDefault(job => job.Key == key) is { } job ? NameOf(job) : key;

    private static string Address(string job) => $"/dispatch?job={Uri.EscapeDataString(job)}";
}
