using CityOps.Dispatch;
using CityOps.Journal;
using CityOps.Units;
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

    /// <summary>Dispatch to it; null before it was looked at.</summary>
    [Parameter]
    public DispatchScene? Scene { get; set; }

    [Inject]
    private IUnitBoard Units { get; set; } = null!;

    /// <summary>What happened to the incident and what its units did, the newest first.</summary>
    private IReadOnlyList<LogLine> Lines => [.. File.History
        .Select(entry => new LogLine($"i{entry.Seq}", entry.At, entry.Actor, entry.Event.GetType().Name, IncidentSentences.Of(entry.Event, Names, File.View)))
        .Concat(Scene?.History.Select(entry => new LogLine($"{entry.Unit}/{entry.Seq}", entry.At, entry.Actor, entry.Event.GetType().Name, AssignmentSentences.Of(entry.Event, Callsign(entry.Unit), Speech))) ?? [])
        .OrderByDescending(line => line.At)];

    private string Callsign(string unit) => Units.Find(unit) is { } known ? Speech.Of(known.Entry.CallsignZh, known.Entry.CallsignEn) : unit;

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

    private sealed record LogLine(string Key, DateTimeOffset At, string Actor, string Kind, string Sentence);
}
