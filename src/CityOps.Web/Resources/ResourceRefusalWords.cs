using System.Globalization;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Languages;
using CityOps.Words;
using static CityOps.Resources.ResourceRefusals;

namespace CityOps.Resources;

/// <summary>Refusals of the rules of resources in words.</summary>
internal static class ResourceRefusalWords
{
    /// <summary>Words by code. The places are the refusal's arguments in the order of <see cref="Arguments"/>.</summary>
    public static IReadOnlyDictionary<string, Word> All { get; } = new Dictionary<string, Word>(StringComparer.Ordinal)
    {
        [Unknown] = ResourceWords.Gone,
        [Registered] = new("这个编号已登记。", "This code is registered already."),
        [CodeInvalid] = new("编号须为 3 至 40 位小写字母、数字和连字符。", "A code has 3 to 40 small letters, digits and hyphens."),
        [FieldInvalid] = new("“{0}”无效。", "'{0}' is not valid."),
        [OutsideCity] = new("位置在本市范围之外。", "The place lies outside the city."),
        [OrganisationUnknown] = new("没有单位“{0}”。", "There is no organisation '{0}'."),
        [RoleNotAllowed] = new("您的岗位不能执行此命令。", "None of your posts may do this."),
        [Out] = new("资源已停用。", "It is out of use."),
        [TooMany] = new("请求 {0}，总量只有 {1}。", "{0} are asked for, there are {1} in all."),
        [NotFree] = new("需要 {0}，可用只有 {1}；占用最多的是 {2}（{3} 请求）。", "{0} are wanted, {1} are free; most are held for {2}, asked for by {3}."),
        [ResourceRefusals.Held] = new("占用 {1}，总量不能少于此数（{0}）。", "{1} are held: there cannot be only {0}."),
        [Booked] = new("事件 {0} 已有一张未结束的调用单（{1}）。", "Incident {0} has an open booking of it ({1})."),
        [BookingUnknown] = new("没有这张调用单。", "There is no such booking."),
        [WrongStatus] = new("调用单现在是“{0}”，不能这样做。", "The booking is '{0}', which does not allow this."),
        [IncidentUnknown] = new("没有事件 {0}，或不在您的职责范围。", "There is no incident {0}, or it is not yours to see."),
        [IncidentEnded] = new("事件 {0} 的响应已结束。", "The response to incident {0} has ended."),
        [UsedInvalid] = new("消耗不能多于投入的 {0}。", "No more than the {0} that went out can have been used."),
    };

    /// <summary>Names of a refusal's arguments in the order of the places.</summary>
    public static IReadOnlyList<string> Arguments(string code) => code switch
    {
        FieldInvalid => ["field"],
        OrganisationUnknown => ["organisation"],
        TooMany => ["wanted", "stock"],
        NotFree => ["wanted", "free", "incident", "by"],
        ResourceRefusals.Held => ["stock", "held"],
        Booked => ["incident", "status"],
        WrongStatus => ["status"],
        IncidentUnknown or IncidentEnded => ["incident"],
        UsedInvalid => ["quantity"],
        _ => [],
    };

    /// <summary>A refusal in words.</summary>
    public static string Say(Refusal refusal, CaseNames names)
    {
        if (!All.TryGetValue(refusal.Code, out var word))
            return names.Say(refusal);
        return names.Speech[word, [.. Arguments(refusal.Code).Select(name => (object)Value(name, refusal.Arguments.GetValueOrDefault(name, string.Empty), names))]];
    }

    private static string Value(string name, string value, CaseNames names) => name switch
    {
        "status" => Enum.GetValues<BookingStatus>().Where(status => Kebab.Of(status) == value).Select(status => names.Speech[ResourceWords.Of(status)]).FirstOrDefault(value),
        "by" => names.Account(value),
        "organisation" => names.Organisation(value),
        "field" => names.Speech[ResourceFields.NameOf(value)],
        "wanted" or "free" or "stock" or "held" or "quantity" when int.TryParse(value, CultureInfo.InvariantCulture, out var number) => number.ToString("N0", names.Speech.Culture),
        _ => value,
    };
}
