using CityOps.Cases;
using CityOps.Cases.Forms;
using CityOps.Frame;
using CityOps.Journal;
using CityOps.Plans;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;

namespace CityOps.Incidents;

/// <summary>Begins the response (启动响应), adds plans to it, or raises and lowers its level: what the rules propose, level and plans, exactly what would happen, and one confirmation.</summary>
public sealed partial class ActivationDialog
{
    private readonly Leaving _gone = new();
    private readonly Dictionary<string, PlanChoice> _chosen = new(StringComparer.Ordinal);
    private IReadOnlyList<PlanProposal>? _proposals;
    private IReadOnlyList<Plan> _plans = [];
    private ActivationPreview? _preview;
    private ResponseLevel? _level;
    private OperationId _operation = OperationId.New();
    private string _reason = string.Empty;
    private string? _refused;
    private long _seen;
    private bool _sending;
    private int _turn;

    /// <summary>The incident.</summary>
    [Parameter, EditorRequired]
    public required IncidentFile File { get; set; }

    /// <summary>The level of a response under way is raised or lowered; otherwise plans are activated.</summary>
    [Parameter]
    public bool ChangesLevel { get; set; }

    /// <summary>Names of what it holds as codes.</summary>
    [Parameter, EditorRequired]
    public required IncidentNames Names { get; set; }

    /// <summary>Gives a command; says why it was not done.</summary>
    [Parameter, EditorRequired]
    public required Func<IncidentCommand, Task<string?>> Send { get; set; }

    /// <summary>Closes the dialog.</summary>
    [Parameter]
    public EventCallback Close { get; set; }

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private IPlanShelf Shelf { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private ILogger<ActivationDialog> Log { get; set; } = null!;

    private IIncidentGrain Grain => Grains.GetGrain<IIncidentGrain>(File.View.Key);

    private Languages.Word Title => ChangesLevel ? ActivationWords.ChangeLevel : File.IsActive ? ActivationWords.AddPlans : ActivationWords.Title;

    private IEnumerable<ResponseLevel> Levels => ChangesLevel ? File.Reachable : File.View.Level is { } now ? [now] : File.Levels;

    private IEnumerable<Plan> Offered => ChangesLevel ? _plans.Where(plan => File.View.Plans.Any(activated => activated.Origin.Plan == plan.Id)) : _plans;

    private PlanChoice[] Choices => ChangesLevel ? [] : [.. _plans.Where(plan => _chosen.ContainsKey(plan.Id)).Select(plan => _chosen[plan.Id])];

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <summary>Plans for the type come first and are chosen; the level proposed is chosen where the viewer may decide on it.</summary>
    protected override async Task OnInitializedAsync()
    {
        _plans = [.. (await Shelf.InForceAsync(File.View.Report.Grid[..4], _gone.Token)).OrderByDescending(plan => plan.Header.IncidentTypes.Contains(File.View.Type))];
        foreach (var plan in _plans.Where(plan => plan.Header.IncidentTypes.Contains(File.View.Type)))
            _chosen[plan.Id] = PlanChoice.Whole(plan.Id);
        _proposals = await Grain.Propose(_gone.Token);
        var proposed = (ChangesLevel ? null : File.View.Level) ?? File.View.Proposed?.Level ?? _proposals.Select(proposal => proposal.Proposal.Level).Where(level => level is not null).Min();
        _level = proposed is { } level && Levels.Contains(level) ? level : null;
        await PreviewAsync();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await Script.InvokeVoidAsync("cityops.focusFirst", _gone.Token, ".activation");
    }

    private async Task ChooseAsync(ResponseLevel level)
    {
        _level = level;
        await PreviewAsync();
    }

    private async Task TurnAsync(string plan, bool on)
    {
        if (on)
            _chosen[plan] = PlanChoice.Whole(plan);
        else
            _chosen.Remove(plan);
        await PreviewAsync();
    }

    private async Task ChangeAsync(PlanChoice choice)
    {
        _chosen[choice.Plan] = choice;
        await PreviewAsync();
    }

    private async Task PreviewAsync()
    {
        var turn = ++_turn;
        (_preview, _refused) = (null, null);
        if (_level is not { } level)
            return;
        try
        {
            var outcome = await Grain.Preview(level, Choices, _gone.Token);
            if (turn != _turn)
                return;
            (_preview, _seen) = (outcome.Answer, outcome.Version);
            _refused = outcome.Refusal is { } refusal ? Names.Say(refusal) : null;
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The dialog was closed.
        }
        catch (Exception exception)
        {
            // The edge of the circuit: the dialog says so, and another choice asks again.
            Log.LogError(exception, "The activation of {Key} could not be previewed.", File.View.Key);
            _refused = T(FormWords.NoAnswer);
        }
    }

    /// <summary>Only what was previewed is confirmed: the version stands beside it.</summary>
    private async Task ConfirmAsync()
    {
        if (_sending || _preview is null || _level is not { } level)
            return;
        if (_reason.Trim().Length == 0)
        {
            _refused = T(ActivationWords.ReasonNeeded);
            return;
        }

        _sending = true;
        _refused = await Send(ChangesLevel
            ? new ChangeLevel(_operation, File.Viewer.Name, _seen, level, _reason.Trim())
            : new ActivateIncident(_operation, File.Viewer.Name, _seen, level, Choices, _reason.Trim()));
        _sending = false;
        if (_refused is null)
        {
            await Close.InvokeAsync();
            return;
        }

        if (_refused != T(FormWords.NoAnswer))
            _operation = OperationId.New();
        var said = _refused;
        await PreviewAsync();
        _refused = said;
    }

    private string Authority(PlanProposal proposal) => proposal.Proposal.Authority is { } post
        ? IncidentSentences.Lower(Speech, new Languages.Word(Names.Post(proposal.Plan, post), Names.Post(proposal.Plan, post)))
        : T(StatusWords.Of(CaseRole.Leader));

    /// <summary>What the plan says of each level that something speaks for.</summary>
    private IEnumerable<string> Meanings(PlanProposal proposal) => (_plans.FirstOrDefault(plan => plan.Id == proposal.Plan)?.Triggers ?? [])
        .Where(trigger => proposal.Proposal.Reasons.Any(reason => reason.Level == trigger.Level))
        .Select(trigger => $"{T(IncidentWords.Of(trigger.Level))}: {Names.Text(trigger.Meaning)}");
}
