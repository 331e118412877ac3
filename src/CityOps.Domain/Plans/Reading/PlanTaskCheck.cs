using CityOps.Checks;

namespace CityOps.Plans.Reading;

/// <summary>What the tasks of a plan have to be towards each other and towards groups, phases and templates.</summary>
internal static class PlanTaskCheck
{
    public static IEnumerable<Flaw> Flaws(PlanNode plan)
    {
        var tasks = plan["tasks"].Items.ToArray();
        return PlanCheck.Unknown(tasks.Select(task => task["group"]), PlanCheck.Keys(plan["command"]["groups"]), "group_unknown")
            .Concat(PlanCheck.Unknown(tasks.Select(task => task["template"]), PlanCheck.Keys(plan["templates"]), "template_unknown"))
            .Concat(PlanCheck.Unknown(tasks.Select(task => task["phase"]), PlanCheck.Keys(plan["phases"], "phase"), "phase_not_described"))
            .Concat(PlanCheck.Unknown(tasks.Select(task => task["due"]["after"]), PlanCheck.Keys(plan["tasks"]), "task_unknown"))
            .Concat(Order(tasks))
            .Concat(Chains(tasks));
    }

    private static IEnumerable<Flaw> Order(PlanNode[] tasks)
    {
        foreach (var (before, task) in tasks.Zip(tasks.Skip(1)))
        {
            if (task["sequence"].Number <= before["sequence"].Number)
                yield return task["sequence"].Flaw("sequence_not_rising");
        }
    }

    /// <summary>A task that waits for one which its level does not have would wait for ever; one that waits for itself, too.</summary>
    private static IEnumerable<Flaw> Chains(PlanNode[] tasks)
    {
        var byId = tasks.Where(task => task["id"].Text is not null).GroupBy(task => task["id"].Text!, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        foreach (var task in tasks)
        {
            var after = task["due"]["after"];
            if (after.Text is not { } key || !byId.TryGetValue(key, out var before))
                continue;
            if (TurnsBack(task, byId))
                yield return after.Flaw("task_cycle");
            else if (LevelsOf(task).Except(LevelsOf(before), StringComparer.Ordinal).Any())
                yield return after.Flaw("task_not_at_level");
        }
    }

    private static bool TurnsBack(PlanNode task, Dictionary<string, PlanNode> byId)
    {
        var start = task["id"].Text;
        var at = task;
        for (var steps = 0; steps <= byId.Count; steps++)
        {
            if (at["due"]["after"].Text is not { } key || !byId.TryGetValue(key, out at))
                return false;
            if (key == start)
                return true;
        }

        return false;
    }

    private static IEnumerable<string> LevelsOf(PlanNode task) => task["levels"].Items.Select(level => level.Text).OfType<string>();
}
