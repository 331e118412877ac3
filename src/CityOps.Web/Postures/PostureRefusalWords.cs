using CityOps.Commands;
using CityOps.Incidents;
using CityOps.Languages;
using CityOps.Words;
using static CityOps.Postures.PostureRefusals;

namespace CityOps.Postures;

/// <summary>Refusals of the rules of postures in words.</summary>
internal static class PostureRefusalWords
{
    /// <summary>Words by code. The places are the refusal's arguments in the order of <see cref="Arguments"/>.</summary>
    public static IReadOnlyDictionary<string, Word> All { get; } = new Dictionary<string, Word>(StringComparer.Ordinal)
    {
        [AreaUnknown] = new("没有这个城市或区。", "There is no such city or district."),
        [NotYours] = new("“{0}”须由主管领导决定。", "'{0}' is decided by the leader."),
        [OutsideArea] = new("该区域不在您的辖区内。", "The area is not yours."),
        [Unchanged] = new("已是“{0}”。", "It is '{0}' already."),
        [ResponseUnderWay] = new("{1} 起响应正在进行，维持“{0}”；须先终止响应。", "'{0}' is held by {1} responses under way; they have to end first."),
        [TextInvalid] = new("理由为空、过长或含有控制字符。", "The reason is empty, too long or holds control characters."),
        [ValueUnknown] = new("没有这种态势。", "There is no such posture."),
        [IncidentUnknown] = new("该区域内没有事件 {0}。", "There is no incident {0} in the area."),
        [PauseNeedsMore] = new("“{0}”下不能暂停计时。", "Limits are not paused at '{0}'."),
        [PauseAreasInvalid] = new("暂停范围须在该区域内，且不超过 1,000 处。", "What is paused has to lie in the area, at most 1,000 parts."),
        [NothingPaused] = new("没有暂停计时的令。", "No limit is paused here."),
    };

    /// <summary>Names of the arguments that the words have places for, in their order.</summary>
    public static IReadOnlyList<string> Arguments(string code) => code switch
    {
        NotYours or Unchanged or PauseNeedsMore => ["posture"],
        ResponseUnderWay => ["posture", "count"],
        IncidentUnknown => ["incident"],
        _ => [],
    };

    /// <summary>A refusal in words.</summary>
    public static string Say(this IncidentNames names, Refusal refusal, Speech speech)
    {
        if (refusal.Code == CommonRefusals.StaleVersion)
            return speech[PostureWords.Stale];
        if (!All.TryGetValue(refusal.Code, out var word))
            return names.Say(refusal);
        var values = Arguments(refusal.Code).Select(name => (object)Value(name, refusal.Arguments.GetValueOrDefault(name, string.Empty), speech));
        return speech[word, values.ToArray()];
    }

    private static string Value(string name, string value, Speech speech) => name != "posture" ? value
        : Enum.GetValues<Posture>().Where(posture => Kebab.Of(posture) == value).Select(posture => speech[PostureWords.Of(posture)]).FirstOrDefault(value);
}
