namespace CityOps.Cases;

/// <summary>Commands at random: mostly those that the case stands ready for, by those who may give them; now and then any by anybody.</summary>
public static class AnyCommand
{
    private static readonly string[] Accounts = [.. CaseTown.Accounts.Keys];
    private static readonly string[] Types = [CaseTown.Litter, CaseTown.Litter, CaseTown.Lane, CaseTown.RoadDamage, CaseTown.Ownerless, CaseTown.Question];
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(61), TimeSpan.FromHours(5), TimeSpan.FromDays(4)];

    public static TimeSpan Pause(Random random) => Pick(random, Pauses);

    public static CaseCommand For(CaseStory story, Random random)
    {
        if (random.Next(8) == 0)
            return Vary(Pick(random, Give.OfEachKind(Pick(random, Accounts))), story, random);

        // What ends a case is taken less often than its share, or hardly any case would get far.
        var ready = CaseTransitions.All.Where(line => line.From.Contains(story.State.Status)).ToArray();
        var forward = ready.Where(line => line.From != CaseTransitions.Open && line.Number is not 7 and not 8 and not 10 && (line.Number is not 31 || random.Next(6) == 0) && (line.Command != typeof(PauseCaseLimits) || random.Next(8) == 0)).ToArray();
        var transition = Pick(random, forward.Length > 0 && random.Next(20) > 0 ? forward : ready.Length > 0 ? ready : [.. CaseTransitions.All]);
        var actors = Accounts.Where(account => CaseTown.Accounts[account].Any(post => transition.By.Contains(post.Role))).ToArray();
        var command = Give.OfEachKind(Pick(random, actors)).Single(command => command.GetType() == transition.Command);
        return Vary(command, story, random);
    }

    private static CaseCommand Vary(CaseCommand command, CaseStory story, Random random) => command switch
    {
        ReportCase report => report with { TypeCode = Pick(random, Types), Source = SourceOf(report.Actor, random), CallBackAgreed = random.Next(3) > 0 },
        RegisterCase register => register with { TypeCode = story.State.Report?.TypeCode ?? CaseTown.Litter },
        VerifyReply reply => reply with { Finding = random.Next(4) == 0 ? VerifyFinding.False : VerifyFinding.True },
        ReviewSelfHandling review => review with { Approved = random.Next(2) == 0 },
        DispatchCase dispatch => dispatch with { Unit = random.Next(3) == 0 ? "unit-b" : null },
        SubDispatch sub => sub with { Unit = random.Next(2) == 0 ? "unit-e" : "unit-e2" },
        RequestReturn request => request with { RightUnit = random.Next(2) == 0 ? "unit-b" : null },
        RequestExtension request => request with { Due = random.Next(2) == 0 ? null : story.Now.AddDays(random.Next(4)), Form = random.Next(2) == 0 ? null : "form-1" },
        DecideExtension decide => decide with { Approved = random.Next(3) > 0 },
        RequestSuspension request => request with { Kind = (SuspensionKind)random.Next(2), PlannedUntil = story.Now.AddDays(random.Next(5)) },
        DecideSuspension decide => decide with { Approved = random.Next(3) > 0 },
        SendCheck send => send with { Checker = Pick(random, ["checker", "collector", "both", "far-collector"]) },
        CheckReply reply => reply with { Passed = random.Next(4) == 0, Actor = random.Next(4) > 0 ? story.State.Checker ?? reply.Actor : reply.Actor },
        SignAbnormalClose sign => sign with { Close = random.Next(4) == 0 },
        SuperviseCase supervise => supervise with { Due = story.Now.AddDays(1) },
        SupplementReport supplement => supplement with { Evidence = new CaseEvidence($"more {random.Next()}", [], null) },
        AbsorbReport absorb => absorb with { Duplicate = $"duplicate-{random.Next(3)}" },
        RateCase rate => rate with { Rating = (CaseRating)random.Next(4) },
        _ => command,
    };

    private static CaseSource SourceOf(string account, Random random) => account switch
    {
        "collector" or "checker" or "far-collector" or "both" => CaseSource.Collector,
        "video" => CaseSource.Video,
        "citizen" or "other-citizen" => CaseSource.Public,
        "handler" or "other-handler" or "lane-handler" => CaseSource.Department,
        "leader" => CaseSource.Leader,
        "system" => CaseSource.Sensor,
        _ => Pick(random, [CaseSource.Public, CaseSource.Media, CaseSource.Evaluation]),
    };

    private static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
