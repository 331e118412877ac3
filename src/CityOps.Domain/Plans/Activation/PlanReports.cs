namespace CityOps.Plans;

/// <summary>When two reports are the same one.</summary>
public static class PlanReports
{
    /// <summary>What makes a report the same as that of the time-limit table: its kind, its receiver, and whether it is written. Who writes it does not.</summary>
    public static string Direction(PlanReportKind kind, string to, bool written) => $"{kind}\n{to}\n{written}";
}
