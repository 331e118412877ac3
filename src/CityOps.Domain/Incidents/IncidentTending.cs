using CityOps.Commands;

namespace CityOps.Incidents;

/// <summary>Everything that the system has to do by itself with an incident by now, one act after the other as each leaves it to the next.</summary>
internal static class IncidentTending
{
    // So many are one append at the most; what is left is the next one's.
    private const int MostActs = 50;

    public static IncidentStep Step(IncidentState state, TendIncident command, in DecisionContext<IncidentGround> context)
    {
        var happening = new Happening(context.Now, command.Actor);
        List<IncidentEvent> events = [];
        for (var acts = 0; acts < MostActs && IncidentTimers.Next(state) is { } next && next.At <= context.Now; acts++)
        {
            var decision = IncidentRules.Decide(state, next.Make(command.Operation), context);
            if (decision.Refusal is { } refusal)
                return events.Count == 0 ? refusal : new IncidentStep(events, null);
            events.AddRange(decision.Events);
            state = decision.Events.Aggregate(state, (before, happened) => IncidentRules.Apply(before, happened, happening));
        }

        return events.Count == 0 ? Refusal.Of(IncidentRefusals.ReportNotOverdue) : new IncidentStep(events, null);
    }
}
