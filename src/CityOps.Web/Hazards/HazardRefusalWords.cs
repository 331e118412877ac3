using CityOps.Cases;
using CityOps.Commands;
using CityOps.Languages;
using static CityOps.Hazards.HazardRefusals;

namespace CityOps.Hazards;

/// <summary>Refusals of the rules of the register in words, and the field that each is about.</summary>
internal static class HazardRefusalWords
{
    /// <summary>Words by code. The places are the refusal's arguments in the order of <see cref="Arguments"/>.</summary>
    public static IReadOnlyDictionary<string, Word> All { get; } = new Dictionary<string, Word>(StringComparer.Ordinal)
    {
        [Unknown] = HazardWords.Gone,
        [Registered] = new("这个编号已登记。", "This code is registered already."),
        [HazardRefusals.Retired] = new("该危险源已注销，须重新登记。", "It was taken out of the register; register it again."),
        [CodeInvalid] = new("编号须为 3 至 40 位小写字母、数字和连字符。", "A code has 3 to 40 small letters, digits and hyphens."),
        [FieldInvalid] = new("“{0}”无效。", "'{0}' is not valid."),
        [OutsideCity] = new("位置在本市范围之外。", "The place lies outside the city."),
        [OrganisationUnknown] = new("没有单位“{0}”。", "There is no organisation '{0}'."),
        [RoleNotAllowed] = new("您的岗位不能执行此命令。", "None of your posts may do this."),
    };

    /// <summary>Names of a refusal's arguments in the order of the places.</summary>
    public static IReadOnlyList<string> Arguments(string code) => code switch
    {
        FieldInvalid => ["field"],
        OrganisationUnknown => ["organisation"],
        _ => [],
    };

    /// <summary>A refusal in words.</summary>
    public static string Say(Refusal refusal, CaseNames names)
    {
        if (!All.TryGetValue(refusal.Code, out var word))
            return names.Say(refusal);
        return names.Speech[word, [.. Arguments(refusal.Code).Select(name => (object)Value(name, refusal.Arguments.GetValueOrDefault(name, string.Empty), names))]];
    }

    /// <summary>The field of the form beside which a refusal is said; null when it is about none.</summary>
    public static string? FieldOf(Refusal refusal) => refusal.Code switch
    {
        Registered or CodeInvalid => "code",
        OutsideCity => "place",
        OrganisationUnknown => "organisation",
        FieldInvalid => refusal.Arguments.GetValueOrDefault("field") switch
        {
            "name" => "nameZh",
            "substanceName" => "substanceNameZh",
            "sheet" => "sheetZh",
            var field => field,
        },
        _ => null,
    };

    private static string Value(string name, string value, CaseNames names) => name switch
    {
        "organisation" => names.Organisation(value),
        "field" => names.Speech[HazardFields.NameOf(value)],
        _ => value,
    };
}
