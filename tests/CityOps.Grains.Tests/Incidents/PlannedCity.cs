using System.Collections.Immutable;
using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>The demo city's roles and the plans that come with the product, for tests of the incident grain.</summary>
public sealed class PlannedCity : IIncidentKnowledge
{
    public const string Leader = "leader";
    public const string Intake = "intake";

    public ValueTask<IncidentGround> GatherAsync(string key, IncidentState state, IncidentCommand? command, CancellationToken cancellationToken) => new(new IncidentGround
    {
        Key = key,
        Grid = "990101001001005",
        Posts = PostsOf(command?.Actor),
        Plans = PlanLibrary.All,
        ReportRules = ReportRuleJson.Delivered,
        Directory = new PlanDirectory(PlanRoles.DemoCity),
    });

    private static ImmutableArray<CasePost> PostsOf(string? account) => account switch
    {
        Leader => [new CasePost(CaseRole.Leader, "command-centre", "9901")],
        Intake => [new CasePost(CaseRole.IntakeOperator, "supervision-centre", "9901")],
        BuiltInAccounts.System => [new CasePost(CaseRole.System, "", "")],
        null => [],
        _ => [new CasePost(CaseRole.Handler, account, "")],
    };
}
