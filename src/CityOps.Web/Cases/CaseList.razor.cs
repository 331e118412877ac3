using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Frame;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace CityOps.Cases;

/// <summary>All cases that the viewer may see, newest report first; what is looked for stands in the address.</summary>
public sealed partial class CaseList
{
    private const int Page = 100;

    private readonly Leaving _gone = new();
    private readonly List<CaseLine> _lines = [];
    private IReadOnlyList<Area> _areas = [];
    private CaseNames _names = null!;
    private IDisposable? _subscription;
    private DateTimeOffset? _readAt;
    private string _text = string.Empty;
    private string? _read;
    private bool _more;
    private bool _failed;
    private bool _changed;

    [Inject]
    private ICaseBoard Board { get; set; } = null!;

    [Inject]
    private ICityDirectory Directory { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ILogger<CaseList> Log { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "text")]
    private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    private string? StateName { get; set; }

    [SupplyParameterFromQuery(Name = "area")]
    private string? Area { get; set; }

    [SupplyParameterFromQuery(Name = "source")]
    private string? Source { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    private string? Unit { get; set; }

    private string State => StateName is "ended" or "all" ? StateName : Text is { Length: > 0 } && StateName is null ? "all" : "open";

    private CaseSelection Selection => new()
    {
        Scopes = Viewer.Scopes,
        Areas = [Area is { Length: > 0 } area ? area : Viewer.Area],
        Statuses = State switch
        {
            "open" => CaseTransitions.Open,
            "ended" => [.. Enum.GetValues<CaseStatus>().Except(CaseTransitions.Open).Except([CaseStatus.Absent])],
            _ => [],
        },
        Organisations = Unit is { Length: > 0 } unit ? [unit] : [],
        Sources = Enum.TryParse<CaseSource>(Source, out var source) ? [source] : [],
    };

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _subscription?.Dispose();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        _names = new CaseNames(Speech, Directory, new Dictionary<string, AccountEntry>());
        _areas = [.. Directory.Areas(Viewer.City.Prefix).Where(area => area.Level == AreaLevel.District && Viewer.MaySee(Viewer.Account, area.Code))];
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (_read == Navigation.Uri)
            return;
        _read = Navigation.Uri;
        _text = Text ?? string.Empty;
        await ReadAsync();
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _subscription = Board.Subscribe(new CaseSelection { Scopes = Viewer.Scopes, Areas = [Viewer.Area] }, changes => _ = InvokeAsync(() => Heard(changes)));
    }

    /// <summary>Lines that are shown are brought up to date where they stand; new ones come when the viewer asks, so that nothing jumps.</summary>
    private void Heard(IReadOnlyList<CaseChange> changes)
    {
        foreach (var line in changes.Select(change => change.Line))
        {
            var at = _lines.FindIndex(known => known.Key == line.Key);
            if (at >= 0)
                _lines[at] = line;
            _changed |= at < 0 && Selection.Holds(line);
        }

        StateHasChanged();
    }

    private Task ReadAsync()
    {
        _lines.Clear();
        _changed = false;
        return MoreAsync();
    }

    private async Task MoreAsync()
    {
        try
        {
            var search = new CaseSearch { Among = Selection, Text = Text is { Length: > 0 } text ? text : null, After = _lines.Count == 0 ? null : _lines[^1].Key, Limit = Page };
            var found = await Board.SearchAsync(search, _gone.Token);
            _lines.AddRange(found);
            _more = found.Count == Page;
            _readAt = Speech.Now;
            _failed = false;
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The screen was left.
        }
        catch (Exception exception)
        {
            // The edge of the circuit: the screen says so and offers to try again.
            Log.LogError(exception, "Cases could not be searched.");
            _failed = true;
        }
    }

    private void Open(CaseLine line) => Navigation.NavigateTo("/cases/" + line.Key);

    private void Go(string? text = null, string? area = null, string? source = null) => Navigation.NavigateTo(Address(text: text, area: area, source: source));

    private string Address(string? text = null, string? state = null, string? area = null, string? source = null, string? unit = null) =>
        Navigation.GetUriWithQueryParameters("/cases", new Dictionary<string, object?>
        {
            ["text"] = Or(text, Text),
            ["state"] = Or(state, StateName),
            ["area"] = Or(area, Area),
            ["source"] = Or(source, Source),
            ["unit"] = Or(unit, Unit),
        });

    private static string? Or(string? changed, string? before) => (changed ?? before) is { Length: > 0 } value ? value : null;
}
