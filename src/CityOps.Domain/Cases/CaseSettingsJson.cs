using System.Collections.Immutable;
using System.Text.Json;
using CityOps.Checks;
using CityOps.Words;

namespace CityOps.Cases;

/// <summary>A city's conventions as they were read, or the flaws of what is written.</summary>
/// <param name="Settings">Null when there is a flaw.</param>
/// <param name="First">What comes first for a kind, by owner or by territory, where the city departs from the usual.</param>
/// <param name="FirstOfType">The same for types, by the leading characters of their codes.</param>
/// <param name="Flaws">Every wrong entry by its path.</param>
public sealed record CaseSettingsReading(
    CaseSettings? Settings,
    ImmutableDictionary<CaseKind, RoutingBasis> First,
    ImmutableDictionary<string, RoutingBasis> FirstOfType,
    IReadOnlyList<Flaw> Flaws);

/// <summary>
/// The written form of a city's conventions, which an administrator keeps. What is missing stays as it usually is:
/// <code>
/// {
///   "nearMetres": 50, "mergeMetres": 50, "repeatWithinDays": 7, "failuresToEscalate": 3,
///   "misdispatchNeedsConfirmation": true, "checkSendingDelegated": false,
///   "clockStart": "at-dispatch", "urgeAtPercent": [50, 80, 100],
///   "stages": { "register": "0.1uh", "verify": "1uh", "receive": "1wh" },
///   "routingFirst": { "part": "owner", "event": "territory" },
///   "routingFirstOfType": { "C01": "owner" }
/// }
/// </code>
/// The stages are named as the properties of <see cref="StageLimits"/>, in camel case.
/// </summary>
public static class CaseSettingsJson
{
    /// <summary>Reads conventions and names each wrong entry.</summary>
    public static CaseSettingsReading Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return new CaseSettingsReader().Read(document.RootElement);
        }
        catch (JsonException problem)
        {
            return Flawed([new Flaw("$", "json_malformed", problem.Message)]);
        }
    }

    internal static CaseSettingsReading Flawed(IReadOnlyList<Flaw> flaws) =>
        new(null, ImmutableDictionary<CaseKind, RoutingBasis>.Empty, ImmutableDictionary<string, RoutingBasis>.Empty, flaws);

    internal static bool TryWord<T>(string text, out T word)
        where T : struct, Enum
    {
        try
        {
            word = Kebab.Parse<T>(text);
            return true;
        }
        catch (FormatException)
        {
            word = default;
            return false;
        }
    }
}
