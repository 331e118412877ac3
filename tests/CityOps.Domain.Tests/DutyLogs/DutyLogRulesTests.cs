using CityOps.Commands;
using CityOps.Journal;

namespace CityOps.DutyLogs;

public sealed class DutyLogRulesTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);
    private static readonly DecisionContext<NoFacts> Context = new(Morning, default);

    public static TheoryData<string, DutyLogCommand, string?> Table { get; } = new()
    {
        { "absent", Open("shift-leader"), null },
        { "absent", Open("shift-leader", " "), DutyLogRefusals.TextInvalid },
        { "absent", Add("dispatcher", "text"), DutyLogRefusals.NotOpened },
        { "absent", HandOver("shift-leader", "night-leader"), DutyLogRefusals.NotOpened },
        { "open", Open("other"), DutyLogRefusals.AlreadyOpened },
        { "open", Add("dispatcher", "text"), null },
        { "open", Add("dispatcher", "two\nlines"), null },
        { "open", Add("dispatcher", ""), DutyLogRefusals.TextInvalid },
        { "open", Add("dispatcher", "\u0000"), DutyLogRefusals.TextInvalid },
        { "open", Add("dispatcher", new string('长', 2_000)), null },
        { "open", Add("dispatcher", new string('长', 2_001)), DutyLogRefusals.TextInvalid },
        { "open", new AddDutyEntry(OperationId.New(), "dispatcher", (DutyCategory)9, "text"), DutyLogRefusals.CategoryUnknown },
        { "open", Correct("dispatcher", 1), null },
        { "open", Correct("dispatcher", 0), DutyLogRefusals.EntryUnknown },
        { "open", Correct("dispatcher", 2), DutyLogRefusals.EntryUnknown },
        { "open", Correct("inspector", 1), DutyLogRefusals.NotTheAuthor },
        { "open", HandOver("shift-leader", "night-leader"), null },
        { "open", HandOver("shift-leader", "shift-leader"), DutyLogRefusals.SamePost },
        { "open", HandOver("dispatcher", "night-leader"), DutyLogRefusals.NotOnDuty },
        { "open", TakeOver("night-leader"), DutyLogRefusals.NotOffered },
        { "handed-over", Add("dispatcher", "text"), null },
        { "handed-over", TakeOver("dispatcher"), DutyLogRefusals.NotOfferedToYou },
        { "handed-over", TakeOver("night-leader"), null },
        { "closed", Add("dispatcher", "text"), DutyLogRefusals.Closed },
        { "closed", Correct("dispatcher", 1), DutyLogRefusals.Closed },
        { "closed", TakeOver("night-leader"), DutyLogRefusals.Closed },
        { "closed", Open("shift-leader"), DutyLogRefusals.AlreadyOpened },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_command_is_allowed_or_refused_as_the_log_stands(string standing, DutyLogCommand command, string? refusal)
    {
        var decision = DutyLogRules.Decide(Log(standing), command, Context);

        Assert.Equal(refusal, decision.Refusal?.Code);
        Assert.Equal(refusal is null, decision.Events.Count > 0);
        Assert.Equal(refusal is null, decision.Answer is not null);
    }

    [Fact]
    public void A_corrected_entry_keeps_its_author_and_time_and_counts_the_correction()
    {
        var log = Do(Log("open"), Correct("dispatcher", 1), Morning.AddHours(1));

        var entry = Assert.Single(log.Entries);
        Assert.Equal(("right", "dispatcher", Morning, 1), (entry.Text, entry.Author, entry.At, entry.Corrections));
    }

    [Fact]
    public void Entries_are_numbered_in_order_from_one()
    {
        var log = Do(Do(Log("open"), Add("dispatcher", "two")), Add("dispatcher", "three"));

        Assert.Equal([1, 2, 3], log.Entries.Select(entry => entry.Number));
    }

    [Fact]
    public void Random_commands_never_change_a_closed_log_nor_take_an_entry_away()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var log = DutyLogRules.Initial;
            for (var step = 0; step < 60; step++)
            {
                var before = log;
                var decision = DutyLogRules.Decide(log, AnyCommand(random), Context);
                log = decision.Events.Aggregate(log, (state, happened) => DutyLogRules.Apply(state, happened, new Happening(Morning, "dispatcher")));
                Assert.True(log.Entries.Count >= before.Entries.Count, $"seed {seed}: an entry was lost");
                if (before.Status == DutyLogStatus.Closed)
                    Assert.True(ReferenceEquals(before, log), $"seed {seed}: a closed log was changed");
            }
        }
    }

    private static DutyLogCommand AnyCommand(Random random) => random.Next(6) switch
    {
        0 => Open(AnyPost(random)),
        1 => HandOver(AnyPost(random), AnyPost(random)),
        2 => TakeOver(AnyPost(random)),
        3 => Correct(AnyPost(random), random.Next(0, 4)),
        _ => Add(AnyPost(random), random.Next(2) == 0 ? "text" : string.Empty),
    };

    private static string AnyPost(Random random) => random.Next(2) == 0 ? "dispatcher" : "night-leader";

    private static DutyLogState Log(string standing)
    {
        var absent = DutyLogRules.Initial;
        if (standing == "absent")
            return absent;
        var open = Do(Do(absent, Open("shift-leader")), Add("dispatcher", "wrong"));
        var handedOver = standing == "open" ? open : Do(open, HandOver("shift-leader", "night-leader"));
        return standing == "closed" ? Do(handedOver, TakeOver("night-leader")) : handedOver;
    }

    private static DutyLogState Do(DutyLogState log, DutyLogCommand command, DateTimeOffset? at = null) =>
        DutyLogRules.Decide(log, command, Context).Events.Aggregate(log, (state, happened) => DutyLogRules.Apply(state, happened, new Happening(at ?? Morning, command.Actor)));

    private static OpenDutyLog Open(string actor, string centre = "city") => new(OperationId.New(), actor, centre);

    private static AddDutyEntry Add(string actor, string text) => new(OperationId.New(), actor, DutyCategory.Observation, text);

    private static CorrectDutyEntry Correct(string actor, int entry) => new(OperationId.New(), actor, null, entry, "right", "misheard");

    private static HandOverDuty HandOver(string actor, string to) => new(OperationId.New(), actor, to, string.Empty);

    private static TakeOverDuty TakeOver(string actor) => new(OperationId.New(), actor);
}
