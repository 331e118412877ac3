using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Cases.Forms;
using CityOps.Frame;
using CityOps.Languages;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;

namespace CityOps.Intake;

/// <summary>Intake (受理): a report by telephone, taken down while the caller speaks, with what may be the same before it is saved.</summary>
public sealed partial class IntakePage
{
    private const double DuplicateMetres = 50;
    private const double NearMetres = 220;
    private static readonly CaseSource[] Sources = [CaseSource.Public, CaseSource.Leader, CaseSource.Media, CaseSource.Department, CaseSource.Evaluation];

    private readonly Leaving _gone = new();
    private ReportDraft _draft = new();
    private IReadOnlyList<NearLine> _near = [];
    private string? _wantedComponent;
    private IReadOnlyList<NearLine> _duplicates = [];
    private IReadOnlyList<NearLine> _others = [];
    private CaseNames _names = null!;
    private DateTimeOffset _begun;
    private string? _said;
    private string? _savedKey;
    private string? _wrong;
    private bool _saving;
    private bool _focus = true;
    private int _saved;
    private int _turn;

    [Inject]
    private ICaseDesk Cases { get; set; } = null!;

    [Inject]
    private ICaseBoard Board { get; set; } = null!;

    [Inject]
    private ICityDirectory Directory { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private ILogger<IntakePage> Log { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    private bool Compared => _draft is { Type: not null, Place: not null };

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        _names = new CaseNames(Speech, Directory, new Dictionary<string, AccountEntry>());
        _begun = Speech.Now;
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focus)
            return;
        _focus = false;
        await Script.InvokeVoidAsync("cityops.focusFirst", ".intake-grid");
    }

    private string Why(NearLine near)
    {
        var why = T(IntakeWords.Why, Math.Round(near.Metres), Speech.Length(Speech.Now - near.Line.ReportedAt));
        return near.Line.Grid == _draft.Cell?.Code ? T(new Word("{0}，{1}", "{0}, {1}"), why, T(IntakeWords.SameGrid)) : why;
    }

    private void ChooseType(string code)
    {
        _draft.Type = Directory.Types(Viewer.City.Prefix).GetValueOrDefault(code);
        Compare();
    }

    private async Task ChoosePlaceAsync(FoundPlace found)
    {
        _wantedComponent = found.Kind == "component" ? found.Code : null;
        if (_wantedComponent is { } code && await Directory.FindComponentAsync(code, _gone.Token) is { } component)
            _draft.Type = Directory.Types(Viewer.City.Prefix).GetValueOrDefault(component.TypeCode) ?? _draft.Type;
        await PlaceAsync(found.Place, found.Kind is "road" or "place" ? Speech.Of(found.NameZh, found.NameEn) : null);
    }

    private Task PickAsync(CasePosition place)
    {
        _wantedComponent = null;
        return PlaceAsync(place, null);
    }

    private async Task PlaceAsync(CasePosition place, string? name)
    {
        _draft.Place = place;
        _draft.Cell = Directory.CellAt(place);
        Compare();
        try
        {
            var (zh, en) = await Directory.AddressOfAsync(place, _gone.Token);
            _draft.Address = name ?? Speech.Of(zh, en);
        }
        catch (OperationCanceledException)
        {
            // The screen was left.
        }
    }

    private void Compare()
    {
        if (_draft.Place is not { } place)
            return;
        _near = NearLine.Around(Board, Viewer, place, NearMetres);
        _duplicates = [.. _near.Where(near => near.Line.TypeCode == _draft.Type?.Code && near.Metres <= DuplicateMetres)];
        _others = [.. _near.Except(_duplicates)];
    }

    private void Clear()
    {
        _draft = new ReportDraft();
        _wantedComponent = null;
        (_near, _duplicates, _others) = ([], [], []);
        _wrong = null;
        _begun = Speech.Now;
        _turn++;
        _focus = true;
    }

    private async Task SaveAsync()
    {
        if (_saving)
            return;
        (_wrong, _said, _savedKey) = (null, null, null);
        if (_draft.Missing is { } missing)
        {
            _wrong = T(missing);
            return;
        }

        _saving = true;
        try
        {
            await HandInAsync(_draft);
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The screen was left.
        }
        catch (Exception exception)
        {
            // The edge of the circuit: repeated, it is the same report.
            Log.LogError(exception, "A report was not answered.");
            _wrong = T(FormWords.NoAnswer);
        }
        finally
        {
            _saving = false;
        }
    }

    private async Task HandInAsync(ReportDraft draft)
    {
        var account = Viewer.Account.Name;
        var answer = await Cases.ReportAsync(draft.Report(account), _gone.Token);
        if (answer.Outcome.Refusal is { } refusal)
        {
            _wrong = _names.Say(refusal);
            return;
        }

        var registered = await Cases.ExecuteAsync(answer.Key, draft.Register(account), _gone.Token);
        Clear();
        _saved++;
        _savedKey = answer.Key;
        _said = registered.Refusal is { } second ? T(IntakeWords.SavedOnly, answer.Key, _names.Say(second)) : T(IntakeWords.Saved, answer.Key);
    }
}
