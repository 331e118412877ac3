namespace CityOps.Plans;

/// <summary>
/// An emergency plan (应急预案) as data: one version, whole. Its written form is JSON (docs/reference/plan.schema.json); <c>PlanJson</c> of
/// the domain reads it strictly, so a plan that exists holds together: every reference leads somewhere.
/// </summary>
/// <param name="Schema">Form of the document: <c>cityops-plan/1</c>.</param>
/// <param name="Id">Kebab case, the same in every version.</param>
/// <param name="Version">From 1.</param>
/// <param name="Header">Who it is and since when it holds.</param>
/// <param name="Triggers">When which level is proposed, and who decides it; each level at most once.</param>
/// <param name="Command">Who commands.</param>
/// <param name="Phases">What each phase is for.</param>
/// <param name="Tasks">What has to be done, in the order of their sequence.</param>
/// <param name="Resources">What is needed.</param>
/// <param name="Contacts">How the posts are reached.</param>
/// <param name="CallTree">Who calls whom.</param>
/// <param name="Zones">Which zones are drawn.</param>
/// <param name="Places">Shelters, assembly points, routes.</param>
/// <param name="Templates">Messages made ready.</param>
/// <param name="Reports">Reports that are due.</param>
/// <param name="Exercises">How it is exercised.</param>
/// <param name="Revisions">What was changed when.</param>
[GenerateSerializer, Immutable]
[Alias("plan")]
public sealed record Plan(
    [property: Id(0)] string Schema,
    [property: Id(1)] string Id,
    [property: Id(2)] int Version,
    [property: Id(3)] PlanHeader Header,
    [property: Id(4)] IReadOnlyList<PlanTrigger> Triggers,
    [property: Id(5)] PlanCommandStructure Command,
    [property: Id(6)] IReadOnlyList<PlanStage> Phases,
    [property: Id(7)] IReadOnlyList<PlanTask> Tasks,
    [property: Id(8)] IReadOnlyList<PlanResource> Resources,
    [property: Id(9)] IReadOnlyList<PlanContact> Contacts,
    [property: Id(10)] IReadOnlyList<PlanCall> CallTree,
    [property: Id(11)] IReadOnlyList<PlanZone> Zones,
    [property: Id(12)] IReadOnlyList<PlanPlace> Places,
    [property: Id(13)] IReadOnlyList<PlanTemplate> Templates,
    [property: Id(14)] IReadOnlyList<PlanReport> Reports,
    [property: Id(15)] IReadOnlyList<PlanExercise> Exercises,
    [property: Id(16)] IReadOnlyList<PlanRevision> Revisions);
