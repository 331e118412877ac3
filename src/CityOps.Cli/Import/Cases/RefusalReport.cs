using System.Globalization;
using System.Text;

namespace CityOps.Import.Cases;

/// <summary>The report of the rows that were not brought in: a line each, with why in both languages.</summary>
internal static class RefusalReport
{
    private static readonly Dictionary<string, (string Zh, string En)> Reasons = new(StringComparer.Ordinal)
    {
        ["id_missing"] = ("没有编号", "It has no identifier, or one of more than 80 characters"),
        ["id_twice"] = ("编号重复", "The identifier stood in an earlier line"),
        ["type_unknown"] = ("类别没有对应的类型", "No type is mapped to the category"),
        ["status_unknown"] = ("状态没有对应", "Nothing is mapped to the status"),
        ["channel_unknown"] = ("渠道没有对应", "Nothing is mapped to the channel"),
        ["opened_malformed"] = ("上报时间无法读取", "The time of opening cannot be read"),
        ["opened_ahead"] = ("上报时间在将来", "It was opened in the future"),
        ["closed_missing"] = ("已结束却没有结束时间", "It has ended, but it does not say when"),
        ["closed_malformed"] = ("结束时间无法读取", "The time of closing cannot be read"),
        ["closed_before_opened"] = ("结束早于上报", "It was closed before it was opened"),
        ["closed_ahead"] = ("结束时间在将来", "It was closed in the future"),
        ["place_missing"] = ("没有坐标", "It has no coordinates"),
        ["place_malformed"] = ("坐标无法读取", "The coordinates cannot be read"),
        ["outside_city"] = ("位置在城市之外", "The place lies outside the city"),
        ["address_missing"] = ("没有地址", "It has no address, or one of more than 200 characters"),
    };

    /// <summary>Why, in English; the code itself for what the rules of a case refused.</summary>
    public static string En(string code) => Reasons.TryGetValue(code, out var reason) ? reason.En : $"The rules of a case refused it: {code}";

    /// <summary>Writes the report.</summary>
    public static async Task WriteAsync(string file, IEnumerable<RefusedRow> rows, CancellationToken cancellationToken)
    {
        var text = new StringBuilder("line,id,code,reason_zh,reason_en,detail\n");
        foreach (var row in rows.OrderBy(row => row.Line))
        {
            var zh = Reasons.TryGetValue(row.Code, out var reason) ? reason.Zh : $"案卷规则不允许：{row.Code}";
            text.AppendJoin(',', new[] { row.Line.ToString(CultureInfo.InvariantCulture), row.Id, row.Code, zh, En(row.Code), row.Detail }.Select(Quoted)).Append('\n');
        }

        await File.WriteAllTextAsync(file, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken);
    }

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
