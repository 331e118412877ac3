using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Cases.Forms;
using CityOps.Frame;
using CityOps.Incidents;
using CityOps.Journal;
using CityOps.Languages;
using CityOps.Patrols;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;

namespace CityOps.Postures;

/// <summary>Looks at the posture of a city or district and switches it (态势切换): what holds and why, to what, what would change, one confirmation.</summary>
public sealed partial class PostureDialog
{
    private const string WholeArea = "";
    private readonly Leaving _gone = new();
    private readonly Dictionary<string, AccountEntry> _people = new(StringComparer.Ordinal);
    private Dictionary<string, string> _titles = [];
    private IReadOnlyList<RaisedAct> _acts = [];
    private OperationId _operation = OperationId.New();
    private CaseNames _names = null!;
    private PostureChoice? _choice;
    private PosturePreview? _preview;
    private PostureView? _city;
    private PostureView? _view;
    private string _area = string.Empty;
    private string _reason = string.Empty;
    private string? _where = WholeArea;
    private string? _refused;
    private bool _mayAnything;
    private bool _mayLift;
    private bool _sending;
    private int _turn;

    /// <summary>Closes the dialog.</summary>
    [Parameter]
    public EventCallback Close { get; set; }

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    [Inject]
    private IPostureDesk Postures { get; set; } = null!;

    [Inject]
    private IRaisedActs Raised { get; set; } = null!;

    [Inject]
    private IAccountDirectory Accounts { get; set; } = null!;

    [Inject]
    private IPostureBoard Board { get; set; } = null!;

    [Inject]
    private IIncidentBoard Incidents { get; set; } = null!;

    [Inject]
    private IPatrolBoard Patrols { get; set; } = null!;

    [Inject]
    private ICityDirectory Directory { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private ILogger<PostureDialog> Log { get; set; } = null!;

    /// <summary>Places on patrol in the area that nobody has looked at in this round.</summary>
    private int Patrolled => Patrols.Current.Where(view => view.Area.StartsWith(_area, StringComparison.Ordinal)).Sum(view => view.Figures.Open);

    private IEnumerable<Area> Streets => Directory.Areas(Viewer.City.Prefix).Where(area => area.Level == AreaLevel.Street && area.Code.StartsWith(_area, StringComparison.Ordinal) && _area.Length == 6);

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync()
    {
        _names = new CaseNames(Speech, Directory, _people);

        // Where the bar's word comes from is looked at first.
        return OpenAsync(Board.Within(Viewer.Area.Length > 6 ? Viewer.Area[..6] : Viewer.Area) is { Posture: > Posture.Normal } line ? line.Area
            : Viewer.Area.Length >= 6 ? Viewer.Area[..6] : Viewer.City.Prefix);
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await Script.InvokeVoidAsync("cityops.focusFirst", _gone.Token, ".posture-dialog");
    }

    private async Task OpenAsync(string area)
    {
        _area = area;
        await Guarded(async () =>
        {
            _view = await Postures.ReadAsync(area, _gone.Token);
            _city = area == Viewer.City.Prefix ? null : await Postures.ReadAsync(Viewer.City.Prefix, _gone.Token);
            _acts = await Raised.ReadAsync(area, _gone.Token);
            foreach (var name in new[] { _view?.Decided?.By, _view?.Proposed?.By, _view?.Pause?.By }.OfType<string>().Concat(_acts.Select(act => act.Actor)).Distinct(StringComparer.Ordinal))
            {
                if (await Accounts.FindAsync(name, _gone.Token) is { } account)
                    _people[name] = account;
            }

            _titles = Incidents.Current.Where(line => line.Grid.StartsWith(area, StringComparison.Ordinal) && line.Status is IncidentStatus.Active or IncidentStatus.Deescalating).ToDictionary(line => line.Key, line => line.Title, StringComparer.Ordinal);
        });
        if (_view is not { } view)
            return;
        _choice = new PostureChoice(Viewer, view);
        _where = WholeArea;
        _mayLift = _choice.MayDecide;
        _mayAnything = _mayLift || _choice.MayAsk || Viewer.Account.Posts.Any(post => post.Role == CaseRole.Leader && area.StartsWith(post.Area, StringComparison.Ordinal));
        await PreviewAsync();
    }

    private async Task ChooseAsync(Posture posture)
    {
        _choice!.Posture = posture;
        await PreviewAsync();
    }

    private async Task PauseAsync(bool on)
    {
        _choice!.Pauses = on;
        await PreviewAsync();
    }

    private async Task WholeAsync()
    {
        (_choice!.Where, _choice.Incident, _where) = ([_area], null, WholeArea);
        await PreviewAsync();
    }

    private async Task ZonesAsync(string incident)
    {
        await Guarded(async () => _choice!.Where = await Postures.ZoneCellsAsync(_area, incident, _gone.Token));
        (_choice!.Incident, _where) = (incident, incident);
        await PreviewAsync();
    }

    private async Task StreetAsync(string street, bool on)
    {
        var chosen = _where is null ? _choice!.Where : [];
        (_choice!.Where, _choice.Incident, _where) = (on ? [.. chosen, street] : [.. chosen.Where(one => one != street)], null, null);
        await PreviewAsync();
    }

    private async Task PreviewAsync()
    {
        var turn = ++_turn;
        (_preview, _refused) = (null, null);
        await Guarded(async () =>
        {
            var preview = await Postures.PreviewAsync(_area, _choice!.Posture, _choice.MayDecide ? _choice.PauseAreas : null, _gone.Token);
            if (turn == _turn)
                _preview = preview;
        });
    }

    private string Before(Word word) => T(word, string.Empty);

    private string ConfirmText(PostureView view, PostureChoice choice) => _sending ? T(FormWords.Sending)
        : choice.IsEmpty ? T(PostureWords.Choose)
        : !choice.MayDecide ? T(PostureWords.ConfirmAsk, T(PostureWords.Of(choice.Posture)))
        : choice.Posture == view.Posture ? T(PostureWords.ConfirmPause)
        : T(PostureWords.Confirm, T(PostureWords.Of(choice.Posture)));
}
