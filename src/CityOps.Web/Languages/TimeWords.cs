using CityOps.WorkingTimes;

namespace CityOps.Languages;

/// <summary>Lengths of time.</summary>
internal static class TimeWords
{
    public static readonly Word Days = new("{0} 天", "{0} d");
    public static readonly Word Hours = new("{0} 小时", "{0} h");
    public static readonly Word Minutes = new("{0} 分", "{0} min");
    public static readonly Word Seconds = new("{0} 秒", "{0} s");
    public static readonly Word UrgentHours = new("{0} 紧急工作时", "{0} emergency hours", "1 emergency hour");
    public static readonly Word UrgentMinutes = new("{0} 分钟", "{0} minutes", "1 minute");
    public static readonly Word WorkingHours = new("{0} 工作时", "{0} working hours", "1 working hour");
    public static readonly Word WorkingDays = new("{0} 工作日", "{0} working days", "1 working day");

    /// <summary>A limit in the words of its time base.</summary>
    public static string Say(this Speech speech, WorkingSpan span) => span switch
    {
        { Base: TimeBase.UrgentHours, Amount: < 1 } => speech[UrgentMinutes, (int)Math.Round(span.Amount * 60)],
        { Base: TimeBase.UrgentHours } => Count(speech, UrgentHours, span.Amount),
        { Base: TimeBase.WorkingHours } => Count(speech, WorkingHours, span.Amount),
        _ => Count(speech, WorkingDays, span.Amount),
    };

    private static string Count(Speech speech, Word word, decimal amount) =>
        amount == Math.Floor(amount) ? speech[word, (int)amount] : speech[word, amount.ToString("0.##", speech.Culture)];
}
