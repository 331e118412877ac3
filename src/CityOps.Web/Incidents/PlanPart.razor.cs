using CityOps.Plans;
using Microsoft.AspNetCore.Components;

namespace CityOps.Incidents;

/// <summary>What of a plan is activated (部分启动): all of it, or the tasks of some groups and phases, and some of its blocks.</summary>
public sealed partial class PlanPart
{
    private bool _open;

    /// <summary>The plan.</summary>
    [Parameter, EditorRequired]
    public required Plan Plan { get; set; }

    /// <summary>The level: groups and phases without a task at it are not offered.</summary>
    [Parameter, EditorRequired]
    public required ResponseLevel Level { get; set; }

    /// <summary>What is chosen.</summary>
    [Parameter, EditorRequired]
    public required PlanChoice Choice { get; set; }

    /// <summary>Something else was chosen.</summary>
    [Parameter]
    public EventCallback<PlanChoice> Changed { get; set; }

    private IEnumerable<PlanTask> Tasks => Plan.Tasks.Where(task => task.Levels.Contains(Level));

    private IReadOnlyList<(PlanGroup Group, int Count)> Groups =>
        [.. Plan.Command.Groups.Select(group => (group, Tasks.Count(task => task.Group == group.Id))).Where(group => group.Item2 > 0)];

    private IReadOnlyList<(PlanPhase Phase, int Count)> Phases =>
        [.. Tasks.GroupBy(task => task.Phase).OrderBy(phase => phase.Key).Select(phase => (phase.Key, phase.Count()))];

    private static bool Has<T>(IReadOnlyList<T>? chosen, T one) => chosen?.Contains(one) ?? true;

    /// <summary>With one more or one less; null when that is all there are.</summary>
    private static T[]? Turned<T>(IReadOnlyList<T>? chosen, T one, IReadOnlyList<T> all)
    {
        T[] now = [.. all.Where(other => Has(chosen, other) != EqualityComparer<T>.Default.Equals(other, one))];
        return now.Length == all.Count ? null : now;
    }

    private async Task WholeAsync()
    {
        _open = false;
        await Changed.InvokeAsync(PlanChoice.Whole(Plan.Id));
    }
}
