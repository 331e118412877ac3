using System.Collections.Immutable;
using CityOps.Commands;

namespace CityOps.Cases;

/// <summary>Every status with every command in every role: allowed is what this list says, and nothing else.</summary>
public sealed class CaseMatrixTests
{
    /// <summary>Command, statuses (* for every one that is not an end), roles. Written down here once more, so that a slip in the product's table is found.</summary>
    private const string Expected = """
        report: Absent by Collector VideoOperator Citizen Handler Leader IntakeOperator System
        auto-register: Reported by System
        register: Reported by IntakeOperator
        send-verify: Reported by IntakeOperator
        verify-reply: Verifying by Collector
        accept: Reported by IntakeOperator
        propose-rejection: Reported by IntakeOperator
        reject: Reported by ShiftLeader
        merge: Reported Accepted by IntakeOperator ShiftLeader
        absorb: * by System
        file: Accepted by ShiftLeader
        not-file: Accepted by ShiftLeader
        self-handle: Reported by Collector
        review-self-handling: SelfDoneReview by ShiftLeader
        dispatch: Filed by Dispatcher
        receive: Dispatched by DistrictSeat Handler
        sub-dispatch: SubDispatched by DistrictSeat
        request-return: Dispatched SubDispatched Handling by DistrictSeat Handler
        confirm-misdispatch: ReturnRequested by ShiftLeader
        approve-return: ReturnRequested by Dispatcher
        refuse-return: ReturnRequested by Dispatcher
        refer-return: ReturnRequested by Dispatcher
        request-extension: Handling by DistrictSeat Handler
        review-extension: ExtensionRequested by Dispatcher
        decide-extension: ExtensionRequested by ShiftLeader Leader
        request-suspension: Handling by DistrictSeat Handler
        decide-suspension: SuspensionRequested by Leader
        resume: Suspended Deferred by Dispatcher System
        feedback: Handling by DistrictSeat Handler
        send-check: FedBack by ShiftLeader IntakeOperator
        check-reply: Checking by Collector
        close: CheckPassed by ShiftLeader
        rework: CheckFailed by Dispatcher ShiftLeader
        escalate: CheckFailed by System
        urge: * by Dispatcher System
        supervise: * by Inspectorate Leader
        request-abnormal-close: Handling Suspended Deferred CheckFailed by Dispatcher
        sign: AbnormalRequested by Leader
        request-void: * by ShiftLeader
        confirm-void: * by Leader
        call-back: Closed by IntakeOperator
        rate: CallBack by Citizen IntakeOperator
        evaluate: Closed ClosedAbnormal CallBack by System
        reopen: Closed CallBack Evaluated by ShiftLeader
        direct-answer: Reported by IntakeOperator
        designate: Filed ReturnRequested by Leader JointMeeting
        arrive: Handling by Handler
        mark-overdue: * by System
        supplement: * by Citizen
        escalate-to-incident: * by ShiftLeader Leader
        record-incident-result: * Closed ClosedAbnormal CallBack by System
        pause-limits: Reported Verifying Accepted SelfDoneReview Filed Dispatched SubDispatched Handling ReturnRequested ExtensionRequested SuspensionRequested FedBack Checking CheckFailed CheckPassed AbnormalRequested by System
        resume-limits: * by System
        """;

    private const string OpenStatuses =
        "Reported Verifying Accepted SelfDoneReview Filed Dispatched SubDispatched Handling ReturnRequested ExtensionRequested SuspensionRequested "
        + "Suspended Deferred FedBack Checking CheckFailed CheckPassed AbnormalRequested";

    private static readonly Dictionary<string, (CaseStatus[] From, CaseRole[] By)> Table =
        Expected.Split('\n').Select(Parse).ToDictionary(row => row.Name, row => (row.From, row.By), StringComparer.Ordinal);

    private static readonly string[] Barred = [CaseRefusals.Absent, CaseRefusals.WrongStatus, CaseRefusals.RoleNotAllowed];

    public static IEnumerable<object[]> Commands => CaseTransitions.All.Select(transition => new object[] { transition.Name });

    [Fact]
    public void Every_command_is_in_the_table_once()
    {
        var commands = typeof(CaseCommand).Assembly.GetTypes().Where(type => type.BaseType == typeof(CaseCommand));

        Assert.Equal(
            commands.Select(type => type.Name).Order(StringComparer.Ordinal),
            CaseTransitions.All.Select(transition => transition.Command.Name).Order(StringComparer.Ordinal));
        Assert.Equal(Table.Keys.Order(StringComparer.Ordinal), CaseTransitions.All.Select(transition => transition.Name).Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetValues<CaseStatus>().Length, Standings.OfEachStatus.Count);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_is_barred_unless_the_table_has_its_status_and_role(string name)
    {
        var command = CommandNamed(name);
        foreach (var (status, standing) in Standings.OfEachStatus)
        {
            var story = Standings.At(standing);
            foreach (var role in Enum.GetValues<CaseRole>())
            {
                var refusal = Try(story, command, role, "320508").Refusal;
                var allowed = Table[name].From.Contains(status) && Table[name].By.Contains(role);
                Assert.True(allowed == !Barred.Contains(refusal?.Code), $"{name} by {role} on {status}: {refusal?.Code ?? "done"}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Who_looks_after_an_area_has_no_say_outside_it(string name)
    {
        if (name == "report")
            return;
        CaseRole[] withoutArea = [CaseRole.System, CaseRole.Citizen, CaseRole.DistrictSeat, CaseRole.Handler];
        foreach (var status in Table[name].From)
        {
            foreach (var role in Table[name].By.Except(withoutArea))
                Assert.Equal(CaseRefusals.OutsideArea, Try(Standings.At(Standings.OfEachStatus[status]), CommandNamed(name), role, "320599").Refusal?.Code);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_unit_or_centre_has_no_say_on_a_task_that_is_not_its_own(string name)
    {
        if (name == "report")
            return;
        foreach (var status in Table[name].From)
        {
            foreach (var role in Table[name].By.Intersect([CaseRole.DistrictSeat, CaseRole.Handler]))
                Assert.Equal(CaseRefusals.OtherOrganisation, Try(Standings.At(Standings.OfEachStatus[status]), CommandNamed(name), role, string.Empty).Refusal?.Code);
        }
    }

    private static Decision<CaseEvent, CaseReceipt> Try(CaseStory story, CaseCommand command, CaseRole role, string area)
    {
        ImmutableArray<CasePost> posts = [new CasePost(role, "nobody's", area)];
        return story.Try(command, CaseTown.Facts(story.State, command, story.Settings) with { Posts = posts });
    }

    private static CaseCommand CommandNamed(string name) => Give.OfEachKind("somebody").Single(command => CaseTransitions.Of(command).Name == name);

    private static (string Name, CaseStatus[] From, CaseRole[] By) Parse(string row)
    {
        var name = row[..row.IndexOf(':', StringComparison.Ordinal)].Trim();
        var parts = row[(row.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(" by ");
        return (name, Words<CaseStatus>(parts[0].Replace("*", OpenStatuses, StringComparison.Ordinal)), Words<CaseRole>(parts[1]));
    }

    private static T[] Words<T>(string text)
        where T : struct, Enum => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<T>)];
}
