using System.Globalization;
using CityOps.Cases.Forms;
using CityOps.Frame;
using CityOps.Journal;
using CityOps.Units;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace CityOps.Dispatch;

/// <summary>One plan for several jobs: the fewest weighted seconds beside what sending the nearest to each in turn would give, and what it leaves behind; carried out by one act.</summary>
public sealed partial class PlanTogether
{
    private const int UsualMinutes = 8;
    private static readonly int[] Standards = [5, UsualMinutes, 10, 15, 20];

    private readonly Leaving _gone = new();
    private readonly List<string> _failed = [];
    private DispatchNames _names = null!;
    private DispatchPlanAnswer? _answer;
    private IReadOnlyList<DispatchPlanNeed> _asked = [];
    private string? _refused;
    private string? _done;
    private int _minutes = UsualMinutes;
    private int _planned = -1;
    private bool _sending;

    /// <summary>What is needed where.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<DispatchPlanNeed> Needs { get; set; }

    /// <summary>What a job is called.</summary>
    [Parameter, EditorRequired]
    public required Func<string, string> NameOf { get; set; }

    /// <summary>What a need is for.</summary>
    [Parameter, EditorRequired]
    public required Func<DispatchPlanNeed, string> NeedName { get; set; }

    /// <summary>Address of the ranking for a job.</summary>
    [Parameter, EditorRequired]
    public required Func<string, string> Address { get; set; }

    /// <summary>Goes up whenever the plan has to be made anew.</summary>
    [Parameter]
    public int Turn { get; set; }

    /// <summary>Units were sent: its need for each.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<DispatchPlanNeed>> OnSent { get; set; }

    /// <summary>The plan was made anew; null when there is none.</summary>
    [Parameter]
    public EventCallback<DispatchPlanAnswer?> OnPlan { get; set; }

    [Inject]
    private DispatchContracts Dispatch { get; set; } = null!;

    [Inject]
    private IUnitBoard Units { get; set; } = null!;

    [Inject]
    private ILogger<PlanTogether> Log { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override void OnInitialized() => _names = Dispatch.Names(Speech);

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (_planned == Turn || _sending)
            return;
        _planned = Turn;
        await PlanAsync();
    }

    private static int Percent(double share) => (int)Math.Round(share * 100);

    private static string Time(DispatchPlanLine line) => line.Seconds is { } seconds ? DispatchNames.Clock(seconds) : "—";

    private string Callsign(string unit) => Units.Find(unit) is { } found ? _names.Callsign(found.Entry) : unit;

    private string AreaName(string code) => Dispatch.Directory.FindArea(code) is { } area ? Speech.Of(area.NameZh, area.NameEn) : code;

    private async Task ChooseStandardAsync(object? minutes)
    {
        _minutes = int.TryParse(minutes?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) && Standards.Contains(chosen) ? chosen : UsualMinutes;
        await PlanAsync();
    }

    private async Task PlanAsync()
    {
        DispatchPlanNeed[] needs = [.. Needs.Where(need => need.Units > 0)];
        if (needs.Length == 0)
        {
            (_answer, _refused) = (null, null);
            await OnPlan.InvokeAsync(null);
            return;
        }

        try
        {
            var (answer, refusal) = await Dispatch.Desk.PlanAsync(Viewer.Account, new DispatchPlanRequest(needs, null, _minutes * 60), _gone.Token);
            (_asked, _answer, _refused) = (needs, answer, refusal is null ? null : await _names.SayAsync(refusal, string.Empty, _gone.Token));
            await OnPlan.InvokeAsync(answer);
        }
        catch (Exception exception) when (!_gone.IsCancellationRequested)
        {
            // The edge of the circuit: the screen says so, and the next look may succeed. An old plan is not shown: its units may be gone.
            Log.LogWarning(exception, "The plan for several jobs could not be made.");
            (_answer, _refused) = (null, T(FrameWords.Failed));
            await OnPlan.InvokeAsync(null);
        }
    }

    /// <summary>Sends as the exact plan says. Who was taken meanwhile is named; the others go.</summary>
    private async Task CarryAsync()
    {
        if (_sending || _answer is not { } answer)
            return;
        var asked = _asked;
        (_sending, _done) = (true, null);
        _failed.Clear();
        List<DispatchPlanNeed> sent = [];
        try
        {
            foreach (var line in answer.Exact.Sent)
            {
                if (line is not { Unit: { } unit, Job: { } job })
                    continue;
                var need = asked[line.Need];
                var outcome = await Dispatch.Desk.ExecuteAsync(unit, new AssignUnit(OperationId.New(), Viewer.Account.Name, null, job, need.Request), _gone.Token);
                if (outcome.Refusal is { } refusal)
                    _failed.Add(await _names.SayAsync(refusal, Callsign(unit), _gone.Token));
                else
                    sent.Add(need);
            }

            _done = T(DispatchPageWords.Sent, sent.Count);
        }
        catch (Exception exception) when (!_gone.IsCancellationRequested)
        {
            // The edge of the circuit: who was sent is on the board, and the next plan is made without them.
            Log.LogError(exception, "A plan for several jobs was not carried out to its end.");
            _failed.Add(T(FormWords.NoAnswer));
        }
        finally
        {
            _sending = false;
            await OnSent.InvokeAsync(sent);
        }
    }
}
