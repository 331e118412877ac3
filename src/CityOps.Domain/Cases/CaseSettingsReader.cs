using System.Collections.Immutable;
using System.Text.Json;
using CityOps.Checks;
using CityOps.WorkingTimes;

namespace CityOps.Cases;

/// <summary>Reads one city's conventions; each entry has its own reading, so that a wrong one hides no other.</summary>
internal sealed class CaseSettingsReader
{
    private static readonly Dictionary<string, Func<StageLimits, WorkingSpan, StageLimits>> Stages = new(StringComparer.Ordinal)
    {
        ["register"] = (limits, span) => limits with { Register = span },
        ["verify"] = (limits, span) => limits with { Verify = span },
        ["verifyOutside"] = (limits, span) => limits with { VerifyOutside = span },
        ["fileAndDispatch"] = (limits, span) => limits with { FileAndDispatch = span },
        ["fileAndDispatchUrgent"] = (limits, span) => limits with { FileAndDispatchUrgent = span },
        ["reviewSelfHandling"] = (limits, span) => limits with { ReviewSelfHandling = span },
        ["receive"] = (limits, span) => limits with { Receive = span },
        ["subDispatch"] = (limits, span) => limits with { SubDispatch = span },
        ["decideRequest"] = (limits, span) => limits with { DecideRequest = span },
        ["reviewSuspension"] = (limits, span) => limits with { ReviewSuspension = span },
        ["sendCheck"] = (limits, span) => limits with { SendCheck = span },
        ["check"] = (limits, span) => limits with { Check = span },
        ["checkRural"] = (limits, span) => limits with { CheckRural = span },
        ["rework"] = (limits, span) => limits with { Rework = span },
        ["close"] = (limits, span) => limits with { Close = span },
        ["signAbnormal"] = (limits, span) => limits with { SignAbnormal = span },
        ["callBack"] = (limits, span) => limits with { CallBack = span },
    };

    private readonly List<Flaw> _flaws = [];
    private readonly Dictionary<CaseKind, RoutingBasis> _first = [];
    private readonly Dictionary<string, RoutingBasis> _firstOfType = new(StringComparer.Ordinal);
    private CaseSettings _settings = CaseSettings.Default;

    public CaseSettingsReading Read(JsonElement root)
    {
        Each(root, string.Empty, Entry);
        return _flaws.Count > 0
            ? CaseSettingsJson.Flawed(_flaws)
            : new CaseSettingsReading(_settings, _first.ToImmutableDictionary(), _firstOfType.ToImmutableDictionary(), []);
    }

    private void Entry(string name, string where, JsonElement value)
    {
        switch (name)
        {
            case "nearMetres":
                Number(where, value, 1, 10_000, number => _settings = _settings with { NearMetres = number });
                break;
            case "mergeMetres":
                Number(where, value, 1, 10_000, number => _settings = _settings with { MergeMetres = number });
                break;
            case "repeatWithinDays":
                Number(where, value, 0, 366, days => _settings = _settings with { RepeatWithin = TimeSpan.FromDays(days) });
                break;
            case "failuresToEscalate":
                Number(where, value, 1, 100, count => _settings = _settings with { FailuresToEscalate = (int)count });
                break;
            case "misdispatchNeedsConfirmation":
                Truth(where, value, truth => _settings = _settings with { MisdispatchNeedsConfirmation = truth });
                break;
            case "checkSendingDelegated":
                Truth(where, value, truth => _settings = _settings with { CheckSendingDelegated = truth });
                break;
            case "clockStart":
                Word<ClockStart>(where, value, word => _settings = _settings with { ClockStart = word });
                break;
            case "urgeAtPercent":
                UrgeAt(where, value);
                break;
            case "stages":
                Each(value, where, Stage);
                break;
            case "routingFirst":
                Each(value, where, First);
                break;
            case "routingFirstOfType":
                Each(value, where, (type, path, basis) => Word<RoutingBasis>(path, basis, word => _firstOfType[type] = word));
                break;
            default:
                Wrong(where, "entry_unknown", value);
                break;
        }
    }

    private void Stage(string name, string where, JsonElement value)
    {
        if (!Stages.TryGetValue(name, out var set))
            Wrong(where, "entry_unknown", value);
        else if (value.ValueKind == JsonValueKind.String && WorkingSpan.TryParse(value.GetString(), out var span))
            _settings = _settings with { Stages = set(_settings.Stages, span) };
        else
            Wrong(where, "span_malformed", value);
    }

    private void First(string name, string where, JsonElement value)
    {
        if (CaseSettingsJson.TryWord<CaseKind>(name, out var kind))
            Word<RoutingBasis>(where, value, word => _first[kind] = word);
        else
            Wrong(where, "kind_unknown", value);
    }

    private void UrgeAt(string where, JsonElement value)
    {
        var percents = value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select(entry => entry.ValueKind == JsonValueKind.Number && entry.TryGetInt32(out var percent) ? percent : 0).ToArray()
            : [];
        var ascending = percents.Length > 0 && percents[0] > 0 && percents.Zip(percents.Skip(1)).All(pair => pair.First < pair.Second);
        if (ascending)
            _settings = _settings with { UrgeAtPercent = [.. percents] };
        else
            Wrong(where, "percents_not_ascending", value);
    }

    private void Number(string where, JsonElement value, double least, double most, Action<double> set)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= least && number <= most)
            set(number);
        else
            Wrong(where, "number_out_of_range", value);
    }

    private void Truth(string where, JsonElement value, Action<bool> set)
    {
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            set(value.GetBoolean());
        else
            Wrong(where, "not_true_or_false", value);
    }

    private void Word<T>(string where, JsonElement value, Action<T> set)
        where T : struct, Enum
    {
        if (value.ValueKind == JsonValueKind.String && CaseSettingsJson.TryWord<T>(value.GetString()!, out var word))
            set(word);
        else
            Wrong(where, "word_unknown", value);
    }

    private void Each(JsonElement value, string path, Action<string, string, JsonElement> read)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Wrong(path.Length == 0 ? "$" : path, "not_an_object", value);
            return;
        }

        foreach (var property in value.EnumerateObject())
            read(property.Name, path.Length == 0 ? property.Name : $"{path}.{property.Name}", property.Value);
    }

    private void Wrong(string where, string code, JsonElement found)
    {
        var text = found.GetRawText();
        _flaws.Add(new Flaw(where, code, text.Length <= 100 ? text : text[..100] + "…"));
    }
}
