using System.Globalization;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Cases.Forms;
using CityOps.Frame;
using CityOps.Journal;
using CityOps.Languages;
using CityOps.Plans;
using CityOps.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace CityOps.Hazards;

/// <summary>One place that keeps a dangerous substance, with its handling sheet and history, and what the viewer may do with its entry. Follows it as it changes.</summary>
public sealed partial class HazardPane
{
    private const int HistoryShown = 30;

    private readonly Leaving _gone = new();
    private IReadOnlyList<HazardHappening> _history = [];
    private IDisposable? _subscription;
    private HazardView? _view;
    private CaseNames _people = null!;
    private bool _missing;

    /// <summary>Code of the place; null for none.</summary>
    [Parameter]
    public string? Code { get; set; }

    /// <summary>A place is to be registered.</summary>
    [Parameter]
    public bool Registers { get; set; }

    /// <summary>Organisations for which the viewer may register.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Organisation> Owners { get; set; }

    /// <summary>Names of codes.</summary>
    [Parameter, EditorRequired]
    public required CaseNames Names { get; set; }

    /// <summary>Address of the list without this.</summary>
    [Parameter, EditorRequired]
    public required string Back { get; set; }

    [Inject]
    private HazardSources Sources { get; set; } = null!;

    [Inject]
    private ResourcePeople People { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ILogger<HazardPane> Log { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _subscription?.Dispose();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync()
    {
        _people = Names;
        return LoadAsync();
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender && Code is { } code)
            _subscription = Sources.Feed.Subscribe(changed =>
            {
                if (changed is null || changed == code)
                    _ = InvokeAsync(FollowAsync);
            });
    }

    private static string OnMap(HazardView view) => string.Create(CultureInfo.InvariantCulture, $"/map?at={view.Entry.Place.Longitude:F6},{view.Entry.Place.Latitude:F6},16&hazard={Uri.EscapeDataString(view.Code)}");

    /// <summary>The viewer's language first.</summary>
    private IEnumerable<(string Tag, string Text)> Sheet(PlanText sheet)
    {
        (string, string)[] both = [("zh-Hans", sheet.Zh), ("en", sheet.En)];
        return Speech.Language == Language.Chinese ? both : both.Reverse();
    }

    private HazardHead HeadOf(HazardView? view) => new(OperationId.New(), Viewer.Account, view, Owners, DateOnly.FromDateTime(Speech.In(Speech.Now).DateTime));

    private async Task FollowAsync()
    {
        if (_gone.IsCancellationRequested)
            return;
        await LoadAsync();
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        if (Code is not { Length: > 0 and <= 40 } code)
            return;
        try
        {
            var view = await Sources.Grains.GetGrain<IHazardGrain>(code).Read(_gone.Token);
            _missing = view is null || !Viewer.Account.MaySee(view.Entry.Organisation, view.Grid);
            _history = _missing ? [] : await Sources.Register.HistoryAsync(code, view!.Version, HistoryShown, _gone.Token);
            _people = await People.NamesAsync(Speech, _history.Select(happening => happening.Actor), _gone.Token);
            _view = _missing ? null : view;
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The screen was left.
        }
        catch (Exception exception)
        {
            // The edge of the circuit: what was shown stays, and the next change reads again.
            Log.LogError(exception, "The dangerous substance {Code} could not be read.", code);
        }
    }

    private async Task<HazardReply> RegisterAsync(HazardCommand command, FormEntries entries)
    {
        var code = entries.Text("code");
        var reply = await GiveAsync(code, command);
        if (reply is { Refusal: null, Unanswered: false })
            Navigation.NavigateTo($"/hazards?code={Uri.EscapeDataString(code)}");
        return reply;
    }

    private Task<HazardReply> SendAsync(HazardCommand command, FormEntries entries) => GiveAsync(Code!, command);

    private async Task<HazardReply> GiveAsync(string code, HazardCommand command)
    {
        try
        {
            if (code.Length is 0 or > 40)
                return new HazardReply(Commands.Refusal.Of(HazardRefusals.CodeInvalid), Unanswered: false);
            return new HazardReply((await Sources.Grains.GetGrain<IHazardGrain>(code).Execute(command, _gone.Token)).Refusal, Unanswered: false);
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            return new HazardReply(null, Unanswered: false);
        }
        catch (Exception exception)
        {
            // The edge of the circuit: what went wrong is in the log, and the same operation can be repeated.
            Log.LogError(exception, "{Command} of {Code} was not answered.", command.GetType().Name, code);
            return new HazardReply(null, Unanswered: true);
        }
    }
}
