using CityOps.Areas;
using CityOps.Cases;
using CityOps.Codes;

namespace CityOps.Import.DemoPast;

/// <summary>What is reported in the demo city, day by day, up to a moment. The same moment gives the same reports.</summary>
internal sealed class DemoDays(ICityDirectory directory, DemoPlaces places)
{
    /// <summary>Days before today.</summary>
    public const int Days = 30;

    private const int Weekday = 330;
    private const int Weekend = 240;

    // In the last hour more has come in than usual, so that every desk has something to do.
    private const int LastHour = 110;

    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    // Share of each hour, by when inspectors are out and citizens call.
    private static readonly int[] Hours = [2, 1, 1, 1, 1, 3, 9, 28, 62, 84, 88, 72, 40, 46, 78, 86, 80, 66, 44, 34, 26, 18, 9, 4];

    private readonly Dictionary<(string Tenant, DateOnly Day), int> _counted = [];

    /// <summary>How many reports each tenant was given on each day: the live numbers go on from there.</summary>
    public IReadOnlyDictionary<(string Tenant, DateOnly Day), int> Counted => _counted;

    /// <summary>The reports of a day, in order of time.</summary>
    /// <param name="back">How many days ago; 0 is today.</param>
    /// <param name="now">The moment.</param>
    public IReadOnlyList<DemoReport> Of(int back, DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(now.ToOffset(Zone).DateTime).AddDays(-back);
        var random = new Random(day.DayNumber);
        var count = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? Weekend : Weekday;
        var moments = Enumerable.Range(0, count).Select(_ => Moment(day, random)).Where(at => at < now);
        if (back == 0)
            moments = moments.Concat(Enumerable.Range(0, LastHour).Select(_ => now - TimeSpan.FromMinutes(60 * random.NextDouble())));
        return [.. moments.Order().Select(at => Report(day, at, random))];
    }

    private static DateTimeOffset Moment(DateOnly day, Random random)
    {
        var left = random.Next(Hours.Sum());
        var hour = 0;
        while ((left -= Hours[hour]) >= 0)
            hour++;
        return new DateTimeOffset(day.ToDateTime(default), Zone).AddHours(hour + random.NextDouble());
    }

    private DemoReport Report(DateOnly day, DateTimeOffset at, Random random)
    {
        var type = DemoTypes.Draw(random);
        var place = places.Draw(type, random);
        var cell = directory.CellAt(place) ?? throw new ImportException($"The demo city has no cell at {place.Longitude} {place.Latitude}.");
        var tenant = cell.Code[..6];
        var number = _counted[(tenant, day)] = _counted.GetValueOrDefault((tenant, day)) + 1;
        return new DemoReport(ReportNumber.Of(Code.Parse<DivisionCode>(tenant), day, number).Value, at.ToUniversalTime(), Source(random), type, place, cell.Code, random.Next());
    }

    private static CaseSource Source(Random random) => random.Next(100) switch
    {
        < 68 => CaseSource.Collector,
        < 90 => CaseSource.Public,
        < 96 => CaseSource.Video,
        < 98 => CaseSource.Media,
        _ => CaseSource.Leader,
    };
}
