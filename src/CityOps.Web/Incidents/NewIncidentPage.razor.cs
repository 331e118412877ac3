using System.Globalization;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Cases.Forms;
using CityOps.Frame;
using CityOps.Journal;
using CityOps.Proposals;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace CityOps.Incidents;

/// <summary>Switch to emergency (平急转换): from a case or from a point on the map, with one confirmation that receives the incident and opens its board.</summary>
public sealed partial class NewIncidentPage
{
    private readonly Leaving _gone = new();
    private readonly OperationId _first = OperationId.New();
    private OperationId? _next;
    private CaseNames _names = null!;
    private IReadOnlyList<Plans.Plan> _plans = [];
    private IReadOnlyList<IncidentType> _types = IncidentTypes.All;
    private Origin? _case;
    private ProposalView? _proposal;
    private IncidentType? _type;
    private IncidentSource _source = IncidentSource.Public;
    private CasePosition? _place;
    private string _title = string.Empty;
    private string _address = string.Empty;
    private string _text = string.Empty;
    private string? _wrong;
    private bool _named;
    private bool _exercise;
    private bool _gone404;
    private bool _sending;

    [Inject]
    private IIncidentDesk Incidents { get; set; } = null!;

    [Inject]
    private IProposalDesk Proposals { get; set; } = null!;

    [Inject]
    private Plans.IPlanShelf Shelf { get; set; } = null!;

    [Inject]
    private ICaseDesk Cases { get; set; } = null!;

    [Inject]
    private ICityDirectory Directory { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ILogger<NewIncidentPage> Log { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "case")]
    private string? CaseKey { get; set; }

    [SupplyParameterFromQuery(Name = "proposal")]
    private string? ProposalKey { get; set; }

    [SupplyParameterFromQuery(Name = "at")]
    private string? At { get; set; }

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _names = new CaseNames(Speech, Directory, new Dictionary<string, AccountEntry>());
        _plans = await Shelf.InForceAsync(Viewer.City.Prefix, _gone.Token);
        _types = IncidentTypes.Of(_plans);
        if (CaseKey is { Length: > 0 } key)
            await TakeAsync(key);
        else if (ProposalKey is { Length: > 0 and <= 60 } proposal)
            await TakeProposalAsync(proposal);
        else if (ParentKey is { Length: > 0 } parent)
            await TakeParentAsync(parent);
        else if (At?.Split(',') is [var x, var y] && double.TryParse(x, CultureInfo.InvariantCulture, out var longitude) && double.TryParse(y, CultureInfo.InvariantCulture, out var latitude))
            await PickAsync(new CasePosition(longitude, latitude));
    }

    /// <summary>What the case says is taken over; nothing of it is typed again.</summary>
    private async Task TakeAsync(string key)
    {
        var view = await Cases.ReadAsync(key, _gone.Token);
        var file = view is null ? null : new CaseFile(view, []);
        if (file is null || !Viewer.Account.Scopes().Any(scope => scope.Holds(file.Grid, file.Task?.Unit, file.Task?.Centre)))
        {
            _gone404 = true;
            return;
        }

        _case = new Origin(key, view!.Standing.CaseNumber, view.Incident);
        _place = view.Report.Place;
        _address = file.Address;
        _text = view.Report.Evidence.Text;
        Suggest();
    }

    /// <summary>What a device or a surge says is taken over; the type is whoever decides' where it does not say.</summary>
    private async Task TakeProposalAsync(string key)
    {
        if (await Proposals.ReadAsync(key, _gone.Token) is not { Status: ProposalStatus.Open } view || !IncidentSight.MaySee(Viewer.Account, view.Proposed.Grid))
        {
            _gone404 = true;
            return;
        }

        _proposal = view;
        (_place, _address, _text, _source) = (view.Proposed.Place, view.Proposed.Address, _names.Text(view), ProposalNames.IncidentSourceOf(view));
        _type = _types.FirstOrDefault(type => type.Key == view.Proposed.Type);
        Suggest();
    }

    private async Task PickAsync(CasePosition place)
    {
        _place = place;
        var (zh, en) = await Directory.AddressOfAsync(place, _gone.Token);
        _address = Speech.Of(zh, en);
        Suggest();
    }

    private void Choose(IncidentType type)
    {
        _type = type;
        Suggest();
    }

    private void Named(string? title)
    {
        _title = title ?? string.Empty;
        _named = _title.Length > 0;
    }

    /// <summary>Place and type name an incident until somebody names it otherwise.</summary>
    private void Suggest()
    {
        if (_named || _type is not { } type)
            return;
        var name = T(ListPageWords.TitleOf, _address, T(type.Word));
        _title = name.Length > 100 ? T(type.Word) : name;
    }

    private async Task ReceiveAsync()
    {
        if (_sending || !IncidentStart.MayReceive(Viewer) || _case?.Incident is not null || _gone404)
            return;
        _wrong = _type is null ? T(ListPageWords.TypeNeeded)
            : _place is null ? T(ListPageWords.PlaceNeeded)
            : new[] { _title, _address, _text }.Any(text => text.Trim().Length == 0) ? T(ListPageWords.TextsNeeded)
            : null;
        if (_wrong is not null)
            return;
        _sending = true;
        try
        {
            var answer = await Incidents.ReceiveAsync(Command(_type!, _place!.Value), _gone.Token);
            if ((answer.Outcome.Refusal ?? await LinkAsync(answer.Key)) is { } refusal)
                (_wrong, _next) = (new IncidentNames(_names).SayProposal(refusal), OperationId.New());
            else
                Navigation.NavigateTo("/incidents/" + answer.Key);
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The screen was left.
        }
        catch (Exception exception)
        {
            // The edge of the circuit: repeated, it is the same incident.
            Log.LogError(exception, "An incident was not answered.");
            _wrong = T(FormWords.NoAnswer);
        }
        finally
        {
            _sending = false;
        }
    }

    private ReceiveIncident Command(IncidentType type, CasePosition place) => new(
        _next ?? _first, Viewer.Account.Name, null, _case is null ? _source : IncidentSource.Case, type.Class, type.Key, _title.Trim(), _address.Trim(), place, _text.Trim(), _case?.Key ?? _proposal?.Key, _exercise);

    /// <summary>The case that it grows from.</summary>
    private sealed record Origin(string Key, string? CaseNumber, string? Incident);
}
