using CityOps.Commands;
using CityOps.Incidents;
using CityOps.Languages;
using CityOps.Words;
using static CityOps.Proposals.ProposalRefusals;

namespace CityOps.Proposals;

/// <summary>Refusals of the rules of proposals in words.</summary>
internal static class ProposalRefusalWords
{
    /// <summary>Words by code. The places are the refusal's arguments in the order of <see cref="Arguments"/>.</summary>
    public static IReadOnlyDictionary<string, Word> All { get; } = new Dictionary<string, Word>(StringComparer.Ordinal)
    {
        [Absent] = new("没有这条线索。", "There is no such proposal."),
        [RoleNotAllowed] = new("您的岗位不能执行此命令。", "None of your posts may do this."),
        [OutsideArea] = new("线索在您的辖区之外（网格 {0}）。", "The proposal lies outside your area (cell {0})."),
        [Decided] = new("线索已研判（{0}）。", "It was decided on before ({0})."),
        [PlaceOutsideCity] = new("位置在本市范围之外。", "The place lies outside the city."),
        [TextInvalid] = new("“{0}”为空、过长或含有控制字符。", "'{0}' is empty, too long or holds control characters."),
        [ValueUnknown] = new("“{0}”不在可选范围内。", "'{0}' is not one of the choices."),
        [TimeInvalid] = new("测量时间无效（{0}）。", "The time of measurement is not valid ({0})."),
    };

    /// <summary>Names of the arguments that the words have places for, in their order.</summary>
    public static IReadOnlyList<string> Arguments(string code) => code switch
    {
        OutsideArea => ["grid"],
        Decided => ["status"],
        TextInvalid or ValueUnknown => ["field"],
        TimeInvalid => ["at"],
        _ => [],
    };

    /// <summary>A refusal in words; one of something else as that says it.</summary>
    public static string SayProposal(this IncidentNames names, Refusal refusal)
    {
        if (!All.TryGetValue(refusal.Code, out var word))
            return names.Say(refusal);
        var values = Arguments(refusal.Code).Select(name => (object)Value(names.Speech, name, refusal.Arguments.GetValueOrDefault(name, string.Empty)));
        return names.Speech[word, values.ToArray()];
    }

    /// <summary>Where a proposal stands.</summary>
    public static Word Of(ProposalStatus status) => status switch
    {
        ProposalStatus.Accepted => new("已转为突发事件", "made an incident"),
        ProposalStatus.Dismissed => new("不予转为", "said to be none"),
        _ => new("待研判", "to decide"),
    };

    private static string Value(Speech speech, string name, string value) => name != "status" ? value
        : Enum.GetValues<ProposalStatus>().Where(status => Kebab.Of(status) == value).Select(status => speech[Of(status)]).FirstOrDefault(value);
}
