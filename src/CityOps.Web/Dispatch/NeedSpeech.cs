using CityOps.Incidents;
using CityOps.Languages;
using CityOps.Units;

namespace CityOps.Dispatch;

/// <summary>What units have to be able to do, in the viewer's words.</summary>
internal static class NeedSpeech
{
    /// <summary>A capability; one that the list does not have stands for itself.</summary>
    public static string Capability(this Speech speech, string key) => UnitCapabilities.Of(key) is { } known ? speech.Of(known.Name.Zh, known.Name.En) : key;

    /// <summary>A need, in one line.</summary>
    public static string Need(this Speech speech, UnitNeed need)
    {
        ArgumentNullException.ThrowIfNull(speech);
        ArgumentNullException.ThrowIfNull(need);
        List<string> parts = [];
        if (need.Required.Count > 0)
            parts.Add(speech[DispatchWords.NeedRequired, Capabilities(speech, need.Required)]);
        if (need.Useful.Count > 0)
            parts.Add(speech[DispatchWords.NeedUseful, Capabilities(speech, need.Useful)]);
        if (need.Crew > 0)
            parts.Add(speech[DispatchWords.NeedCrew, need.Crew]);
        return string.Join('·', parts);
    }

    private static string Capabilities(Speech speech, IEnumerable<string> keys) => string.Join(speech[BoardWords.Comma], keys.Select(speech.Capability));
}
