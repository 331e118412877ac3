using CityOps.Commands;
using Decision = CityOps.Commands.Decision<CityOps.Cases.CaseEvent, CityOps.Cases.CaseReceipt>;

namespace CityOps.Cases;

/// <summary>A case and the clock, led from one standing to the next by commands that must be allowed.</summary>
public sealed class CaseStory
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    public CaseState State { get; private set; } = CaseRules.Initial;

    public DateTimeOffset Now { get; private set; } = Morning;

    public CaseSettings Settings { get; set; } = CaseSettings.Default;

    public Decision Try(CaseCommand command) => Try(command, CaseTown.Facts(State, command, Settings));

    public Decision Try(CaseCommand command, CaseFacts facts) => CaseRules.Decide(State, command, new DecisionContext<CaseFacts>(Now, facts));

    public CaseStory Do(params IEnumerable<CaseCommand> commands)
    {
        foreach (var command in commands)
        {
            var decision = Try(command);
            Assert.True(decision.Refusal is null, $"{State.Status}: {command.GetType().Name} was refused: {decision.Refusal?.Code}");
            Take(command, decision);
        }

        return this;
    }

    public void Take(CaseCommand command, Decision decision)
    {
        State = decision.Events.Aggregate(State, (state, happened) => CaseRules.Apply(state, happened, new Happening(Now, command.Actor)));
        Assert.Equal(CaseRules.ReceiptOf(State), decision.Answer);
    }

    public CaseStory Later(TimeSpan by)
    {
        Now += by;
        return this;
    }
}
