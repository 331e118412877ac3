using System.Collections.Immutable;
using static CityOps.Plans.PlanVersionStatus;

namespace CityOps.Plans.Versions;

/// <summary>One line of the table: who may do what to a version that stands where.</summary>
/// <param name="Command">Type of the command.</param>
/// <param name="Name">Its name, kebab case.</param>
/// <param name="NameZh">Its name in Chinese.</param>
/// <param name="From">Where the version has to stand.</param>
/// <param name="Roles">In what roles.</param>
public sealed record PlanVersionTransition(Type Command, string Name, string NameZh, ImmutableArray<PlanVersionStatus> From, ImmutableArray<PlanVersionRole> Roles);

/// <summary>The life of a version as a table. The rules read it, addresses and screens are made from it.</summary>
public static class PlanVersionTransitions
{
    private static readonly ImmutableArray<PlanVersionRole> Either = [PlanVersionRole.Planner, PlanVersionRole.Approver];

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<PlanVersionTransition> All =
    [
        new(typeof(DraftPlan), "draft", "起草", [Absent, Draft], [PlanVersionRole.Planner]),
        new(typeof(SubmitPlan), "submit", "送审", [Draft], [PlanVersionRole.Planner]),
        new(typeof(ReturnPlan), "return", "退回", [Submitted, Approved], [PlanVersionRole.Approver]),
        new(typeof(ApprovePlan), "approve", "批准", [Submitted], [PlanVersionRole.Approver]),
        new(typeof(EnforcePlan), "enforce", "生效", [Approved], Either),
        new(typeof(ReviewPlan), "review", "复审", [InForce], Either),
        new(typeof(RetirePlan), "retire", "废止", [InForce], [PlanVersionRole.Approver, PlanVersionRole.System]),
    ];

    /// <summary>The line of a command.</summary>
    public static PlanVersionTransition Of(PlanVersionCommand command) =>
        All.FirstOrDefault(one => one.Command == command.GetType()) ?? throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command.");

    /// <summary>What may be done to a version that stands here by somebody in these roles.</summary>
    public static IEnumerable<PlanVersionTransition> Legal(PlanVersionStatus status, IReadOnlyCollection<PlanVersionRole> roles) =>
        All.Where(one => one.From.Contains(status) && one.Roles.Any(roles.Contains));
}
