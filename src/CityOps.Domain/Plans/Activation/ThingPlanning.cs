using CityOps.Incidents;

namespace CityOps.Plans.Activation;

/// <summary>Works out which requests, zones, messages and reports an activation makes.</summary>
internal static class ThingPlanning
{
    public static PlannedResource[] Resources(IEnumerable<ChosenPlan> chosen, ActivationRequest request, PlanStanding standing, RoleHolders roles)
    {
        var asked = standing.Resources.GroupBy(resource => Sameness(resource.Resource), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Sum(resource => resource.Quantity), StringComparer.Ordinal);
        List<PlannedResource> planned = [];
        foreach (var (plan, resource) in chosen.Where(one => one.Has(PlanBlock.Resources)).SelectMany(one => one.Plan.Resources.Select(resource => (one, resource))))
        {
            var key = Sameness(resource);
            var more = resource.Quantity.At(request.Level) - asked.GetValueOrDefault(key);
            if (more <= 0)
                continue;
            asked[key] = resource.Quantity.At(request.Level);
            // The level is part of the name: what a graver level asks for beyond the first request is a request of its own.
            var id = PlanItemId.Of(request.Incident, plan.Plan.Id, "resource", $"{resource.Id}/{request.Level}");
            planned.Add(new PlannedResource(id, plan.Origin, resource, more, roles.Find(resource.Source)?.Organisation));
        }

        return [.. planned];
    }

    public static PlannedZone[] Zones(IEnumerable<ChosenPlan> chosen, ActivationRequest request, PlanStanding standing) =>
        [.. chosen.Where(one => one.Has(PlanBlock.Zones)).SelectMany(one => one.Plan.Zones.Select(zone => Zone(one, zone, request, standing))).OfType<PlannedZone>()];

    public static PlannedMessage[] Messages(IEnumerable<ChosenPlan> chosen, ActivationRequest request, PlanStanding standing)
    {
        var said = standing.Messages.Select(message => Words(message.Template)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. chosen.Where(one => one.Has(PlanBlock.Messages))
                .SelectMany(one => one.Plan.Templates.Where(template => template.Levels.Contains(request.Level)).Select(template => (one.Plan, one.Origin, template)))
                .Where(one => said.Add(Words(one.template)))
                .Select(one => Message(one.Plan, one.Origin, one.template, request)),
        ];
    }

    public static PlannedReport[] Reports(IEnumerable<ChosenPlan> chosen, ActivationRequest request, PlanStanding standing, RoleHolders roles)
    {
        var due = standing.Reports.Select(report => Sameness(report.Report)).ToHashSet(StringComparer.Ordinal);
        var ruled = standing.Reports.Where(report => report.Origin.Plan == ReportRuleTable.Id).Select(report => Direction(report.Report)).ToHashSet(StringComparer.Ordinal);
        var wanted = chosen.Where(one => one.Has(PlanBlock.Reports))
            .SelectMany(one => one.Plan.Reports.Where(report => report.Levels.Contains(request.Level)).Select(report => (one.Plan, one.Origin, report)))
            .OrderBy(one => one.report.DueMinutes);
        return [.. wanted.Where(one => !ruled.Contains(Direction(one.report)) && due.Add(Sameness(one.report))).Select(one => Report(one.Plan, one.Origin, one.report, request, roles))];
    }

    private static PlannedZone? Zone(ChosenPlan one, PlanZone zone, ActivationRequest request, PlanStanding standing)
    {
        if (zone.Shapes.FirstOrDefault(shape => shape.Levels.Contains(request.Level)) is not { } shape)
            return null;
        var id = PlanItemId.Of(request.Incident, one.Plan.Id, "zone", $"{zone.Id}/{shape.Levels.Min()}");
        if (standing.Zones.Any(other => other.Id == id))
            return null;
        var before = standing.Zones.LastOrDefault(other => other.Origin.Plan == one.Plan.Id && other.Zone == zone.Id);
        return new PlannedZone(id, one.Origin, zone.Id, zone.Kind, zone.Name, zone.Rule, shape, request.Place, before?.Id);
    }

    private static PlannedMessage Message(Plan plan, PlanOrigin origin, PlanTemplate template, ActivationRequest request)
    {
        var text = new PlanText(
            PlanVariables.Fill(template.Text.Zh, request.Values.ToDictionary(value => value.Key, value => value.Value.Zh, StringComparer.Ordinal)),
            PlanVariables.Fill(template.Text.En, request.Values.ToDictionary(value => value.Key, value => value.Value.En, StringComparer.Ordinal)));
        var approval = template.Approval is { } post ? plan.Command.Posts.Single(other => other.Id == post).Name : null;
        return new PlannedMessage(PlanItemId.Of(request.Incident, plan.Id, "message", template.Id), origin, template, text, approval);
    }

    private static PlannedReport Report(Plan plan, PlanOrigin origin, PlanReport report, ActivationRequest request, RoleHolders roles) => new(
        PlanItemId.Of(request.Incident, plan.Id, "report", report.Id),
        origin,
        report,
        roles.Find(report.By)?.Organisation,
        roles.Find(report.To)?.Organisation,
        report.Kind == PlanReportKind.Final ? null : request.At.AddMinutes(report.DueMinutes));

    private static string Sameness(PlanResource resource) => $"{resource.Kind}\n{resource.Source}\n{resource.Type.Zh}";

    private static string Sameness(PlanReport report) => $"{report.Kind}\n{report.By}\n{report.To}\n{report.Written}";

    private static string Direction(PlanReport report) => PlanReports.Direction(report.Kind, report.To, report.Written);

    private static string Words(PlanTemplate template) => $"{template.Audience}\n{template.Text.Zh}";
}
