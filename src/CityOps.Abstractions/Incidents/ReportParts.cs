using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>What a report of an incident has to say (报送要素).</summary>
[GenerateSerializer]
public enum ReportElement
{
    /// <summary>When and from whom it was received (信息来源).</summary>
    Source,

    /// <summary>Time and place (时间地点).</summary>
    Place,

    /// <summary>What it is (事件性质).</summary>
    Nature,

    /// <summary>What has happened so far; in a follow-up, since the report before (基本过程).</summary>
    Course,

    /// <summary>Dead, missing, injured, moved (人员伤亡).</summary>
    Casualties,

    /// <summary>Loss (财产损失).</summary>
    Loss,

    /// <summary>How far it reaches (影响范围).</summary>
    Range,

    /// <summary>How it will go on (发展趋势).</summary>
    Trend,

    /// <summary>What has been done (处置措施).</summary>
    Measures,

    /// <summary>Who leads, and who is on the scene (现场领导).</summary>
    Leaders,

    /// <summary>What comes next (下步措施).</summary>
    NextSteps,

    /// <summary>Whom to ask (联系人).</summary>
    Contact,
}

/// <summary>One element of a report as it was written; blank where it is not known yet (先掌握先报告).</summary>
/// <param name="Element">Which.</param>
/// <param name="Text">What is known, at most 2,000 characters; empty for nothing.</param>
[GenerateSerializer, Immutable]
[Alias("report-part")]
public sealed record ReportPart([property: Id(0)] ReportElement Element, [property: Id(1)] string Text);

/// <summary>A report as it was handed in for signature.</summary>
/// <param name="By">Account of its author, who does not sign it.</param>
/// <param name="At">When.</param>
/// <param name="Parts">What it says.</param>
/// <param name="Missing">Elements that are still owed.</param>
/// <param name="ReturnedBy">Account of the one who handed it back; null while it waits for a signature.</param>
/// <param name="Reason">Why it was handed back.</param>
[GenerateSerializer, Immutable]
[Alias("report-draft")]
public sealed record ReportDraft(
    [property: Id(0)] string By,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] IReadOnlyList<ReportPart> Parts,
    [property: Id(3)] IReadOnlyList<ReportElement> Missing,
    [property: Id(4)] string? ReturnedBy,
    [property: Id(5)] string? Reason);

/// <summary>How sure a time limit is.</summary>
[GenerateSerializer]
public enum ReportCertainty
{
    /// <summary>Law or regulation (法规).</summary>
    Law,

    /// <summary>Custom of the trade (惯例).</summary>
    Convention,

    /// <summary>A rule that one city has published; others set their own (示例).</summary>
    Example,
}

/// <summary>The rule of the time-limit table that a report is due by, as it stood then.</summary>
/// <param name="Rule">Its key.</param>
/// <param name="Version">Version of the table.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Source">Where it is from.</param>
[GenerateSerializer, Immutable]
[Alias("report-rule-origin")]
public sealed record ReportRuleOrigin(
    [property: Id(0)] string Rule,
    [property: Id(1)] int Version,
    [property: Id(2)] ReportCertainty Certainty,
    [property: Id(3)] PlanText Source);

/// <summary>A report that is due (信息报送), and what became of it. Plans bring some, the time-limit table others; the same report to the same receiver is due once.</summary>
/// <param name="Report">The report. From the table its origin is <c>report-rules</c>.</param>
/// <param name="Due">Until when; null while its countdown waits for the end of the response.</param>
/// <param name="SentAt">When it was signed and sent; null before.</param>
/// <param name="SentBy">Account of the one who signed it.</param>
/// <param name="Late">迟报: it was sent after it was due.</param>
[GenerateSerializer, Immutable]
[Alias("incident-report-due")]
public sealed record IncidentReportDue(
    [property: Id(0)] PlannedReport Report,
    [property: Id(1)] DateTimeOffset? Due,
    [property: Id(2)] DateTimeOffset? SentAt,
    [property: Id(3)] string? SentBy,
    [property: Id(4)] bool Late)
{
    /// <summary>The rule that set the due moment; null where the plan did.</summary>
    [Id(5)]
    public ReportRuleOrigin? Rule { get; init; }

    /// <summary>Number of a follow-up to its receiver, from 1 (续报一, 续报二); 0 for other kinds.</summary>
    [Id(6)]
    public int Number { get; init; }

    /// <summary>What was handed in for signature last; null before.</summary>
    [Id(7)]
    public ReportDraft? Draft { get; init; }

    /// <summary>What was sent; null before.</summary>
    [Id(8)]
    public string? Text { get; init; }

    /// <summary>漏报: when it was found that it was not sent, long after it was due. It may still be sent late.</summary>
    [Id(9)]
    public DateTimeOffset? OmittedAt { get; init; }
}
