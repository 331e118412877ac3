using CityOps.Languages;
using CityOps.Plans;
using Microsoft.AspNetCore.Components;

namespace CityOps.Incidents;

/// <summary>The tasks of an incident by working group and phase, what is overdue first.</summary>
public sealed partial class TaskBoard
{
    private IReadOnlyList<(string Title, IReadOnlyList<IncidentTaskView> Tasks)> _groups = [];
    private IReadOnlyList<(string Name, Word Word, int Count, string Key)> _filters = [];
    private IReadOnlyList<IncidentTaskView> _shown = [];

    /// <summary>The incident.</summary>
    [Parameter, EditorRequired]
    public required IncidentFile File { get; set; }

    /// <summary>Names of what it holds as codes.</summary>
    [Parameter, EditorRequired]
    public required IncidentNames Names { get; set; }

    /// <summary>Which tasks are shown.</summary>
    [Parameter]
    public string? Filter { get; set; }

    /// <summary>The task chosen.</summary>
    [Parameter]
    public string? Selected { get; set; }

    /// <summary>Addresses of the board.</summary>
    [Parameter, EditorRequired]
    public required BoardAddress AddressOf { get; set; }

    /// <summary>A task was chosen.</summary>
    [Parameter]
    public EventCallback<string> OnSelect { get; set; }

    private string Current => _filters.Any(filter => filter.Name == Filter) ? Filter! : "all";

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var now = Speech.Now;
        var tasks = File.View.Tasks.Where(task => task.Status != PlanTaskStatus.Withdrawn).ToArray();
        _filters =
        [
            ("all", BoardWords.All, tasks.Length, "1"),
            ("overdue", BoardWords.Overdue, tasks.Count(task => task.IsOverdue(now)), "2"),
            ("mine", BoardWords.Mine, tasks.Count(File.IsMine), "3"),
            ("done", BoardWords.Done, tasks.Count(task => task.IsDone()), "4"),
        ];
        _shown =
        [
            .. tasks.Where(task => Current switch
            {
                "overdue" => task.IsOverdue(now),
                "mine" => File.IsMine(task),
                "done" => task.IsDone(),
                _ => true,
            }),
        ];
        var late = _shown.Where(task => task.IsOverdue(now)).OrderBy(task => task.Due).ToArray();
        var groups = _shown.Except(late)
            .GroupBy(task => Names.Text(task.Planned.GroupName), StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyList<IncidentTaskView>)[.. group.OrderBy(task => task.Planned.Task.Phase).ThenBy(task => task.Planned.PlannedDue)]));
        _groups = late.Length == 0 ? [.. groups] : [(T(BoardWords.OverdueFirst), late), .. groups];
    }
}
