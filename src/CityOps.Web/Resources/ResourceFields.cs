using CityOps.Cases.Forms;
using CityOps.Languages;
using CityOps.Plans;

namespace CityOps.Resources;

/// <summary>The fields of an entry of the register.</summary>
internal static class ResourceFields
{
    public static readonly Word Quantity = new("数量", "How many");
    private static readonly Word NameZh = new("名称（中文）", "Name (Chinese)");
    private static readonly Word NameEn = new("名称（英文）", "Name (English)");
    private static readonly Word UnitZh = new("单位（中文）", "Unit (Chinese)");
    private static readonly Word UnitEn = new("单位（英文）", "Unit (English)");

    public static IReadOnlyList<FormField> Of(ResourceHead head) =>
    [
        Fields.Choose<ResourceKind>("kind", ResourceWords.Kind, ResourceWords.Of),
        Fields.Line("type", ResourceWords.Type, 40) with { Hint = new("相同代码可互相替代", "What has the same can stand in") },
        Fields.Line("nameZh", NameZh, 100),
        Fields.Line("nameEn", NameEn, 100),
        new("stock", FieldKind.Number, ResourceWords.Stock),
        Fields.Line("unitZh", UnitZh, 20),
        Fields.Line("unitEn", UnitEn, 20),
        new("organisation", FieldKind.Choice, ResourceWords.Owner) { Choices = [.. head.Owners.Select(owner => new Choice(owner.Code, new Word(owner.NameZh, owner.NameEn)))] },
        new("place", FieldKind.Position, new("经度,纬度", "Longitude, latitude")),
        Fields.Line("address", ResourceWords.Place, 200),
        Fields.Line("telephone", ResourceWords.Telephone, 20) with { Optional = true },
        new("consumable", FieldKind.Choice, ResourceWords.Consumable) { Choices = [new(Fields.Yes, ResourceWords.Yes), new(Fields.No, ResourceWords.No)] },
    ];

    public static ResourceEntry Entry(FormEntries entries) => new(
        entries.Value<ResourceKind>("kind"),
        entries.Text("type"),
        new PlanText(entries.Text("nameZh"), entries.Text("nameEn")),
        new PlanText(entries.Text("unitZh"), entries.Text("unitEn")),
        entries.Amount("stock") is { } stock and <= int.MaxValue ? (int)stock : 0,
        entries["organisation"],
        entries.Position("place")!.Value,
        entries.Text("address"),
        entries.OrNull("telephone"),
        entries["consumable"] == Fields.Yes);

    /// <summary>What a field of an entry holds.</summary>
    public static string? Value(ResourceEntry entry, string name) => name switch
    {
        "kind" => entry.Kind.ToString(),
        "type" => entry.Type,
        "nameZh" => entry.Name.Zh,
        "nameEn" => entry.Name.En,
        "unitZh" => entry.Unit.Zh,
        "unitEn" => entry.Unit.En,
        "stock" => entry.Stock.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "organisation" => entry.Organisation,
        "place" => FormEntries.Write(entry.Place),
        "address" => entry.Address,
        "telephone" => entry.Telephone,
        "consumable" => entry.Consumable ? Fields.Yes : Fields.No,
        _ => null,
    };

    /// <summary>What a field of a new entry holds at first.</summary>
    public static string? Fresh(ResourceHead head, string name) => name switch
    {
        "organisation" when head.Owners.Count == 1 => head.Owners[0].Code,
        "consumable" => Fields.No,
        _ => null,
    };

    /// <summary>The name of a field that a refusal names.</summary>
    public static Word NameOf(string field) => field switch
    {
        "kind" => ResourceWords.Kind,
        "type" => ResourceWords.Type,
        "name" => ResourceWords.Name,
        "unit" => UnitZh,
        "stock" => ResourceWords.Stock,
        "address" => ResourceWords.Place,
        "telephone" => ResourceWords.Telephone,
        "quantity" => Quantity,
        "readyMinutes" => new("几分钟内可出发", "Ready in minutes"),
        "neededUntil" => new("用至", "Needed until"),
        "reason" => new("原因", "Why"),
        "text" => new("说明", "Text"),
        "used" => new("消耗或损失", "Used up or lost"),
        _ => new(field, field),
    };
}
