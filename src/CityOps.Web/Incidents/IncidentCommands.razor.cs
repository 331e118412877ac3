using System.Collections.Immutable;
using CityOps.Cases.Forms;
using CityOps.Frame;
using CityOps.Incidents.Forms;
using CityOps.Journal;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CityOps.Incidents;

/// <summary>The commands that are legal now for the viewer, to the incident or to one of its tasks, and the form of the one chosen. What asks for nothing is given at once.</summary>
public sealed partial class IncidentCommands
{
    private readonly Leaving _gone = new();
    private ImmutableArray<IncidentForm> _legal = [];
    private IReadOnlyList<FormField> _fields = [];
    private FormEntries _entries = new();
    private IncidentForm? _form;
    private OperationId _operation;
    private string? _refused;
    private bool _sending;
    private bool _tried;
    private bool _focus;

    /// <summary>The incident.</summary>
    [Parameter, EditorRequired]
    public required IncidentFile File { get; set; }

    /// <summary>The task that commands are about; null: the incident itself.</summary>
    [Parameter]
    public IncidentTaskView? Task { get; set; }

    /// <summary>The report that commands are about; null: none.</summary>
    [Parameter]
    public IncidentReportDue? Report { get; set; }

    /// <summary>Names of what it holds as codes.</summary>
    [Parameter, EditorRequired]
    public required IncidentNames Names { get; set; }

    /// <summary>Gives a command; says why it was not done.</summary>
    [Parameter, EditorRequired]
    public required Func<IncidentCommand, Task<string?>> Send { get; set; }

    /// <summary>Address of the activation; null where the viewer may not activate.</summary>
    [Parameter]
    public string? Activate { get; set; }

    /// <summary>Address of raising or lowering the level; null where the viewer may not.</summary>
    [Parameter]
    public string? ChangeLevel { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private IncidentHead Head => new(_operation, File.Viewer.Name, File, Task) { Report = Report, Names = Names };

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _legal = IncidentForms.Legal(Head);

        // What somebody is writing stays while the command is legal, whatever else happens.
        if (_form is { } form && !_legal.Contains(form) && !_sending)
            Begin(null);
        else if (_form is not null)
            _fields = _form.Fields(Head);
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focus)
            return;
        _focus = false;
        await Script.InvokeVoidAsync("cityops.focusFirst", _gone.Token, ".incident-commands .command-form");
    }

    private async Task OpenAsync(IncidentForm form)
    {
        if (_sending)
            return;
        Begin(form);
        _focus = _fields.Count > 0;
        if (_fields.Count == 0 && !form.Danger)
            await SubmitAsync();
    }

    private void Begin(IncidentForm? form)
    {
        _form = form;
        _operation = OperationId.New();
        _entries = new FormEntries();
        _fields = form?.Fields(Head) ?? [];
        _refused = null;
        _tried = false;
        foreach (var field in _fields)
            _entries[field.Name] = form!.Initial(Head, field.Name) ?? string.Empty;
    }

    /// <summary>Hands the command in. While it is under way nothing is handed in again; repeated after a fault it is the same operation.</summary>
    private async Task SubmitAsync()
    {
        if (_sending || _form is not { } form)
            return;
        _tried = true;
        _refused = null;
        if (_fields.Any(field => _entries.Wrong(field) is not null))
            return;
        _sending = true;
        try
        {
            var refused = await Send(form.Make(Head, _entries));
            if (refused is null || _fields.Count == 0)
                Begin(null);
            else if (refused != T(FormWords.NoAnswer))
                _operation = OperationId.New();
            _refused = refused;
        }
        finally
        {
            _sending = false;
        }
    }
}
