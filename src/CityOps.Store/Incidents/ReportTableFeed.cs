using CityOps.Live;
using Microsoft.Extensions.Logging;

namespace CityOps.Incidents;

/// <inheritdoc cref="IReportTableFeed"/>
public sealed class ReportTableFeed(IClusterClient cluster, ILogger<ReportTableFeed> log) : KeyFeed(cluster, "report-table", log), IReportTableFeed;
