namespace CityOps.Proposals;

/// <summary>Reports of one type in one district: in the window that ends now, and in the days before it.</summary>
/// <param name="TypeCode">The type.</param>
/// <param name="Area">Code of the district.</param>
/// <param name="Recent">In the window.</param>
/// <param name="Before">In the days before.</param>
/// <param name="Days">Over how many days those were counted: fewer than asked for where the city has no older cases.</param>
public sealed record ReportCount(string TypeCode, string Area, int Recent, int Before, double Days);

/// <summary>
/// When reports surge: seven times as many of a type in a district as there are otherwise in a window of that length, and at least five. Otherwise
/// is the mean of the 28 days before, so that every weekday counts four times.
/// </summary>
public static class SurgeRules
{
    /// <summary>How many times the baseline.</summary>
    public const double Times = 7;

    /// <summary>With fewer, chance is as good a reason: seven times hardly ever is soon reached.</summary>
    public const int Least = 5;

    /// <summary>Over fewer days nobody knows what is usual.</summary>
    public const double LeastDays = 7;

    /// <summary>Length of the window.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>What the baseline is counted over.</summary>
    public static readonly TimeSpan Baseline = TimeSpan.FromDays(28);

    /// <summary>The figures of the surge; null when there is none.</summary>
    public static SurgeFigures? Of(ReportCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        if (count.Days < LeastDays)
            return null;
        var otherwise = count.Before * Window.TotalDays / count.Days;
        return count.Recent >= Least && count.Recent >= Times * otherwise
            ? new SurgeFigures(count.TypeCode, count.Area, count.Recent, (int)Window.TotalMinutes, Math.Round(otherwise, 3), (int)Math.Round(count.Days))
            : null;
    }
}
