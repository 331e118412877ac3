using CityOps.Journal;
using CityOps.Languages;
using CityOps.Plans;
using Microsoft.AspNetCore.Components;

namespace CityOps.Incidents;

/// <summary>One task with its receipts, its checklist and what was shown for it.</summary>
public sealed partial class TaskPane
{
    private string? _refused;

    /// <summary>The incident.</summary>
    [Parameter, EditorRequired]
    public required IncidentFile File { get; set; }

    /// <summary>The task.</summary>
    [Parameter, EditorRequired]
    public required IncidentTaskView Task { get; set; }

    /// <summary>Names of what it holds as codes.</summary>
    [Parameter, EditorRequired]
    public required IncidentNames Names { get; set; }

    /// <summary>Address of the board without the task.</summary>
    [Parameter, EditorRequired]
    public required string Back { get; set; }

    /// <summary>Gives a command; says why it was not done.</summary>
    [Parameter, EditorRequired]
    public required Func<IncidentCommand, System.Threading.Tasks.Task<string?>> Send { get; set; }

    private PlannedTask Planned => Task.Planned;

    private bool MayTick => File.LegalFor(Task).Contains(typeof(TickPlanTask));

    private IReadOnlyList<(Word Word, DateTimeOffset? At)> Receipts =>
    [
        (BoardWords.Sent, Task.Receipts?.Sent),
        (BoardWords.Delivered, Task.Receipts?.Delivered),
        (BoardWords.Read, Task.Receipts?.Read),
        (BoardWords.Confirmed, Task.Receipts?.Confirmed),
    ];

    private async System.Threading.Tasks.Task TickAsync(int point, bool ticked) => _refused = await Send(new TickPlanTask(OperationId.New(), File.Viewer.Name, null, Planned.Id, point, ticked));
}
