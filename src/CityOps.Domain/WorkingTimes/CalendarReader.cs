using System.Globalization;
using System.Text.Json;
using CityOps.Checks;

namespace CityOps.WorkingTimes;

/// <summary>Reads one calendar. An entry that cannot be read is named and left as a gap, so that the others keep their numbers.</summary>
internal sealed class CalendarReader
{
    private readonly List<Flaw> _flaws = [];

    public CalendarReading Read(JsonElement root)
    {
        if (!IsObject(root, "$", "timeZone", "weeklyHours", "holidays", "makeUpDays", "emergencyHours", "dayCounting"))
            return new CalendarReading(null, _flaws);

        var zone = Text(root, "timeZone", "timeZone", isRequired: true);
        var week = Week(root);
        var holidays = Entries(root, "holidays", HolidayOf);
        var makeUpDays = Entries(root, "makeUpDays", MakeUpDayOf);
        IReadOnlyList<Shift?> emergency = root.TryGetProperty("emergencyHours", out var hours) ? Shifts(hours, "emergencyHours") : [Shift.AroundTheClock];
        var counting = Counting(root);

        if (zone is not null)
            _flaws.AddRange(CalendarCheck.TimeZone(zone));
        if (week is not null)
            _flaws.AddRange(CalendarCheck.WeeklyHours(week));
        _flaws.AddRange(CalendarCheck.Holidays(holidays));
        _flaws.AddRange(CalendarCheck.MakeUpDays(makeUpDays, holidays, weekday => [.. (week?.GetValueOrDefault(weekday) ?? []).OfType<Shift>()]));
        _flaws.AddRange(CalendarCheck.EmergencyHours(emergency));
        if (_flaws.Count > 0)
            return new CalendarReading(null, _flaws);

        var worked = week!.ToDictionary(day => day.Key, IReadOnlyList<Shift> (day) => [.. day.Value.OfType<Shift>()]);
        return new CalendarReading(new CalendarTerms(zone!, worked, [.. holidays.OfType<Holiday>()], [.. makeUpDays.OfType<MakeUpDay>()], [.. emergency.OfType<Shift>()], counting), []);
    }

    private Dictionary<DayOfWeek, IReadOnlyList<Shift?>>? Week(JsonElement root)
    {
        if (!root.TryGetProperty("weeklyHours", out var value))
        {
            Wrong("weeklyHours", "missing");
            return null;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            Wrong("weeklyHours", "not_an_object", value);
            return null;
        }

        var week = new Dictionary<DayOfWeek, IReadOnlyList<Shift?>>();
        foreach (var day in value.EnumerateObject())
        {
            if (CalendarCheck.WeekdayOf(day.Name) is { } weekday)
                week[weekday] = Shifts(day.Value, $"weeklyHours.{day.Name}");
            else
                Wrong($"weeklyHours.{day.Name}", "weekday_unknown", day.Value);
        }

        return week;
    }

    private DayCounting Counting(JsonElement root)
    {
        var name = Text(root, "dayCounting", "dayCounting", isRequired: false);
        if (name is not (null or "fromTheHour" or "fromTheNextDay"))
            _flaws.Add(new Flaw("dayCounting", "day_counting_unknown", name));
        return name == "fromTheNextDay" ? DayCounting.FromTheNextDay : DayCounting.FromTheHour;
    }

    private Holiday? HolidayOf(JsonElement entry, string where)
    {
        if (!IsObject(entry, where, "from", "to", "name"))
            return null;
        var from = Date(entry, "from", where, isRequired: true);
        var to = entry.TryGetProperty("to", out _) ? Date(entry, "to", where, isRequired: true) : from;
        var name = Text(entry, "name", $"{where}.name", isRequired: false);
        return from is { } first && to is { } last ? new Holiday(first, last, name ?? string.Empty) : null;
    }

    private MakeUpDay? MakeUpDayOf(JsonElement entry, string where)
    {
        if (!IsObject(entry, where, "date", "as", "hours", "name"))
            return null;
        var date = Date(entry, "date", where, isRequired: true);
        var name = Text(entry, "name", $"{where}.name", isRequired: false);
        var weekday = Text(entry, "as", $"{where}.as", isRequired: false);
        if (weekday is not null && CalendarCheck.WeekdayOf(weekday) is null)
        {
            _flaws.Add(new Flaw($"{where}.as", "weekday_unknown", weekday));
            return null;
        }

        var hours = entry.TryGetProperty("hours", out var value) ? Shifts(value, $"{where}.hours") : null;
        if (date is not { } day || hours?.Contains(null) == true)
            return null;
        return new MakeUpDay(day, CalendarCheck.WeekdayOf(weekday) ?? DayOfWeek.Monday, hours?.OfType<Shift>().ToArray(), name ?? string.Empty);
    }

    private List<T?> Entries<T>(JsonElement root, string name, Func<JsonElement, string, T?> read)
        where T : class
    {
        if (!root.TryGetProperty(name, out var value))
            return [];
        if (value.ValueKind == JsonValueKind.Array)
            return [.. value.EnumerateArray().Select((entry, i) => read(entry, $"{name}[{i}]"))];
        Wrong(name, "not_a_list", value);
        return [];
    }

    private List<Shift?> Shifts(JsonElement value, string where)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            Wrong(where, "not_a_list", value);
            return [null];
        }

        List<Shift?> shifts = [];
        foreach (var entry in value.EnumerateArray())
        {
            var isShift = Shift.TryParse(entry.ValueKind == JsonValueKind.String ? entry.GetString() : null, out var shift);
            if (!isShift)
                Wrong($"{where}[{shifts.Count}]", "shift_malformed", entry);
            shifts.Add(isShift ? shift : null);
        }

        return shifts;
    }

    private DateOnly? Date(JsonElement entry, string name, string where, bool isRequired)
    {
        if (Text(entry, name, $"{where}.{name}", isRequired) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        _flaws.Add(new Flaw($"{where}.{name}", "date_malformed", text));
        return null;
    }

    private string? Text(JsonElement entry, string name, string where, bool isRequired)
    {
        if (!entry.TryGetProperty(name, out var value))
        {
            if (isRequired)
                Wrong(where, "missing");
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
            return value.GetString();
        Wrong(where, "not_a_text", value);
        return null;
    }

    private bool IsObject(JsonElement value, string where, params ReadOnlySpan<string> names)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Wrong(where, "not_an_object", value);
            return false;
        }

        foreach (var property in value.EnumerateObject())
        {
            // A mistyped name must not silently mean "nothing of the kind".
            if (!names.Contains(property.Name))
                Wrong(where == "$" ? property.Name : $"{where}.{property.Name}", "entry_unknown", property.Value);
        }

        return true;
    }

    private void Wrong(string where, string code) => _flaws.Add(new Flaw(where, code, string.Empty));

    private void Wrong(string where, string code, JsonElement found)
    {
        var text = found.GetRawText();
        _flaws.Add(new Flaw(where, code, text.Length <= 100 ? text : text[..100] + "…"));
    }
}
