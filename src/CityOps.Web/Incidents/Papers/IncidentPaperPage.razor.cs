using CityOps.Frame;
using CityOps.Languages;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;

namespace CityOps.Incidents;

/// <summary>One form of an incident on paper: live, or of an operational period as it was frozen.</summary>
public sealed partial class IncidentPaperPage
{
    private readonly Leaving _gone = new();
    private IncidentPaper? _paper;
    private IReadOnlyList<int> _periods = [];
    private string? _loaded;
    private bool _missing;
    private bool _failed;

    /// <summary>Key of the incident.</summary>
    [Parameter]
    public string Key { get; set; } = string.Empty;

    /// <summary>Which form.</summary>
    [Parameter]
    public string Form { get; set; } = string.Empty;

    [Inject]
    private IIncidentDesk Incidents { get; set; } = null!;

    [Inject]
    private IIncidentBoard Board { get; set; } = null!;

    [Inject]
    private IIncidentForces Forces { get; set; } = null!;

    [Inject]
    private IncidentPeople People { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private ILogger<IncidentPaperPage> Log { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "period")]
    private int? Number { get; set; }

    private (string Form, Word Short, Word Title) Current => PaperWords.Forms.FirstOrDefault(one => one.Form == Form) is { Form: not null } known ? known : PaperWords.Forms[0];

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var wanted = $"{Key} {Number}";
        if (_loaded == wanted)
            return;
        _loaded = wanted;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        try
        {
            _failed = false;
            _paper = await PaperAsync();
            _missing = _paper is null || PaperWords.Forms.All(one => one.Form != Form);
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The screen was left.
        }
        catch (Exception exception)
        {
            // The edge of the circuit: the screen says so and offers to try again.
            Log.LogError(exception, "The forms of {Key} could not be filled.", Key);
            _failed = true;
        }
    }

    private async Task<IncidentPaper?> PaperAsync()
    {
        if (!Key.StartsWith('I') || Key.Length > 40 || await Incidents.ReadAsync(Key, _gone.Token) is not { } now || !IncidentSight.MaySee(Viewer.Account, now))
            return null;
        _periods = [.. now.Periods.Select(period => period.Number)];
        var history = await Board.HistoryAsync(Key, _gone.Token);
        var frozen = Number is { } number ? history.FirstOrDefault(entry => entry.Event is PeriodFrozen of && of.Number == number) : null;
        if (Number is not null && frozen is null)
            return null;
        var (view, past) = frozen is null ? (now, history) : IncidentPaper.Until(Key, history, frozen.Seq);
        var forces = frozen is { Event: PeriodFrozen held } ? held.Forces : await Forces.ReadAsync(Key, _gone.Token);
        var file = new IncidentFile(view, past, await Board.LeadsAsync(view, _gone.Token), [], Viewer.Account);
        return new IncidentPaper(file, forces, frozen is null ? null : view.Periods[^1], frozen?.At ?? Speech.Now, await People.NamesAsync(Speech, file, [], _gone.Token));
    }

    private async Task PrintAsync() => await Script.InvokeVoidAsync("print", _gone.Token);

    private string Address(string form, int? number) => $"/incidents/{Key}/forms/{form}{(number is { } one ? $"?period={one}" : string.Empty)}";
}
