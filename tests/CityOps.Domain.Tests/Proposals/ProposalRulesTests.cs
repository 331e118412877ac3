using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Journal;
using static CityOps.Proposals.ProposalRefusals;

namespace CityOps.Proposals;

public sealed class ProposalRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);
    private static readonly AlarmReading Reading = new("gas-17", "CH4", 1.2, 1, "%VOL", Now.AddMinutes(-1));
    private static readonly SurgeFigures Figures = new("E0102", "990102", 9, 60, 0.5, 28);

    [Fact]
    public void An_alarm_is_a_proposal_and_no_incident_until_a_person_makes_one()
    {
        var raised = Does(new ProposalState(), Alarm());
        Assert.Equal((ProposalStatus.Open, "gas-leak", Reading), (raised.Status, raised.Proposed!.Type, raised.Proposed.Reading));

        var accepted = Does(raised, new AcceptProposal(OperationId.New(), "shift-leader", null, "I1"));
        Assert.Equal((ProposalStatus.Accepted, "I1"), (accepted.Status, accepted.Incident));
        Assert.Equal(Decided, Refuses(accepted, new AcceptProposal(OperationId.New(), "leader", null, "I2")));
        Assert.Equal(Decided, Refuses(accepted, Dismiss("leader")));
    }

    [Fact]
    public void A_surge_is_raised_by_the_system_alone_and_dismissed_with_a_reason()
    {
        Assert.Equal(RoleNotAllowed, Refuses(new ProposalState(), Surge() with { Actor = "leader" }));
        var raised = Does(new ProposalState(), Surge());
        Assert.Equal(Figures, raised.Proposed!.Surge);
        Assert.Equal(TextInvalid, Refuses(raised, Dismiss("leader") with { Reason = " " }));
        Assert.Equal(RoleNotAllowed, Refuses(raised, Dismiss("intake")));
        Assert.Equal(OutsideArea, Refuses(raised, Dismiss("shift-leader-elsewhere")));
        Assert.Equal("festival", Does(raised, Dismiss("shift-leader")).Reason);
        Assert.Equal(Absent, Refuses(new ProposalState(), Dismiss("leader")));
    }

    [Theory]
    [InlineData("leader", RoleNotAllowed)]
    [InlineData("system", RoleNotAllowed)]
    [InlineData("gateway-elsewhere", OutsideArea)]
    public void Only_a_gateway_of_the_place_raises_an_alarm(string actor, string refusal) => Assert.Equal(refusal, Refuses(new ProposalState(), Alarm() with { Actor = actor }));

    [Fact]
    public void What_is_wrong_with_an_alarm_is_refused_by_code()
    {
        (RaiseAlarm Alarm, string Code)[] wrong =
        [
            (Alarm() with { Address = "" }, TextInvalid), (Alarm() with { Text = "\u0007" }, TextInvalid), (Alarm() with { Type = "Gas Leak" }, ValueUnknown),
            (Alarm() with { Reading = Reading with { Device = " " } }, TextInvalid), (Alarm() with { Reading = Reading with { Value = double.NaN } }, ValueUnknown),
            (Alarm() with { Reading = Reading with { At = Now.AddHours(1) } }, TimeInvalid), (Alarm() with { Reading = Reading with { At = Now.AddDays(-2) } }, TimeInvalid),
            (Alarm() with { Place = new CasePosition(0, 0) }, PlaceOutsideCity),
        ];
        Assert.All(wrong, one => Assert.Equal(one.Code, Refuses(new ProposalState(), one.Alarm)));
        Assert.Equal(Decided, Refuses(Does(new ProposalState(), Alarm()), Alarm()));
    }

    [Theory]
    [InlineData(5, 0, 28, true)]
    [InlineData(4, 0, 28, false)]
    [InlineData(7, 672, 28, true)]
    [InlineData(6, 672, 28, false)]
    [InlineData(13, 1344, 28, false)]
    [InlineData(14, 1344, 28, true)]
    [InlineData(7, 168, 7, true)]
    [InlineData(6, 168, 7, false)]
    [InlineData(50, 0, 6.9, false)]
    public void Seven_times_the_baseline_and_at_least_five_is_a_surge(int recent, int before, double days, bool surges)
    {
        var surge = SurgeRules.Of(new ReportCount("E0102", "990102", recent, before, days));

        Assert.Equal(surges, surge is not null);
        if (surge is not null)
            Assert.Equal((recent, 60, before / (days * 24)), (surge.Count, surge.WindowMinutes, Math.Round(surge.Baseline, 3)));
    }

    private static RaiseAlarm Alarm() => new(OperationId.New(), "gateway", null, "gas-leak", new CasePosition(120.1, 30.2), "218 River Road", "gas above the limit", Reading);

    private static RaiseSurge Surge() => new(OperationId.New(), BuiltInAccounts.System, null, new CasePosition(120.1, 30.2), "218 River Road", Figures);

    private static DismissProposal Dismiss(string actor) => new(OperationId.New(), actor, null, "festival");

    private static Decision<ProposalEvent, ProposalReceipt> Decide(ProposalState state, ProposalCommand command)
    {
        var place = command switch { RaiseAlarm alarm => alarm.Place, RaiseSurge surge => surge.Place, _ => default };
        return ProposalRules.Decide(state, command, new DecisionContext<ProposalGround>(Now, new ProposalGround
        {
            Grid = place.Longitude > 100 ? "990102003005001" : null,
            Posts = command.Actor switch
            {
                "leader" => [new CasePost(CaseRole.Leader, "centre", "9901")],
                "shift-leader" => [new CasePost(CaseRole.ShiftLeader, "centre", "9901")],
                "shift-leader-elsewhere" => [new CasePost(CaseRole.ShiftLeader, "centre", "990101")],
                "intake" => [new CasePost(CaseRole.IntakeOperator, "centre", "9901")],
                "gateway" => [new CasePost(CaseRole.Gateway, "centre", "990102")],
                "gateway-elsewhere" => [new CasePost(CaseRole.Gateway, "centre", "990101")],
                _ => [new CasePost(CaseRole.System, "", "")],
            },
        }));
    }

    private static string? Refuses(ProposalState state, ProposalCommand command) => Decide(state, command).Refusal?.Code;

    private static ProposalState Does(ProposalState state, ProposalCommand command)
    {
        var decision = Decide(state, command);
        Assert.Null(decision.Refusal?.Code);
        return decision.Events.Aggregate(state, (before, happened) => ProposalRules.Apply(before, happened, new Happening(Now, command.Actor)));
    }
}
