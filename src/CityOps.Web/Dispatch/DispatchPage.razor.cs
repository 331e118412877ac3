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
    private readonly SortedDictionary<string, DispatchPlanNeed> _needs = new(StringComparer.Ordinal);
    private IReadOnlyList<JobLine> _jobs = [];
    private CaseNames _names = null!;
    private DispatchScene? _scene;
    private string? _unit;
    private bool _read;
    private bool _failed;
    private int _turn;

    [Inject]
    private JobLines Jobs { get; set; } = null!;

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
        if (firstRender)
            _ = InvokeAsync(RunAsync);
    }

    /// <summary>Units move all the time: the plan is made anew at each look.</summary>
    private async Task RunAsync()
    {
        using var timer = new PeriodicTimer(Look);
        try
        {
            do
            {
                await ReadAsync();
                StateHasChanged();
            }
            while (await timer.WaitForNextTickAsync(_gone.Token));
        }
        catch (OperationCanceledException)
        {
            // The screen was left.
        }
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

            foreach (var gone in _needs.Keys.Except(_jobs.Select(job => job.Key)).ToArray())
                _needs.Remove(gone);
            (_read, _failed) = (true, false);
            _turn++;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The edge of a loop that must not end: the screen says so, and the next look may succeed.
            Log.LogWarning(exception, "The jobs could not be read.");
            _failed = true;
        }
    }

    private void Include(JobLine job, bool on)
    {
        if (on)
            _needs[job.Key] = new DispatchPlanNeed(job.Key, null, job.Weight, Math.Max(1, job.Wanted));
        else
            _needs.Remove(job.Key);
        _turn++;
    }

    private void Change(JobLine job, object? value, Func<DispatchPlanNeed, int, DispatchPlanNeed> change)
    {
        if (int.TryParse(value?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && _needs.TryGetValue(job.Key, out var was))
            _needs[job.Key] = change(was, number);
        _turn++;
    }

    /// <summary>What was sent is not asked for again.</summary>
    private void Sent(IReadOnlyList<string> jobs)
    {
        foreach (var job in jobs)
        {
            if (_needs.TryGetValue(job, out var need) && need.Units > 1)
                _needs[job] = need with { Units = need.Units - 1 };
            else
                _needs.Remove(job);
        }

        _turn++;
    }

    private void ChooseType(JobLine job, string? type)
    {
        if (_needs.TryGetValue(job.Key, out var was))
            _needs[job.Key] = was with { Types = string.IsNullOrEmpty(type) ? null : [type] };
        _turn++;
    }

    private string NameOf(JobLine job) => job.Incident ? job.Name : _names.Type(job.Name, job.Grid);

    private string KeyName(string key) => _jobs.FirstOrDefault(job => job.Key == key) is { } job ? NameOf(job) : key;

    private static string Address(string job) => $"/dispatch?job={Uri.EscapeDataString(job)}";
}
