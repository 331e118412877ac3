using System.Globalization;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Frame;
using CityOps.Incidents;
using CityOps.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace CityOps.Resources;

/// <summary>The register of emergency resources that the viewer may see; the nearest first when they are looked for an incident.</summary>
public sealed partial class ResourcesPage
{
    private readonly Leaving _gone = new();
    private IReadOnlyList<ResourceLine> _lines = [];
    private IReadOnlyList<Organisation> _owners = [];
    private IncidentView? _incident;
    private CaseNames? _names;
    private IDisposable? _subscription;
    private string? _loaded;
    private bool _read;
    private bool _failed;
    private int _turn;

    [Inject]
    private IResourceRegister Register { get; set; } = null!;

    [Inject]
    private IResourceFeed Feed { get; set; } = null!;

    [Inject]
    private IIncidentDesk Incidents { get; set; } = null!;

    [Inject]
    private ResourcePeople People { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ILogger<ResourcesPage> Log { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "free")]
    private bool FreeOnly { get; set; }

    [SupplyParameterFromQuery(Name = "booked")]
    private bool BookedOnly { get; set; }

    [SupplyParameterFromQuery(Name = "incident")]
    private string? Incident { get; set; }

    [SupplyParameterFromQuery(Name = "code")]
    private string? Code { get; set; }

    [SupplyParameterFromQuery(Name = "act")]
    private string? Act { get; set; }

    private List<ResourceLine> Shown =>
    [
        .. _lines.Where(line => Kind is null || Kebab.Of(line.View.Entry.Kind) == Kind)
            .Where(line => !FreeOnly || line.View.Free > 0)
            .Where(line => !BookedOnly || line.View.Bookings.Any(booking => booking.Incident == Incident)),
    ];

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
        if (_read && _loaded == Incident)
            return;
        _loaded = Incident;
        await ReadAsync();
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _subscription = Feed.Subscribe(changed => _ = InvokeAsync(FollowAsync));
    }

    private async Task FollowAsync()
    {
        if (_gone.IsCancellationRequested)
            return;
        await ReadAsync();
        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        var turn = ++_turn;
        try
        {
            var incident = Incident is ['I', ..] and { Length: <= 40 } key && await Incidents.ReadAsync(key, _gone.Token) is { } found && IncidentSight.MaySee(Viewer.Account, found) ? found : null;
            var query = new ResourceQuery(Near: incident?.Report.Place);
            var lines = await Register.ListAsync(query, [.. Viewer.Account.AreasOf().Select(area => Narrow(area)).OfType<string>()], Viewer.Account.OwnOf(), _gone.Token);
            var names = await People.NamesAsync(Speech, lines.SelectMany(line => line.View.Bookings).Select(booking => booking.RequestedBy), _gone.Token);
            if (turn == _turn)
                (_lines, _incident, _names, _owners, _read, _failed) = (lines, incident, names, People.OwnersOf(Viewer.Account, Viewer.City.Prefix), true, false);
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The screen was left.
        }
        catch (Exception exception) when (turn == _turn)
        {
            // The edge of the circuit: the screen says so and offers to try again.
            Log.LogError(exception, "Resources could not be listed.");
            _failed = true;
        }
    }

    /// <summary>The part of a post's area that lies in the city looked at.</summary>
    private string? Narrow(string area) =>
        area.StartsWith(Viewer.City.Prefix, StringComparison.Ordinal) ? area : Viewer.City.Prefix.StartsWith(area, StringComparison.Ordinal) ? Viewer.City.Prefix : null;

    private void Open(string code) => Navigation.NavigateTo(Address(code: code, act: ""), replace: true);

    private string Address(string? kind = null, string? free = null, string? booked = null, string? incident = null, string? code = null, string? act = null) =>
        Navigation.GetUriWithQueryParameters("/resources", new Dictionary<string, object?>
        {
            ["kind"] = Or(kind, Kind),
            ["free"] = Or(free, FreeOnly ? "true" : null),
            ["booked"] = Or(booked, BookedOnly ? "true" : null),
            ["incident"] = Or(incident, Incident),
            ["code"] = Or(code, act is "register" ? null : Code),
            ["act"] = Or(act, null),
        });

    private static string? Or(string? changed, string? before) => (changed ?? before) is { Length: > 0 } value ? value : null;

    private static string? Tone(ResourceReadiness readiness) => readiness switch
    {
        ResourceReadiness.Limited => "t-soon",
        ResourceReadiness.Out => "t-over",
        _ => "t-ok",
    };

    private string Number(int number) => number.ToString("N0", Speech.Culture);

    private string Metres(double metres) => metres < 1_000
        ? T(ResourceWords.Metres, Math.Round(metres / 10) * 10)
        : T(ResourceWords.Kilometres, (metres / 1_000).ToString("0.0", CultureInfo.InvariantCulture));
}
