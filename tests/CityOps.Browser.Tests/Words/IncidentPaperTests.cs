using CityOps.Incidents;

namespace CityOps.Words;

/// <summary>A frozen period shows the incident as it stood after its event, whatever happened since.</summary>
public sealed class IncidentPaperTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_forms_of_a_period_are_filled_from_what_had_happened_until_then()
    {
        var report = new IncidentReport(IncidentSource.Public, "intake", At, "1 Road", new Cases.CasePosition(120, 30), "990101001001005", "water", null, false);
        IncidentEvent[] events =
        [
            new IncidentReceived(IncidentStatus.Reported, IncidentClass.Accident, "burst-main", "Burst main", report),
            new FiguresUpdated(IncidentFigures.Unknown with { Missing = 1 }, "counted"),
            new PeriodFrozen(1, At, At.AddHours(12), "close the valve", []),
            new FiguresUpdated(IncidentFigures.Unknown with { Missing = 5 }, "counted again"),
        ];
        var history = events.Select((happened, index) => new IncidentHappening(index + 1, At.AddMinutes(index), "leader", happened)).ToArray();

        var (view, past) = IncidentPaper.Until("I990101202611210001", history, 3);

        Assert.Equal((1, 3L, 3), (view.Figures.Missing!.Value, view.Version, past.Count));
        Assert.Equal("close the valve", Assert.Single(view.Periods).Objectives);
    }
}
