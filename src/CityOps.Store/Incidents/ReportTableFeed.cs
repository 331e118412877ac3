using CityOps.Live;
using Microsoft.Extensions.Logging;

namespace CityOps.Incidents;

/// <inheritdoc cref="IReportTableFeed"/>
public sealed class ReportTableFeed(IJournalTail tail, ILogger<ReportTableFeed> log) : KeyFeed(tail, "report-table", log), IReportTableFeed;
