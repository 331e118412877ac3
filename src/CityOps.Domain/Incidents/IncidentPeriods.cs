namespace CityOps.Incidents;

/// <summary>Operational periods of a response (行动周期), one after the other without a gap.</summary>
internal static class IncidentPeriods
{
    // The trade's periods are of 12 to 24 hours; a long response in its last days has longer ones.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(72);

    /// <summary>The next period, or why there is none.</summary>
    public static IncidentStep Freeze(IncidentAct act, FreezePeriod command)
    {
        var before = act.State.Periods.LastOrDefault();
        var from = before?.To ?? act.State.ActivatedAt!.Value;
        if (command.Ends <= act.Now || command.Ends <= from || command.Ends - act.Now > Longest)
            return IncidentStep.Refuse(IncidentRefusals.PeriodInvalid, ("from", from.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
        return new PeriodFrozen((before?.Number ?? 0) + 1, from, command.Ends.ToUniversalTime(), command.Objectives, act.Ground.Forces);
    }
}
