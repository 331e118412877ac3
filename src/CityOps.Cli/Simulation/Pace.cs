using CityOps.Cases;

namespace CityOps.Simulation;

/// <summary>How fast the simulated city lives.</summary>
/// <param name="rate">1 as in life, 60: an hour in a minute.</param>
/// <param name="chance">What is left to chance.</param>
internal sealed class Pace(double rate, Random chance)
{
    // A city of some hundred thousand people gives its centre about a report a minute by day.
    private const double MinutesBetweenReports = 1;
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);

    /// <summary>Time until the next report.</summary>
    public TimeSpan ToReport() => Some(MinutesBetweenReports, TimeSpan.Zero);

    /// <summary>How long a post takes for its next step.</summary>
    public TimeSpan ToStep(CaseStatus status) => Some(
        status switch
        {
            CaseStatus.Reported => 2,
            CaseStatus.Accepted or CaseStatus.Filed or CaseStatus.FedBack => 5,
            CaseStatus.CheckFailed or CaseStatus.CheckPassed => 8,
            CaseStatus.Dispatched or CaseStatus.SubDispatched => 12,
            CaseStatus.Verifying or CaseStatus.Checking => 25,
            CaseStatus.Handling => 70,
            CaseStatus.Closed or CaseStatus.CallBack => 120,
            _ => 20,
        },
        Least);

    /// <summary>Spread as waiting times are: mostly shorter than the mean, now and then much longer.</summary>
    private TimeSpan Some(double minutes, TimeSpan least)
    {
        var span = TimeSpan.FromMinutes(-Math.Log(1 - chance.NextDouble()) * minutes / rate);
        return span < least ? least : span;
    }
}
