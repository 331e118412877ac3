using System.Collections.Immutable;
using System.Text.Json;
using CityOps.Plans.Conditions;
using CityOps.Plans.Reading;

namespace CityOps.Plans;

/// <summary>One line of a table of grades.</summary>
/// <param name="Grade">The grade: a level (<c>i</c> to <c>iv</c>) or a colour.</param>
/// <param name="Condition">When it is reached, in the language of conditions.</param>
public sealed record PlanGrade(string Grade, string Condition);

/// <summary>A table that says how grave something is, as law or practice has it. The first line that holds counts.</summary>
/// <param name="Id">Kebab case.</param>
/// <param name="Name">What it grades.</param>
/// <param name="Source">Where it is from.</param>
/// <param name="Grades">The lines, the gravest first.</param>
public sealed record PlanGradeTable(string Id, PlanText Name, PlanText Source, ImmutableArray<PlanGrade> Grades)
{
    /// <summary>The gravest grade that is reached, with what made it; null when none is.</summary>
    public (string Grade, IReadOnlyList<ConditionReason> Reasons)? Of(IncidentFacts facts) => Grades
        .Select(grade => (grade.Grade, Verdict: ConditionVerdict.Of(ConditionReader.Parse(grade.Condition), facts)))
        .Where(one => one.Verdict.Holds)
        .Select(one => ((string, IReadOnlyList<ConditionReason>)?)(one.Grade, one.Verdict.Reasons))
        .FirstOrDefault();
}

/// <summary>The tables of grades that come with the product.</summary>
public static class PlanGrades
{
    private static readonly Lazy<ImmutableArray<PlanGradeTable>> Delivered =
        new(() => JsonSerializer.Deserialize<ImmutableArray<PlanGradeTable>>(PlanFiles.Text("grades.json"), JsonSerializerOptions.Web));

    /// <summary>All tables.</summary>
    public static ImmutableArray<PlanGradeTable> All => Delivered.Value;

    /// <summary>生产安全事故等级: deaths, serious injuries, direct loss.</summary>
    public static PlanGradeTable Accidents => Of("accident-grades");

    /// <summary>暴雨预警信号: rain over hours.</summary>
    public static PlanGradeTable Rainstorms => Of("rainstorm-warnings");

    private static PlanGradeTable Of(string id) => All.Single(table => table.Id == id);
}
