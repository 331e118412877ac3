using System.Collections.Immutable;
using CityOps.Cases;
using CityOps.Cases.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CityOps.Resources;

/// <summary>The commands to a resource that are legal now for the viewer, and the form of the one chosen. What asks for nothing is given at once.</summary>
public sealed partial class ResourceCommands
{
    private ImmutableArray<ResourceForm> _legal = [];
    private IReadOnlyList<FormField> _fields = [];
    private FormEntries _entries = new();
    private ResourceForm? _form;
    private ResourceHead? _head;
    private string? _refused;
    private bool _sending;
    private bool _tried;
    private bool _focus;

    /// <summary>What commands are made of, as things stand.</summary>
    [Parameter, EditorRequired]
    public required Func<ResourceHead> Head { get; set; }

    /// <summary>The one form there is; null: those that are legal.</summary>
    [Parameter]
    public ResourceForm? Only { get; set; }

    /// <summary>Names of codes.</summary>
    [Parameter, EditorRequired]
    public required CaseNames Names { get; set; }

    /// <summary>Gives a command; says why it was not done.</summary>
    [Parameter, EditorRequired]
    public required Func<ResourceCommand, FormEntries, Task<string?>> Send { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var head = Head();
        _legal = Only is { } only ? [only] : ResourceForms.Legal(head);
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

    private async Task OpenAsync(ResourceForm form)
    {
        if (_sending)
            return;
        Begin(form);
        _focus = _fields.Count > 0;
        if (_fields.Count == 0 && !form.Danger)
            await SubmitAsync();
    }

    private void Begin(ResourceForm? form)
    {
        _form = form;
        _head = form is null ? null : Head();
        _entries = new FormEntries();
        _fields = form?.Fields(_head!) ?? [];
        (_refused, _tried) = (null, false);
        foreach (var field in _fields)
            _entries[field.Name] = form!.Initial(_head!, field.Name) ?? string.Empty;
    }

    /// <summary>Hands the command in. While it is under way nothing is handed in again; repeated after a fault it is the same operation.</summary>
    private async Task SubmitAsync()
    {
        if (_sending || _form is not { } form || _head is not { } head)
            return;
        (_tried, _refused) = (true, null);
        if (_fields.Any(field => _entries.Wrong(field) is not null))
            return;
        _sending = true;
        try
        {
            // Who wrote while a version was on the screen decides on that version; the operation is the form's until it is refused.
            var refused = await Send(form.Make(head, _entries), _entries);
            if (refused is null || _fields.Count == 0)
                Begin(null);
            else if (refused != T(FormWords.NoAnswer))
                _head = Head();
            _refused = refused;
        }
        finally
        {
            _sending = false;
        }
    }
}
