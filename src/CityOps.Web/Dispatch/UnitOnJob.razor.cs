using CityOps.Accounts;
using CityOps.Cases.Forms;
using CityOps.Journal;
using CityOps.Plans;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;

namespace CityOps.Dispatch;

/// <summary>One unit on a job: how long everything took, what it did, and what the viewer may do with it in one tap.</summary>
public sealed partial class UnitOnJob
{
    private DispatchNames _names = null!;
    private AssignmentTransition? _asking;
    private string _text = string.Empty;
    private string? _refused;
    private string? _unanswered;
    private bool _sending;
    private OperationId _operation = OperationId.New();

    /// <summary>Code of the unit.</summary>
    [Parameter, EditorRequired]
    public required string Code { get; set; }

    /// <summary>Dispatch to the job; null before it was looked at.</summary>
    [Parameter]
    public DispatchScene? Scene { get; set; }

    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public required AccountEntry Account { get; set; }

    /// <summary>Address of the screen without the unit.</summary>
    [Parameter, EditorRequired]
    public required string Back { get; set; }

    /// <summary>Words for the request that a unit was sent for.</summary>
    [Parameter]
    public Func<PlanItemId, string?> RequestName { get; set; } = static _ => null;

    /// <summary>What an account is called.</summary>
    [Parameter]
    public Func<string, string> AccountName { get; set; } = static name => name;

    [Inject]
    private DispatchContracts Dispatch { get; set; } = null!;

    [Inject]
    private ILogger<UnitOnJob> Log { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private SentUnit? Unit => Scene?.Picture.Sent.FirstOrDefault(unit => unit.Unit.Code == Code);

    /// <inheritdoc />
    protected override void OnInitialized() => _names = Dispatch.Names(Speech);

    private IEnumerable<AssignmentTransition> Legal(SentUnit unit) => AssignmentOffers.Of(Account, unit.Unit, unit.Line.Status)
        .Where(line => AssignmentForms.OfUnit.Contains(line.Command) && (line.Command != typeof(ReserveUnit) || unit.Line.Next is not null));

    private string Organisation(string code) => Dispatch.Directory.Organisations.TryGetValue(code, out var known) ? Speech.Of(known.NameZh, known.NameEn) : code;

    private string Length(double? seconds) => seconds is { } known ? Speech.Length(TimeSpan.FromSeconds(known)) : "—";

    private async Task BeginAsync(AssignmentTransition line)
    {
        // What was not answered is given again as the same operation.
        (_refused, _text) = (null, string.Empty);
        if (_unanswered != line.Name)
            _operation = OperationId.New();
        if (!AssignmentForms.AsksText(line.Command))
        {
            await SendAsync(line);
            return;
        }

        _asking = line;
        await Task.Yield();
        await Script.InvokeVoidAsync("cityops.focusFirst", ".unit-job .commands");
    }

    private async Task SendAsync(AssignmentTransition line)
    {
        if (_sending || Unit is not { } unit || (AssignmentForms.AsksText(line.Command) && _text.Trim().Length == 0))
            return;
        _sending = true;
        try
        {
            var command = AssignmentForms.Make(line.Command, _operation, Account.Name, unit.Line.Version, _text.Trim());
            var outcome = await Dispatch.Desk.ExecuteAsync(Code, command, CancellationToken.None);
            _refused = outcome.Refusal is { } refusal ? await _names.SayAsync(refusal, _names.Callsign(unit.Unit), CancellationToken.None) : null;
            if (outcome.IsDone)
                _asking = null;
            (_operation, _unanswered) = (OperationId.New(), null);
        }
        catch (Exception exception)
        {
            // The edge of the circuit: said beside the form; repeated, it is the same operation.
            Log.LogError(exception, "{Command} of {Unit} was not answered.", line.Name, Code);
            (_unanswered, _refused) = (line.Name, T(FormWords.NoAnswer));
        }
        finally
        {
            _sending = false;
        }
    }
}
