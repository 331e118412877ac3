using CityOps.WorkingTimes;

namespace CityOps.Cases;

public sealed class CaseSettingsJsonTests
{
    [Fact]
    public void Nothing_written_is_what_is_usual()
    {
        var reading = CaseSettingsJson.Read("{}");

        Assert.Equal(CaseSettings.Default, reading.Settings);
        Assert.Empty(reading.First);
    }

    [Fact]
    public void Everything_that_is_written_is_read()
    {
        var reading = CaseSettingsJson.Read("""
            {
              "nearMetres": 80, "mergeMetres": 30, "repeatWithinDays": 14, "failuresToEscalate": 2, "misdispatchNeedsConfirmation": false,
              "checkSendingDelegated": true, "clockStart": "at-receipt", "urgeAtPercent": [60, 90],
              "stages": { "register": "0.5uh", "receive": "2wh" },
              "routingFirst": { "part": "territory" }, "routingFirstOfType": { "C01": "owner" }
            }
            """);

        var settings = reading.Settings!;
        Assert.Equal((80, 30, TimeSpan.FromDays(14), 2), (settings.NearMetres, settings.MergeMetres, settings.RepeatWithin, settings.FailuresToEscalate));
        Assert.Equal((false, true, ClockStart.AtReceipt), (settings.MisdispatchNeedsConfirmation, settings.CheckSendingDelegated, settings.ClockStart));
        Assert.Equal([60, 90], settings.UrgeAtPercent.ToArray());
        Assert.Equal((WorkingSpan.UrgentHours(0.5m), WorkingSpan.WorkingHours(2), new StageLimits().Close), (settings.Stages.Register, settings.Stages.Receive, settings.Stages.Close));
        Assert.Equal((RoutingBasis.Territory, RoutingBasis.Owner), (reading.First[CaseKind.Part], reading.FirstOfType["C01"]));
    }

    [Theory]
    [InlineData("{", "$: json_malformed")]
    [InlineData("[]", "$: not_an_object")]
    [InlineData("""{"nearMeters":1}""", "nearMeters: entry_unknown")]
    [InlineData("""{"nearMetres":0}""", "nearMetres: number_out_of_range")]
    [InlineData("""{"checkSendingDelegated":1}""", "checkSendingDelegated: not_true_or_false")]
    [InlineData("""{"clockStart":"whenever"}""", "clockStart: word_unknown")]
    [InlineData("""{"urgeAtPercent":[80,50]}""", "urgeAtPercent: percents_not_ascending")]
    [InlineData("""{"stages":{"lunch":"1uh"}}""", "stages.lunch: entry_unknown")]
    [InlineData("""{"stages":{"check":"soon"}}""", "stages.check: span_malformed")]
    [InlineData("""{"routingFirst":{"dragon":"owner"}}""", "routingFirst.dragon: kind_unknown")]
    public void Each_wrong_entry_is_named(string json, string flaw)
    {
        var reading = CaseSettingsJson.Read(json);

        Assert.Null(reading.Settings);
        Assert.StartsWith(flaw, Assert.Single(reading.Flaws).ToString(), StringComparison.Ordinal);
    }
}
