using System.Globalization;
using CityOps.Cases;
using CityOps.Languages;

namespace CityOps.Hazards;

/// <summary>What happened to an entry of the register, as sentences whose subject is the one who did it.</summary>
internal static class HazardSentences
{
    /// <summary>The sentence, without its subject.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The event has no words: a defect.</exception>
    public static string Of(HazardEvent happened, CaseNames names)
    {
        var speech = names.Speech;
        return speech.Ended(happened switch
        {
            HazardRegistered said => speech[new Word("登记 {0}：{1} {2} 吨", "registered {0}: {1}, {2} t"), speech.Of(said.Entry.Name.Zh, said.Entry.Name.En), Substance(said.Entry), Tonnes(said.Entry.Tonnes)],
            HazardRevised said => speech[new Word("变更登记：{0}，{1} {2} 吨", "changed the entry: {0}, {1}, {2} t"), speech.Of(said.Entry.Name.Zh, said.Entry.Name.En), Substance(said.Entry), Tonnes(said.Entry.Tonnes)],
            HazardSurveyed said => With(speech[new Word("核查（{0}）：{1} 吨", "surveyed it on {0}: {1} t"), Day(said.SurveyedOn), Tonnes(said.Tonnes)], said.Text),
            HazardRetired said => speech[new Word("注销：{0}", "took it out of the register: {0}"), said.Reason],
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "No words for this event."),
        });

        string Substance(HazardEntry entry) => speech.Of(entry.SubstanceName.Zh, entry.SubstanceName.En);

        string Tonnes(double tonnes) => tonnes.ToString("#,0.###", speech.Culture);

        string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        string With(string text, string? more) => more is null ? text : speech[new Word("{0}；{1}", "{0}; {1}"), text, more];
    }
}
