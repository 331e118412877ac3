using System.Collections.Immutable;
using CityOps.Cases.Forms;
using CityOps.Commands;
using CityOps.Frame;
using CityOps.Journal;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;

namespace CityOps.Cases;

/// <summary>The commands that are legal now, and the form of the one chosen. The one that moves the case on is open from the start.</summary>
public sealed partial class CommandPane
{
    private const double NearMetres = 500;

    private readonly Leaving _gone = new();
    private FormEntries _entries = new();
    private ImmutableArray<CommandForm> _legal = [];
    private IReadOnlyList<NearLine> _near = [];
    private CommandForm? _form;
    private OperationId _operation;
    private string? _key;
    private string? _refused;
    private long _version = -1;
    private bool _sending;
    private bool _tried;
    private bool _focus;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public required CaseFile File { get; set; }

    /// <summary>Names of what it holds as codes.</summary>
    [Parameter, EditorRequired]
    public required CaseNames Names { get; set; }

    /// <summary>What has changed while the viewer looked.</summary>
    [Parameter]
    public string? Notice { get; set; }

    /// <summary>A command took effect.</summary>
    [Parameter]
    public EventCallback<CaseReceipt> OnDone { get; set; }

    /// <summary>The case is not what it was taken for.</summary>
    [Parameter]
    public EventCallback OnStale { get; set; }

    [Inject]
    private ICaseDesk Cases { get; set; } = null!;

    [Inject]
    private ICaseBoard Board { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private ILogger<CommandPane> Log { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (_key == File.View.Key && _version == File.View.Version)
            return;
        var another = _key != File.View.Key;
        (_key, _version) = (File.View.Key, File.View.Version);
        _near = NearLine.Around(Board, Viewer, File.View.Report.Place, NearMetres, File.View.Key);
        _legal = CommandForms.Legal(File, Viewer.Account);

        // What somebody is writing stays while the command is legal, whatever else happens to the case.
        if (another || _form is null || !_legal.Contains(_form))
            Begin(_legal.FirstOrDefault(form => form.LeadsTo is null));
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focus)
            return;
        _focus = false;
        await Script.InvokeVoidAsync("cityops.focusFirst", ".command-form");
    }

    private void Open(CommandForm form)
    {
        Begin(form);
        _focus = true;
    }

    private void Begin(CommandForm? form)
    {
        _form = form;
        _entries = new FormEntries();
        _operation = OperationId.New();
        _refused = null;
        _tried = false;
        foreach (var field in form?.Fields ?? [])
            _entries[field.Name] = field.Initial?.Invoke(File, Speech) ?? string.Empty;
    }

    private string Says(CommandForm form) => form.Command == typeof(DispatchCase)
        ? _entries.OrNull("unit") is { } unit ? T(DeskWords.DispatchTo, Names.Organisation(unit)) : T(form.Label)
        : T(form.Label);

    /// <summary>Hands the command in. While it is under way nothing is handed in again; repeated after a fault it is the same operation.</summary>
    private async Task SubmitAsync()
    {
        if (_sending || _form is not { } form)
            return;
        _tried = true;
        _refused = null;
        if (form.Fields.Any(field => _entries.Wrong(field) is not null))
            return;
        _sending = true;
        try
        {
            var command = form.Make(new CommandHead(_operation, Viewer.Account.Name, File.View.Version), _entries);
            await AnswerAsync(await Cases.ExecuteAsync(File.View.Key, command, _gone.Token));
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The screen was left.
        }
        catch (Exception exception)
        {
            // The edge of the circuit: what went wrong is in the log, and the same operation can be repeated.
            Log.LogError(exception, "{Command} of {Key} was not answered.", form.Command.Name, File.View.Key);
            _refused = T(FormWords.NoAnswer);
        }
        finally
        {
            _sending = false;
        }
    }

    private async Task AnswerAsync(Outcome<CaseReceipt> outcome)
    {
        if (outcome.Answer is { } receipt)
        {
            _form = null;
            await OnDone.InvokeAsync(receipt);
            return;
        }

        _refused = Names.Say(outcome.Refusal!);
        _operation = OperationId.New();
        if (outcome.Refusal!.Code is CommonRefusals.StaleVersion or CaseRefusals.WrongStatus)
            await OnStale.InvokeAsync();
    }
}
