using CityOps.Commands;

namespace CityOps.Plans.Activation;

/// <summary>What came of asking what an activation would do.</summary>
/// <param name="Preview">Null when refused.</param>
/// <param name="Refusal">Null when not.</param>
public sealed record ActivationOutcome(ActivationPreview? Preview, Refusal? Refusal);

/// <summary>
/// What activating plans does in an incident (启动预案), as a function: the same question has the same answer, so what was previewed is what
/// happens. Asked again after it happened it answers that nothing is left to do; asked for a graver level it answers what is new.
/// <para>
/// Two plans never double a thing. A task is one the incident has already when it is the same task of the same plan, or another plan's with
/// the same owner and the same common key or the same Chinese words. Of the same resource from the same source the greater quantity is
/// asked for, not the sum. A message with the same words, and a report of the same kind from and to the same role, goes out once; so does a
/// report that the time-limit table has made due already.
/// </para>
/// </summary>
public static class PlanActivation
{
    /// <summary>What confirming the request would do.</summary>
    /// <param name="plans">The versions in force; among them those chosen.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="standing">What earlier activations brought about.</param>
    /// <param name="directory">Who holds which role.</param>
    public static ActivationOutcome Preview(IReadOnlyCollection<Plan> plans, ActivationRequest request, PlanStanding standing, PlanDirectory directory)
    {
        if (Check(plans, request) is { } refusal)
            return new ActivationOutcome(null, refusal);
        var chosen = request.Choices.Select(choice => new ChosenPlan(plans.Single(plan => plan.Id == choice.Plan), choice)).ToArray();
        var roles = new RoleHolders(directory, request.Area);
        var tasks = new TaskPlanning(request, standing, roles);
        foreach (var one in chosen.Where(one => one.Has(PlanBlock.Tasks)))
            tasks.Add(one);
        var resources = ThingPlanning.Resources(chosen, request, standing, roles);
        var reports = ThingPlanning.Reports(chosen, request, standing, roles);
        return new ActivationOutcome(
            new ActivationPreview(
                request.Incident, request.Level, request.At, tasks.Issued(), tasks.Merged, resources,
                ThingPlanning.Zones(chosen, request, standing), ThingPlanning.Messages(chosen, request, standing), reports, roles.Missing),
            null);
    }

    private static Refusal? Check(IReadOnlyCollection<Plan> plans, ActivationRequest request)
    {
        if (!Wording.IsText(request.Incident, 50))
            return Refusal.Of(PlanRefusals.TextInvalid, "field", "incident");
        if (!Enum.IsDefined(request.Level))
            return Refusal.Of(PlanRefusals.LevelUnknown);
        if (request.Choices is not { Count: > 0 })
            return Refusal.Of(PlanRefusals.NothingChosen);
        if (request.Choices.GroupBy(choice => choice.Plan, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
            return Refusal.Of(PlanRefusals.ChosenTwice, "plan", twice.Key);
        return request.Choices.Select(choice => Check(plans.FirstOrDefault(plan => plan.Id == choice.Plan), choice, request.Level)).FirstOrDefault(refusal => refusal is not null);
    }

    private static Refusal? Check(Plan? plan, PlanChoice choice, ResponseLevel level)
    {
        if (plan is null)
            return Refusal.Of(PlanRefusals.PlanUnknown, "plan", choice.Plan);
        if (plan.Triggers.All(trigger => trigger.Level != level))
            return Refusal.Of(PlanRefusals.LevelNotInPlan, "plan", plan.Id);
        if (choice.Groups?.FirstOrDefault(group => plan.Command.Groups.All(other => other.Id != group)) is { } unknown)
            return Refusal.Of(PlanRefusals.GroupUnknown, "group", unknown);
        if (choice is { Groups.Count: 0 } or { Phases.Count: 0 } or { Blocks.Count: 0 })
            return Refusal.Of(PlanRefusals.NothingChosen);
        return null;
    }
}

/// <summary>A plan and what of it was chosen.</summary>
internal sealed record ChosenPlan(Plan Plan, PlanChoice Choice)
{
    public PlanOrigin Origin { get; } = new(Plan.Id, Plan.Version);

    public bool Has(PlanBlock block) => Choice.Blocks?.Contains(block) ?? true;

    public bool Has(PlanTask task, ResponseLevel level) => task.Levels.Contains(level)
        && (Choice.Groups?.Contains(task.Group) ?? true)
        && (Choice.Phases?.Contains(task.Phase) ?? true);
}

/// <summary>Finds who holds a role where the incident is, and remembers whom nobody holds.</summary>
internal sealed class RoleHolders(PlanDirectory directory, string area)
{
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);

    public string[] Missing => [.. _missing];

    public RoleHolding? Find(string role)
    {
        var holding = directory.Find(role, area);
        if (holding is null)
            _missing.Add(role);
        return holding;
    }
}
