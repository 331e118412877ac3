using System.Buffers;
using System.Text;
using System.Text.Json;
using CityOps.Checks;

namespace CityOps.WorkingTimes;

/// <summary>What came of reading a calendar: its terms, or its flaws.</summary>
/// <param name="Terms">Null when there is a flaw.</param>
/// <param name="Flaws">Every wrong entry by its path.</param>
public sealed record CalendarReading(CalendarTerms? Terms, IReadOnlyList<Flaw> Flaws);

/// <summary>
/// The written form of a working calendar, which an administrator keeps:
/// <code>
/// {
///   "timeZone": "Asia/Shanghai",
///   "weeklyHours": { "monday": ["08:30-12:00", "14:00-17:30"], "tuesday": [...] },
///   "holidays": [ { "from": "2026-10-01", "to": "2026-10-07", "name": "国庆节" } ],
///   "makeUpDays": [ { "date": "2026-10-10", "as": "wednesday", "name": "国庆节调休" } ],
///   "emergencyHours": ["00:00-24:00"],
///   "dayCounting": "fromTheHour"
/// }
/// </code>
/// <c>to</c> may be missing (one day), <c>as</c> too (Monday), or <c>hours</c> stand in its place. Of the parts, <c>timeZone</c> and
/// <c>weeklyHours</c> are required; the emergency service works around the clock unless it is said otherwise.
/// </summary>
public static class WorkingCalendarJson
{
    private static readonly JsonWriterOptions Written = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a calendar and names each wrong entry.</summary>
    public static CalendarReading Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return new CalendarReader().Read(document.RootElement);
        }
        catch (JsonException problem)
        {
            return new CalendarReading(null, [new Flaw("$", "json_malformed", problem.Message)]);
        }
    }

    /// <summary>Writes a calendar so that <see cref="Read"/> gives the same terms.</summary>
    public static string Write(CalendarTerms terms)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Written))
        {
            json.WriteStartObject();
            json.WriteString("timeZone", terms.TimeZone);
            json.WriteStartObject("weeklyHours");
            foreach (var (weekday, shifts) in terms.WeeklyHours.OrderBy(day => ((int)day.Key + 6) % 7))
                WriteShifts(json, CalendarCheck.NameOf(weekday), shifts);
            json.WriteEndObject();
            WriteHolidays(json, terms.Holidays);
            WriteMakeUpDays(json, terms.MakeUpDays);
            WriteShifts(json, "emergencyHours", terms.EmergencyHours);
            json.WriteString("dayCounting", terms.DayCounting == DayCounting.FromTheHour ? "fromTheHour" : "fromTheNextDay");
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteHolidays(Utf8JsonWriter json, IReadOnlyList<Holiday> holidays)
    {
        json.WriteStartArray("holidays");
        foreach (var holiday in holidays)
        {
            json.WriteStartObject();
            json.WriteString("from", CalendarCheck.Text(holiday.From));
            json.WriteString("to", CalendarCheck.Text(holiday.To));
            json.WriteString("name", holiday.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMakeUpDays(Utf8JsonWriter json, IReadOnlyList<MakeUpDay> days)
    {
        json.WriteStartArray("makeUpDays");
        foreach (var day in days)
        {
            json.WriteStartObject();
            json.WriteString("date", CalendarCheck.Text(day.Date));
            json.WriteString("as", CalendarCheck.NameOf(day.As));
            if (day.Hours is { } hours)
                WriteShifts(json, "hours", hours);
            json.WriteString("name", day.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteShifts(Utf8JsonWriter json, string name, IReadOnlyList<Shift> shifts)
    {
        json.WriteStartArray(name);
        foreach (var shift in shifts)
            json.WriteStringValue(shift.ToString());
        json.WriteEndArray();
    }
}
