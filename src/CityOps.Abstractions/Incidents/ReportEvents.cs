using CityOps.Journal;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>Reports fell due by the time-limit table, or as the next of a row of follow-ups; one that was due already has an earlier moment now.</summary>
/// <param name="Reports">The reports as they are due.</param>
[GenerateSerializer, Immutable]
[Alias("incident-reports-fell-due")]
[JournalEvent("incident-reports-fell-due", 1)]
public sealed record ReportsFellDue([property: Id(0)] IReadOnlyList<IncidentReportDue> Reports)
    : IncidentEvent;

/// <summary>Reports need not be made any more: the response has ended and the final report takes their place, or the incident is not true.</summary>
/// <param name="Reports">Which.</param>
[GenerateSerializer, Immutable]
[Alias("incident-reports-lapsed")]
[JournalEvent("incident-reports-lapsed", 1)]
public sealed record ReportsLapsed([property: Id(0)] IReadOnlyList<PlanItemId> Reports)
    : IncidentEvent;

/// <summary>A report was handed in for signature.</summary>
/// <param name="Report">Which.</param>
/// <param name="Parts">What it says.</param>
/// <param name="Missing">Elements that are still owed.</param>
[GenerateSerializer, Immutable]
[Alias("incident-report-submitted")]
[JournalEvent("incident-report-submitted", 1)]
public sealed record ReportSubmitted([property: Id(0)] PlanItemId Report, [property: Id(1)] IReadOnlyList<ReportPart> Parts, [property: Id(2)] IReadOnlyList<ReportElement> Missing)
    : IncidentEvent;

/// <summary>A report was handed back unsigned.</summary>
/// <param name="Report">Which.</param>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable]
[Alias("incident-report-returned")]
[JournalEvent("incident-report-returned", 1)]
public sealed record ReportReturned([property: Id(0)] PlanItemId Report, [property: Id(1)] string Reason)
    : IncidentEvent;

/// <summary>A report was signed and sent.</summary>
/// <param name="Report">Which.</param>
/// <param name="Text">What it says.</param>
/// <param name="Late">After it was due.</param>
[GenerateSerializer, Immutable]
[Alias("incident-report-sent")]
[JournalEvent("incident-report-sent", 1)]
public sealed record ReportSent([property: Id(0)] PlanItemId Report, [property: Id(1)] string Text, [property: Id(2)] bool Late)
    : IncidentEvent;

/// <summary>A report was not made (漏报).</summary>
/// <param name="Report">Which.</param>
[GenerateSerializer, Immutable]
[Alias("incident-report-omitted")]
[JournalEvent("incident-report-omitted", 1)]
public sealed record ReportOmitted([property: Id(0)] PlanItemId Report)
    : IncidentEvent;

/// <summary>The incident is reported as one of a graver level from now on.</summary>
/// <param name="Reason">What is sensitive in it.</param>
[GenerateSerializer, Immutable]
[Alias("incident-marked-sensitive")]
[JournalEvent("incident-marked-sensitive", 1)]
public sealed record IncidentMarkedSensitive([property: Id(0)] string Reason)
    : IncidentEvent;
