using CityOps.Accounts;
using CityOps.Commands;
using CityOps.Journal;
using CityOps.Plans;
using CityOps.Postures;
using CityOps.Units;
using CityOps.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace CityOps.Dispatch;

/// <summary>Every unit that might be sent to a job, ranked by road and ranked anew while one looks; sent by one click or key.</summary>
public sealed partial class DispatchPanel
{
    private const int Most = 60;

    private DispatchNames _names = null!;
    private IReadOnlyList<RecommendedUnit> _all = [];
    private IReadOnlyList<(string Type, int Count)> _types = [];
    private string? _type;
    private string? _request;
    private string? _selected;
    private string _reason = string.Empty;
    private string? _refused;
    private string? _done;
    private UnitNeed _need = UnitNeed.Any;
    private string? _neededBy;
    private (string Unit, string Act, OperationId Operation)? _unanswered;
    private bool _everyone;
    private bool _sending;

    /// <summary>Dispatch to the job; null before it was looked at.</summary>
    [Parameter]
    public DispatchScene? Scene { get; set; }

    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public required AccountEntry Account { get; set; }

    /// <summary>What the job is called.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>Requests that units can be sent for.</summary>
    [Parameter]
    public IReadOnlyList<RequestStanding> Requests { get; set; } = [];

    /// <summary>The request that the panel was opened for; null for none.</summary>
    [Parameter]
    public string? Request { get; set; }

    /// <summary>Hears what units have to be able to do, whenever that changes: they are ranked for it.</summary>
    [Parameter]
    public EventCallback<UnitNeed> OnNeed { get; set; }

    /// <summary>A unit that was pointed at on the map; null for none.</summary>
    [Parameter]
    public UnitOffer? Offer { get; set; }

    /// <summary>What was offered is in hand: it need not be offered again.</summary>
    [Parameter]
    public EventCallback OnTaken { get; set; }

    /// <summary>Address of the screen without the panel; null where it is part of it.</summary>
    [Parameter]
    public string? Back { get; set; }

    /// <summary>The posture that holds where the job is; null for a normal one.</summary>
    [Parameter]
    public PostureHere? Posture { get; set; }

    [Inject]
    private DispatchContracts Dispatch { get; set; } = null!;

    [Inject]
    private ILogger<DispatchPanel> Log { get; set; } = null!;

    private RequestStanding? Wanted => Requests.FirstOrDefault(request => request.Id.ToString() == (_request ?? Request));

    private bool IsRanked => Scene is { Picture.RankedFor: { } ranked } && (ReferenceEquals(ranked, _need) || !OnNeed.HasDelegate);

    private bool MaySend => Scene is { Picture: { Ended: false } picture } && AssignmentOffers.MaySend(Account, picture.Job.Grid, Posture);

    private IReadOnlyList<RecommendedUnit> Filtered => [.. _all.Where(unit => _type is null || unit.Type == _type)];

    private IReadOnlyList<RecommendedUnit> Shown => _everyone ? Filtered : [.. Filtered.Take(Most)];

    private int Hidden => Filtered.Count - Shown.Count;

    private RecommendedUnit? Chosen => Filtered.FirstOrDefault(unit => unit.Unit == _selected);

    /// <inheritdoc />
    protected override void OnInitialized() => _names = Dispatch.Names(Speech);

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        await ChooseFirstAsync();
        var job = Scene?.Picture.Job.Key;
        var taken = Scene?.On.FirstOrDefault(unit => unit.Unit.Code == _selected && unit.Line.Times is { } times && times.AssignedBy != Account.Name);

