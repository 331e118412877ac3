using CityOps.Cases;
using CityOps.Incidents;
using CityOps.Languages;

namespace CityOps.Proposals;

/// <summary>A proposal in words.</summary>
internal static class ProposalNames
{
    /// <summary>What proposes it.</summary>
    public static Word Source(ProposalView view) => view.Proposed.Source == ProposalSource.Sensor ? ProposalWords.Alarm : ProposalWords.Surge;

    /// <summary>What was measured or counted, with the figures that it rests on.</summary>
    public static string Figures(this CaseNames names, ProposalView view)
    {
        var speech = names.Speech;
        if (view.Proposed.Surge is { } surge)
        {
            var type = names.Type(surge.TypeCode, surge.Area);
            return surge.Times is { } times
                ? speech[ProposalWords.SurgeText, type, surge.WindowMinutes, surge.Count, surge.Baseline.ToString("0.##", speech.Culture), times.ToString("0.#", speech.Culture), surge.BaselineDays]
                : speech[ProposalWords.SurgeNew, type, surge.WindowMinutes, surge.Count, surge.BaselineDays];
        }

        var reading = view.Proposed.Reading!;
        var measured = speech[ProposalWords.Reading, reading.Device, reading.Indicator, reading.Value.ToString("0.###", speech.Culture), reading.Unit];
        return reading.Threshold is { } threshold ? measured + speech[ProposalWords.Threshold, threshold.ToString("0.###", speech.Culture), reading.Unit] : measured;
    }

    /// <summary>What an incident that is made of it says was said: the figures first, since they are never cut.</summary>
    public static string Text(this CaseNames names, ProposalView view)
    {
        var text = view.Proposed.Source == ProposalSource.Surge ? names.Figures(view) : names.Speech[new Word("{0}。{1}", "{0}. {1}"), names.Figures(view), view.Proposed.Text];
        return text.Length > 2_000 ? text[..2_000] : text;
    }

    /// <summary>The source of an incident that is made of it.</summary>
    public static IncidentSource IncidentSourceOf(ProposalView view) => view.Proposed.Source == ProposalSource.Sensor ? IncidentSource.Sensor : IncidentSource.Surge;
}
