using CityOps.Journal;
using Microsoft.AspNetCore.Components;

namespace CityOps.Incidents;

/// <summary>Orders and log (指令与日志): everything that happened, the newest first, and a line to add to it.</summary>
public sealed partial class IncidentLog
{
    private string _text = string.Empty;
    private string? _refused;
    private OperationId _operation = OperationId.New();
    private bool _sending;
    private int _turn;

    /// <summary>The incident.</summary>
    [Parameter, EditorRequired]
    public required IncidentFile File { get; set; }

    /// <summary>Names of what it holds as codes.</summary>
    [Parameter, EditorRequired]
    public required IncidentNames Names { get; set; }

    /// <summary>Gives a command; says why it was not done.</summary>
    [Parameter, EditorRequired]
    public required Func<IncidentCommand, Task<string?>> Send { get; set; }

    private async Task NoteAsync()
    {
        if (_sending || _text.Trim().Length == 0)
            return;
        _sending = true;
        _refused = await Send(new NoteIncident(_operation, File.Viewer.Name, null, _text.Trim()));
        _sending = false;
        if (_refused is not null)
            return;
        _operation = OperationId.New();
        _text = string.Empty;
        _turn++;
    }
}