        // A ranking for something else is not shown: its first would be sent for this.
        _all = [.. IsRanked ? Scene!.Picture.Units.Where(unit => unit.Job != job) : []];
        _types = [.. _all.GroupBy(unit => unit.Type).Select(group => (group.Key, group.Count(unit => unit.Eligible))).Where(type => type.Item2 > 0 || _need.Required.Count == 0 || type.Key == _type).OrderBy(type => type.Key, StringComparer.Ordinal)];
        if (_selected is null || _all.All(unit => unit.Unit != _selected))
            Select(Filtered.FirstOrDefault(unit => unit.Eligible)?.Unit);
        if (taken is not null)
            await TellTakenAsync(taken);
        if (Offer is { } offer && IsRanked && !_sending)
            await TakeAsync(offer);
    }

    /// <summary>Whoever was about to send a unit that another has just sent is told the same as if he had been refused.</summary>
    private async Task TellTakenAsync(SentUnit taken)
    {
        var refusal = new Refusal(AssignmentRefusals.UnitTaken, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["job"] = taken.Line.Job!,
            ["status"] = Kebab.Of(taken.Line.Status),
            ["by"] = taken.Line.Times!.AssignedBy,
            ["at"] = taken.Line.Times.AssignedAt.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        });
        _refused = await _names.SayAsync(refusal, _names.Callsign(taken.Unit), CancellationToken.None);
    }

    private static bool IsOnJob(RecommendedUnit unit) => unit.Reasons.Any(reason => reason.Code == "busy") && unit.Status != Kebab.Of(AssignmentStatus.Available);

    private static bool IsFree(RecommendedUnit unit) => unit.Reasons.All(reason => reason.Code != "busy");

    private static string Act(RecommendedUnit unit) => IsFree(unit) ? "assign" : "divert";

    private void Select(string? unit)
    {
        _selected = unit;
        _reason = T(DispatchWords.DivertReason, Title);
    }

    private string Callsign(RecommendedUnit unit) => Speech.Of(unit.CallsignZh, unit.CallsignEn);

    private string Text(PlanText text) => Speech.Of(text.Zh, text.En);

    private string Organisation(string code) => Dispatch.Directory.Organisations.TryGetValue(code, out var known) ? Speech.Of(known.NameZh, known.NameEn) : code;

    /// <summary>What it does, how far it is, and what else counts, in words.</summary>
    private string Why(RecommendedUnit unit)
    {
        List<string> parts = [_names.Status(unit.Status)];
        if (unit.Job is { } job)
            parts.Add(T(DispatchWords.OnJob, job));
        if (unit.Metres is { } metres)
            parts.Add(_names.Distance(metres));
        parts.AddRange(unit.Reasons.Where(reason => reason.Code != "eta").Select(_names.Reason));
        return string.Join('·', parts);
    }

    /// <summary>A free unit goes at once; one on a job is asked about first.</summary>
    private async Task TapAsync(RecommendedUnit unit)
    {
        Select(unit.Unit);
        if (IsFree(unit))
            await SendAsync(unit, Wanted?.Id);
    }

    private Task SendAsync(RecommendedUnit unit, PlanItemId? request)
    {
        var job = Scene!.Picture.Job.Key;
        return GiveAsync(unit, IsFree(unit)
            ? new AssignUnit(OperationOf(unit, nameof(AssignUnit)), Account.Name, null, job, request)
            : new DivertUnit(OperationOf(unit, nameof(DivertUnit)), Account.Name, null, job, _reason.Trim(), request));
    }

    private Task ReserveAsync(RecommendedUnit unit) =>
        GiveAsync(unit, new ReserveUnit(OperationOf(unit, nameof(ReserveUnit)), Account.Name, null, Scene!.Picture.Job.Key, Wanted?.Id));

    /// <summary>What was not answered is given again as the same operation.</summary>
    private OperationId OperationOf(RecommendedUnit unit, string act)
    {
        if (_unanswered is not { } open || open.Unit != unit.Unit || open.Act != act)
            _unanswered = open = (unit.Unit, act, OperationId.New());
        return open.Operation;
    }

    /// <summary>While a command is under way nothing is given again: a double click sends one unit once.</summary>
    private async Task GiveAsync(RecommendedUnit unit, AssignmentCommand command)
    {
        if (_sending)
            return;
        (_sending, _refused, _done) = (true, null, null);
        try
        {
            var outcome = await Dispatch.Desk.ExecuteAsync(unit.Unit, command, CancellationToken.None);
            _unanswered = null;
            if (outcome.Refusal is { } refusal)
                _refused = await _names.SayAsync(refusal, Callsign(unit), CancellationToken.None);
            else
                _done = $"{Callsign(unit)}·{T(command is ReserveUnit ? DispatchWords.Reserved : DispatchWords.Of(outcome.Answer!.Status))}";
        }
        finally
        {
            _sending = false;
        }
    }
}
