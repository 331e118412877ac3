using CityOps.Frame;
using CityOps.Incidents;
using CityOps.Journal;
using CityOps.Languages;
using CityOps.Plans.Versions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace CityOps.Plans;

/// <summary>One plan: read block by block, written, and brought into force version by version.</summary>
public sealed partial class PlanPage
{
    private readonly Leaving _gone = new();
    private PlanView? _view;
    private Plan? _old;
    private Plan? _like;
    private PlanDraft? _draft;
    private IncidentNames? _names;
    private OperationId _operation = OperationId.New();
    private DateTimeOffset? _savedAt;
    private string? _said;
    private string? _loaded;
    private bool _missing;
    private bool _failed;
    private bool _sending;

    /// <summary>Identifier of the plan.</summary>
    [Parameter]
    public string Id { get; set; } = string.Empty;

    [Inject]
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private IPlanShelf Shelf { get; set; } = null!;

    [Inject]
    private PlanPeople People { get; set; } = null!;

    [Inject]
    private ILogger<PlanPage> Log { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "tab")]
    private string? AskedTab { get; set; }

    [SupplyParameterFromQuery(Name = "block")]
    private string? Block { get; set; }

    [SupplyParameterFromQuery(Name = "version")]
    private int? Number { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    private string? To { get; set; }

    [SupplyParameterFromQuery(Name = "both")]
    private bool Both { get; set; }

    private string Tab => AskedTab is "edit" or "versions" ? AskedTab : "read";

    private bool MayRead => PlanAuthority.MayRead(Viewer.Account);

    private bool MayWrite => PlanAuthority.RolesOf(Viewer.Account, PlanAuthority.AreaOf(Viewer.City.Prefix, _view?.Working ?? _view?.InForce)).Contains(PlanVersionRole.Planner);

    private PlanVersionLine? Working => _view?.Versions.FirstOrDefault(line => line.Status is PlanVersionStatus.Draft or PlanVersionStatus.Submitted or PlanVersionStatus.Approved);

    private Plan? Shown => Tab == "edit" && _draft is { Plan: { } written } ? written : _old ?? _view?.InForce ?? _view?.Working ?? _draft?.Plan ?? _like;

    private IPlanGrain Grain => Grains.GetGrain<IPlanGrain>($"{Viewer.City.Prefix}/{Id}");

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var wanted = $"{Id} {Number}";
        if (_loaded != wanted)
        {
            (_loaded, _draft) = (wanted, null);
            await LoadAsync();
        }

        if (Tab == "edit" && _draft is null)
            await BeginAsync();
    }

    private async Task LoadAsync()
    {
        try
        {
            _view = MayRead && Id.Length <= 60 ? await Grain.Read(_gone.Token) : null;
            _old = Number is { } number ? await Shelf.VersionAsync(Viewer.City.Prefix, Id, number, _gone.Token) : null;
            _names = await People.NamesAsync(Speech, _view, _gone.Token);
            _like = MayRead && _view is null && Tab == "edit" ? (await Shelf.InForceAsync(Viewer.City.Prefix, _gone.Token)).FirstOrDefault(plan => plan.Id == From) : null;
            _missing = !MayRead || (_view is null && _like is null) || (Number is not null && _old is null);
            _failed = false;
            if (_draft is { Changed: false })
                _draft = null;
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The screen was left.
        }
        catch (Exception exception)
        {
            // The edge of the circuit: the screen says so and offers to try again.
            Log.LogError(exception, "The plan {Id} could not be read.", Id);
            _failed = true;
        }
    }

    /// <summary>A draft is written on; otherwise the next version begins with what is in force, or a new plan with another one.</summary>
    private async Task BeginAsync()
    {
        if (_missing || !MayWrite || Working is { Status: not PlanVersionStatus.Draft })
            return;
        var today = DateOnly.FromDateTime(Speech.In(Speech.Now).DateTime);
        if (_view is { } view)
        {
            var versions = view.Versions.Select(line => line.Number);
            var begins = view.Working ?? view.InForce ?? await Shelf.VersionAsync(view.City, view.Id, versions.Max(), _gone.Token);
            _draft = begins is null ? null : PlanDraft.Of(begins, view.Next, today);
        }
        else if (_like is { } like)
        {
            _draft = PlanDraft.New(Id, like, today);
        }
    }

    private async Task SaveAsync()
    {
        if (_sending || _draft?.Plan is not { } plan)
            return;
        (_sending, _said) = (true, null);
        try
        {
            var outcome = await Grain.Execute(new DraftPlan(_operation, Viewer.Account.Name, _view?.Version ?? 0, plan), _gone.Token);
            _operation = OperationId.New();
            if (outcome.Refusal is { } refusal)
            {
                _said = _names!.Say(refusal);
                return;
            }

            _draft.Kept();
            _savedAt = Speech.Now;
            _view = await Grain.Read(_gone.Token);
        }
        catch (Exception exception) when (!_gone.IsCancellationRequested)
        {
            // The edge of the circuit: the same operation is sent again when the button is pressed again.
            Log.LogError(exception, "The draft of {Id} could not be kept.", Id);
            _said = T(Cases.Forms.FormWords.NoAnswer);
        }
        finally
        {
            _sending = false;
        }
    }

    private PlanVersionLine? LineOf(int number) => _view?.Versions.FirstOrDefault(line => line.Number == number);

    private string Day(DateTimeOffset at) => Speech.In(at).ToString(Speech.Language == Language.Chinese ? "yyyy-MM-dd" : "d MMM yyyy", Speech.Culture);

    private string Compare(int older, int newer) => $"/plans/{Id}?tab=versions&from={older}&to={newer}";

    private string ReadAddress(int number) => $"/plans/{Id}?version={number}";

    private string BlockAddress(string block) => Address("read", block);

    private string Address(string tab, string? block = null, bool? both = null)
    {
        List<string> asked = tab == "read" ? [] : ["tab=" + tab];
        if (tab == "read" && (block ?? Block) is { } shown && shown != "header")
            asked.Add("block=" + Uri.EscapeDataString(shown));
        if (tab == "read" && Number is { } number)
            asked.Add($"version={number}");
        if (both ?? Both)
            asked.Add("both=true");
        if (_view is null && From is not null)
            asked.Add("from=" + From);
        return $"/plans/{Id}{(asked.Count > 0 ? "?" : string.Empty)}{string.Join('&', asked)}";
    }
}
