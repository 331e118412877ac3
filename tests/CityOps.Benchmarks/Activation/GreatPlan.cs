using System.Collections.Immutable;
using System.Globalization;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Incidents;
using CityOps.Plans;

namespace CityOps.Benchmarks.Activation;

/// <summary>A plan as large as a city's largest: 100 departments, 300 tasks, 200 units asked for. Its other blocks are those of the plan for burst mains.</summary>
internal static class GreatPlan
{
    public const int Departments = 100;
    public const int Tasks = 300;
    public const int Units = 200;

    private const int UnitsEach = 10;

    /// <summary>The plan.</summary>
    public static Plan Plan { get; } = Make(PlanLibrary.Of("burst-main")!);

    /// <summary>Each role is held by a department of its own, but the commander's and the office's.</summary>
    public static PlanDirectory Directory { get; } = new([
        .. Enumerable.Range(0, Departments).Select(number => new RoleHolding(Role(number), $"department-{number}", string.Empty, false)),
        .. PlanRoles.Standard.All.Select(role => new RoleHolding(role.Key, "command", string.Empty, false)),
    ]);

    private static Plan Make(Plan pattern) => pattern with
    {
        Tasks = [.. Enumerable.Range(0, Tasks).Select(number => Task(pattern.Tasks[number % pattern.Tasks.Count], pattern.Tasks[0].Due, number))],
        Resources = [.. Enumerable.Range(0, Units / UnitsEach).Select(number => pattern.Resources[number % pattern.Resources.Count] with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"units-{number}"),
            Quantity = new PlanQuantities(UnitsEach, UnitsEach, UnitsEach, UnitsEach),
            Source = Role(number),
        })],
    };

    /// <summary>The texts, evidence and checklists of a real task, for another department.</summary>
    private static PlanTask Task(PlanTask pattern, PlanDue due, int number) => pattern with
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"task-{number:D3}"),
        Common = null,
        Levels = Enum.GetValues<ResponseLevel>(),
        Sequence = number + 1,
        Owner = Role(number % Departments),
        Due = due,
        Precondition = null,

        // The responses of the benchmark are ended without doing their tasks.
        LifeSafety = false,
    };

    private static string Role(int number) => string.Create(CultureInfo.InvariantCulture, $"department-{number}");
}

/// <summary>The great plan is in force, and the accounts of the test city have their posts.</summary>
internal sealed class GreatCity(ICityDirectory directory, IAccountDirectory accounts) : IIncidentKnowledge
{
    public async ValueTask<IncidentGround> GatherAsync(string key, IncidentState state, IncidentCommand? command, CancellationToken cancellationToken) => new()
    {
        Key = key,
        Grid = state.Report?.Grid ?? (command is ReceiveIncident receive ? directory.CellAt(receive.Place)?.Code : null),
        Posts = command?.Actor == BuiltInAccounts.System ? [new CasePost(CaseRole.System, string.Empty, string.Empty)] : await PostsAsync(command?.Actor, cancellationToken),
        Plans = [GreatPlan.Plan],
        ReportRules = ReportRuleJson.Delivered,
        Directory = GreatPlan.Directory,
    };

    private async ValueTask<ImmutableArray<CasePost>> PostsAsync(string? account, CancellationToken cancellationToken) =>
        account is not null && await accounts.FindAsync(account, cancellationToken) is { } entry ? [.. entry.Posts.Select(post => new CasePost(post.Role, post.Organisation, post.Area))] : [];
}
