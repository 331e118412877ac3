using System.Globalization;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Languages;
using static CityOps.Patrols.PatrolRefusals;

namespace CityOps.Patrols;

/// <summary>Refusals of the rules of patrols in words.</summary>
internal static class PatrolRefusalWords
{
    /// <summary>Words by code. The places are the refusal's arguments in the order of <see cref="Arguments"/>.</summary>
    public static IReadOnlyDictionary<string, Word> All { get; } = new Dictionary<string, Word>(StringComparer.Ordinal)
    {
        [Absent] = new("没有这个社区，或不在您的辖区内。", "There is no such community, or it is not yours to see."),
        [NotYours] = new("巡查由监督员上报。", "Looks are reported by inspectors."),
        [OutsideArea] = new("该巡查点不在您的辖区内。", "The place is not in your area."),
        [SpotUnknown] = new("该巡查点的任务已结束。", "The task at this place has ended."),
        [RoundOver] = new("这一轮已结束，现在是第 {0} 轮。", "That round is over; it is round {0} now."),
        [AlreadyChecked] = new("本轮{0}已于 {1} 巡查过这里，以先报的为准。", "{0} was here in this round at {1}; the first report counts."),
        [TooFar] = new("定位离巡查点 {0} 米，须在 {1} 米以内。", "The position is {0} m from the place; it has to be within {1} m."),
        [OutsideCell] = new("定位不在该单元网格内。", "The position is not in that unit grid."),
        [TextInvalid] = new("发现问题须写明情况，不超过 2,000 字。", "A problem has to be put in words, at most 2,000 characters."),
        [PhotosInvalid] = new("照片过多或无效。", "Too many photographs, or one that is none."),
        [ValueUnknown] = new("填报的值无效。", "A value is not one of its list."),
        [NothingFound] = new("您在这一轮没有报过问题。", "You found no problem here in that round."),
        [CaseLinked] = new("已由此上报案件 {0}。", "Case {0} was reported from it."),
        [Unchanged] = new("没有变化。", "There is nothing to do."),
    };

    /// <summary>Names of the arguments that the words have places for, in their order.</summary>
    public static IReadOnlyList<string> Arguments(string code) => code switch
    {
        RoundOver => ["round"],
        AlreadyChecked => ["account", "at"],
        TooFar => ["metres", "within"],
        CaseLinked => ["case"],
        _ => [],
    };

    /// <summary>A refusal in words; those of a case in the words of cases.</summary>
    public static string SayPatrol(this CaseNames names, Refusal refusal)
    {
        if (!All.TryGetValue(refusal.Code, out var word))
            return names.Say(refusal);
        var values = Arguments(refusal.Code).Select(name => (object)Value(names, name, refusal.Arguments.GetValueOrDefault(name, string.Empty)));
        return names.Speech[word, values.ToArray()];
    }

    private static string Value(CaseNames names, string name, string value) => name switch
    {
        "account" => names.Account(value),
        "at" when DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var at) => names.Speech.Moment(at),
        _ => value,
    };
}
