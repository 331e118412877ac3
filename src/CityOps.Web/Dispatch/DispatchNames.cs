using System.Globalization;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Incidents;
using CityOps.Languages;
using CityOps.Units;
using CityOps.Words;

namespace CityOps.Dispatch;

/// <summary>What dispatch holds as codes and figures, in the viewer's words.</summary>
/// <param name="speech">How the viewer is spoken to.</param>
/// <param name="directory">Cities and organisations.</param>
/// <param name="accounts">Accounts.</param>
internal sealed class DispatchNames(Speech speech, ICityDirectory directory, IAccountDirectory accounts)
{
    /// <summary>A refusal in words. Who took the unit may be anybody, so that he is looked up.</summary>
    public async ValueTask<string> SayAsync(Refusal refusal, string callsign, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        if (refusal.Code == CommonRefusals.StaleVersion)
            return speech[AssignmentRefusalWords.Stale, callsign];
        if (!AssignmentRefusalWords.All.TryGetValue(refusal.Code, out var word))
            return new CaseNames(speech, directory, new Dictionary<string, AccountEntry>()).Say(refusal);
        var by = refusal.Arguments.GetValueOrDefault("by", string.Empty);
        if (refusal.Code == AssignmentRefusals.UnitTaken && by.Length == 0)
            return speech[AssignmentRefusalWords.TakenByItself, callsign, refusal.Arguments.GetValueOrDefault("job", string.Empty)];
        var name = by.Length == 0 ? by : await accounts.FindAsync(by, cancellationToken) is { } account ? speech.Of(account.DisplayZh, account.DisplayEn) : by;
        return speech[word, [callsign, .. AssignmentRefusalWords.Arguments(refusal.Code).Select(argument => (object)Value(argument, refusal.Arguments.GetValueOrDefault(argument, string.Empty), name))]];
    }

    /// <summary>A time on the road: 04:20, or 1:04:20.</summary>
    public static string Clock(double seconds)
    {
        var span = TimeSpan.FromSeconds(seconds);
        return span.ToString(span.TotalHours >= 1 ? "h\\:mm\\:ss" : "mm\\:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>Call sign of a unit.</summary>
    public string Callsign(UnitEntry unit) => speech.Of(unit.CallsignZh, unit.CallsignEn);

    /// <summary>How far, in metres below a kilometre.</summary>
    public string Distance(double metres) => metres < 1_000
        ? speech[DispatchWords.Metres, Math.Round(metres / 10) * 10]
        : speech[DispatchWords.Kilometres, (metres / 1_000).ToString("0.0", CultureInfo.InvariantCulture)];

    /// <summary>A reason of the ranking.</summary>
    public string Reason(DispatchReason reason) => speech[DispatchWords.OfReason(reason.Code), speech.Length(TimeSpan.FromSeconds(reason.Figure)), reason.Subject is { } subject ? speech.Capability(subject) : string.Empty];

    /// <summary>What a unit does, as the ranking says it: a word of dispatch or one of the board.</summary>
    public string Status(string word) =>
        Enum.GetValues<AssignmentStatus>().Where(status => Kebab.Of(status) == word).Select(status => speech[DispatchWords.Of(status)]).FirstOrDefault()
        ?? Enum.GetValues<UnitStatus>().Where(status => Kebab.Of(status) == word).Select(status => speech[Maps.MapWords.Of(status)]).FirstOrDefault(word);

    private string Value(string argument, string value, string by) => argument switch
    {
        "by" => by,
        "at" when DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var at) => speech.Clock(at),
        "status" => Status(value),
        "command" when AssignmentTransitions.All.Any(line => line.Name == value) => IncidentSentences.Lower(speech, DispatchWords.Of(value)),
        "field" => speech[IncidentFieldWords.Of(value)],
        _ => value,
    };
}
