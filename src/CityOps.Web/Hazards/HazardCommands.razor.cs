using System.Collections.Immutable;
using CityOps.Cases;
using CityOps.Cases.Forms;
using CityOps.Commands;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CityOps.Hazards;

/// <summary>What became of a command.</summary>
/// <param name="Refusal">Why it was not done; null when it was, or nobody answered.</param>
/// <param name="Unanswered">Nobody answered: the same operation can be handed in again.</param>
public sealed record HazardReply(Refusal? Refusal, bool Unanswered);

/// <summary>The commands to the register that are legal now for the viewer, and the form of the one chosen. A refusal is said beside the field that it is about.</summary>
public sealed partial class HazardCommands
{
    private ImmutableArray<HazardForm> _legal = [];
    private IReadOnlyList<FormField> _fields = [];
    private FormEntries _entries = new();
    private HazardForm? _form;
    private HazardHead? _head;
    private string? _refused;
    private (string Field, string Words)? _wrong;
    private bool _sending;
    private bool _tried;
    private bool _focus;

    /// <summary>What commands are made of, as things stand.</summary>
    [Parameter, EditorRequired]
    public required Func<HazardHead> Head { get; set; }

    /// <summary>The one form there is; null: those that are legal.</summary>
    [Parameter]
    public HazardForm? Only { get; set; }

    /// <summary>What the map looks at before a place was chosen.</summary>
    [Parameter]
    public CasePosition Start { get; set; }

    /// <summary>Names of codes.</summary>
    [Parameter, EditorRequired]
    public required CaseNames Names { get; set; }

    /// <summary>Gives a command.</summary>
    [Parameter, EditorRequired]
    public required Func<HazardCommand, FormEntries, Task<HazardReply>> Send { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _legal = Only is { } only ? [only] : HazardForms.Legal(Head());
        if (Only is not null && _form is null)
            Begin(Only);

        // What somebody is writing stays while the command is legal, whatever else happens.
        if (_form is { } form && !_legal.Contains(form) && !_sending)
            Begin(null);
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focus)
            return;
        _focus = false;
        await Script.InvokeVoidAsync("cityops.focusFirst", ".incident-commands .command-form");
    }

    private string? WrongOf(FormField field) => _wrong is { } wrong && wrong.Field == field.Name ? wrong.Words
        : _tried && _entries.Wrong(field) is { } word ? T(word)
        : null;

    private void Pick(CasePosition place) => _entries[HazardFields.Place] = FormEntries.Write(place);

    private void Open(HazardForm form)
    {
        if (_sending)
            return;
        Begin(form);
        _focus = true;
    }

    private void Begin(HazardForm? form)
    {
        _form = form;
        _head = form is null ? null : Head();
        _entries = new FormEntries();
        _fields = form?.Fields(_head!) ?? [];
        (_refused, _wrong, _tried) = (null, null, false);
        foreach (var field in _fields)
            _entries[field.Name] = form!.Initial(_head!, field.Name) ?? string.Empty;
    }

    /// <summary>Hands the command in. While it is under way nothing is handed in again; repeated after a fault it is the same operation.</summary>
    private async Task SubmitAsync()
    {
        if (_sending || _form is not { } form || _head is not { } head)
            return;
        (_tried, _refused, _wrong) = (true, null, null);
        if (_fields.Any(field => _entries.Wrong(field) is not null))
            return;
        _sending = true;
        try
        {
            // Who wrote while a version was on the screen decides on that version; the operation is the form's until it is refused.
            var reply = await Send(form.Make(head, _entries), _entries);
            if (reply.Unanswered)
                _refused = T(FormWords.NoAnswer);
            else if (reply.Refusal is { } refusal)
                Refuse(refusal);
            else
                Begin(null);
        }
        finally
        {
            _sending = false;
        }
    }

    private void Refuse(Refusal refusal)
    {
        _head = Head();
        var words = HazardRefusalWords.Say(refusal, Names);
        if (HazardRefusalWords.FieldOf(refusal) is { } field && _fields.Any(one => one.Name == field))
            _wrong = (field, words);
        else
            _refused = words;
    }
}
