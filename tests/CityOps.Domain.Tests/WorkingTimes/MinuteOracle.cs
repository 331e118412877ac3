namespace CityOps.WorkingTimes;

/// <summary>
/// The same reckoning done the dull way, for a place whose clock never changes: every minute is looked at by itself and weighed. Shares
/// nothing with the calendar but its terms.
/// </summary>
internal sealed class MinuteOracle
{
    private const int MinutesOfDay = 1440;
    private const int Nobody = int.MinValue;

    private readonly DateTimeOffset _first;
    private readonly decimal[] _weights;

    /// <param name="terms">The calendar.</param>
    /// <param name="offset">Offset of its time zone.</param>
    /// <param name="first">First local day looked at.</param>
    /// <param name="days">How many days.</param>
    /// <param name="basis">What is counted.</param>
    public MinuteOracle(CalendarTerms terms, TimeSpan offset, DateOnly first, int days, TimeBase basis)
    {
        _first = new DateTimeOffset(first.ToDateTime(TimeOnly.MinValue), offset);

        // To which day, if any, the work of each minute belongs; the earlier day has the first claim.
        // One more day, for what the last one works after midnight.
        var owner = new int[(days + 1) * MinutesOfDay];
        Array.Fill(owner, Nobody);
        var minutesOf = new int[days + 1];
        for (var day = -1; day < days; day++)
        {
            foreach (var shift in ShiftsOf(terms, first.AddDays(day), basis))
            {
                for (var minute = shift.StartMinute; minute < shift.StartMinute + shift.LengthMinutes; minute++)
                {
                    var i = (day * MinutesOfDay) + minute;
                    if (i < 0 || owner[i] != Nobody)
                        continue;
                    owner[i] = day;
                    minutesOf[day + 1]++;
                }
            }
        }

        decimal[] weightOf = [.. minutesOf.Select(minutes => basis == TimeBase.WorkingDays ? 1m / Math.Max(1, minutes) : 1m / 60)];
        _weights = [.. owner.Select(day => day == Nobody ? 0 : weightOf[day + 1])];
    }

    public decimal Between(DateTimeOffset from, DateTimeOffset to)
    {
        var sum = 0m;
        for (var i = Minute(from); i < Minute(to); i++)
            sum += _weights[i];
        return sum;
    }

    /// <summary>The end of the minute within which the amount is reached; null when that is beyond what is looked at.</summary>
    public DateTimeOffset? Add(DateTimeOffset from, decimal amount)
    {
        for (var i = Minute(from); i < _weights.Length; i++)
        {
            amount -= _weights[i];
            if (amount <= 1e-12m)
                return _first.AddMinutes(i + 1);
        }

        return null;
    }

    private static IEnumerable<Shift> ShiftsOf(CalendarTerms terms, DateOnly date, TimeBase basis)
    {
        if (basis == TimeBase.UrgentHours)
            return terms.EmergencyHours;
        foreach (var day in terms.MakeUpDays)
        {
            if (day.Date == date)
                return day.Hours ?? terms.HoursOf(day.As);
        }

        return terms.Holidays.Any(holiday => date >= holiday.From && date <= holiday.To) ? [] : terms.HoursOf(date.DayOfWeek);
    }

    private int Minute(DateTimeOffset at) => (int)(at - _first).TotalMinutes;
}
