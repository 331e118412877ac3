using CityOps.Areas;
using CityOps.Cases;
using CityOps.Cases.Forms;
using CityOps.Frame;
using CityOps.Journal;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace CityOps.Resources;

/// <summary>One resource with its bookings and history, and what the viewer may do with it. Follows it as it changes.</summary>
public sealed partial class ResourcePane
{
    private const int HistoryShown = 30;

    private readonly Leaving _gone = new();
    private IReadOnlyList<ResourceHappening> _history = [];
    private IDisposable? _subscription;
    private ResourceView? _view;
    private Guid? _chosen;
    private bool _missing;

    /// <summary>Code of the resource; null for none.</summary>
    [Parameter]
    public string? Code { get; set; }

    /// <summary>A resource is to be registered.</summary>
    [Parameter]
    public bool Registers { get; set; }

    /// <summary>Key of the incident that resources are looked for; null for none.</summary>
    [Parameter]
    public string? Incident { get; set; }

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
    private IGrainFactory Grains { get; set; } = null!;

    [Inject]
    private IResourceRegister Register { get; set; } = null!;

    [Inject]
    private IResourceFeed Feed { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ILogger<ResourcePane> Log { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    /// <summary>The booking that commands are about: the chosen one, else that of the incident, else the newest open one.</summary>
    private ResourceBooking? Chosen => _view?.Bookings.FirstOrDefault(booking => booking.Id == _chosen)
        ?? _view?.Bookings.FirstOrDefault(booking => booking.IsOpen && booking.Incident == Incident)
        ?? _view?.Bookings.FirstOrDefault(booking => booking.IsOpen);

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _subscription?.Dispose();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => LoadAsync();

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender && Code is { } code)
            _subscription = Feed.Subscribe(changed =>
            {
                if (changed is null || changed == code)
                    _ = InvokeAsync(FollowAsync);
            });
    }

    private ResourceHead HeadOf(ResourceView? view) => new(OperationId.New(), Viewer.Account, view, view is null ? null : Chosen, Incident, Owners);

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
            var view = await Grains.GetGrain<IResourceGrain>(code).Read(_gone.Token);
            _missing = view is null || !Viewer.Account.MaySee(view.Entry.Organisation, view.Grid);
            _history = _missing ? [] : await Register.HistoryAsync(code, view!.Version, HistoryShown, _gone.Token);
            _view = _missing ? null : view;
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The screen was left.
        }
        catch (Exception exception)
        {
            // The edge of the circuit: what was shown stays, and the next change reads again.
            Log.LogError(exception, "The resource {Code} could not be read.", code);
        }
    }

    private async Task<string?> RegisterAsync(ResourceCommand command, FormEntries entries)
    {
        var code = entries.Text("code");
        var refused = await GiveAsync(code, command);
        if (refused is null)
            Navigation.NavigateTo($"/resources?code={Uri.EscapeDataString(code)}");
        return refused;
    }

    private Task<string?> SendAsync(ResourceCommand command, FormEntries entries) => GiveAsync(Code!, command);

    private async Task<string?> GiveAsync(string code, ResourceCommand command)
    {
        try
        {
            if (code.Length is 0 or > 40)
                return T(ResourceRefusalWords.All[ResourceRefusals.CodeInvalid]);
            var outcome = await Grains.GetGrain<IResourceGrain>(code).Execute(command, _gone.Token);
            return outcome.Refusal is { } refusal ? ResourceRefusalWords.Say(refusal, Names) : null;
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception)
        {
            // The edge of the circuit: what went wrong is in the log, and the same operation can be repeated.
            Log.LogError(exception, "{Command} of {Code} was not answered.", command.GetType().Name, code);
            return T(FormWords.NoAnswer);
        }
    }

    private string Standing(ResourceBooking booking) => string.Join('·', new[]
    {
        booking.Status is BookingStatus.Offered or BookingStatus.Committed && booking.ReadyAt is { } ready ? T(ResourceWords.ReadyAt, Speech.Moment(ready)) : null,
        booking.IsOpen && booking.NeededUntil is { } until ? T(ResourceWords.Until, Speech.Moment(until)) : null,
        booking.Used > 0 ? T(ResourceWords.UsedUp, Number(booking.Used)) : null,
        booking.Reason,
    }.OfType<string>());

    private string Number(int number) => number.ToString("N0", Speech.Culture);
}
