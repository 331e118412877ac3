using System.Globalization;
using CityOps.Cases.Forms;
using CityOps.Languages;
using CityOps.Plans;

namespace CityOps.Hazards;

/// <summary>The fields of an entry of the register.</summary>
internal static class HazardFields
{
    /// <summary>The field of the place, which the map fills.</summary>
    public const string Place = "place";

    private const string DayFormat = "yyyy-MM-dd";

    public static FormField Tonnes { get; } = new("tonnes", FieldKind.Number, new("最大存量（吨）", "At most (tonnes)"));

    public static FormField SurveyedOn { get; } = new("surveyedOn", FieldKind.Day, HazardWords.Surveyed);

    public static IReadOnlyList<FormField> Of(HazardHead head) =>
    [
        new("kind", FieldKind.Choice, HazardWords.Kind) { Choices = [.. Enum.GetValues<HazardKind>().Select(kind => new Choice(kind.ToString(), HazardWords.Of(kind)))] },
        Fields.Line("nameZh", new("名称（中文）", "Name (Chinese)"), 100),
        Fields.Line("nameEn", new("名称（英文）", "Name (English)"), 100),
        Fields.Line("substance", HazardWords.SubstanceCode, 40) with { Hint = new("如 chlorine，扩散模型用此代码", "such as chlorine; plumes know it by this") },
        Fields.Line("substanceNameZh", new("物质（中文）", "Substance (Chinese)"), 60),
        Fields.Line("substanceNameEn", new("物质（英文）", "Substance (English)"), 60),
        new("un", FieldKind.Number, HazardWords.Un) { Optional = true, Longest = 4 },
        Tonnes,
        new("organisation", FieldKind.Choice, HazardWords.Owner) { Choices = [.. head.Owners.Select(owner => new Choice(owner.Code, new Word(owner.NameZh, owner.NameEn)))] },
        Fields.Line("telephone", HazardWords.Telephone, 20) with { Optional = true },
        new(Place, FieldKind.Position, new("经度,纬度", "Longitude, latitude")) { Hint = HazardWords.PickHint },
        Fields.Line("address", HazardWords.Address, 200) with { Optional = true },
        Fields.Text(new("处置要点（中文）", "Handling sheet (Chinese)"), "sheetZh") with { Longest = 1_000 },
        Fields.Text(new("处置要点（英文）", "Handling sheet (English)"), "sheetEn") with { Longest = 1_000 },
        SurveyedOn,
    ];

    public static HazardEntry Entry(FormEntries entries) => new(
        entries.Value<HazardKind>("kind"),
        new PlanText(entries.Text("nameZh"), entries.Text("nameEn")),
        entries.Text("substance"),
        new PlanText(entries.Text("substanceNameZh"), entries.Text("substanceNameEn")),
        Un(entries),
        Amount(entries),
        entries["organisation"],
        entries.OrNull("telephone"),
        new PlanText(entries.Text("sheetZh"), entries.Text("sheetEn")),
        entries.Position(Place)!.Value,
        entries.OrNull("address"),
        entries.Day("surveyedOn")!.Value);

    /// <summary>Tonnes as they were entered; what is no amount is refused by the rules.</summary>
    public static double Amount(FormEntries entries) => (double)(entries.Amount("tonnes") ?? 0);

    /// <summary>What a field of an entry holds.</summary>
    public static string? Value(HazardEntry entry, string name) => name switch
    {
        "kind" => entry.Kind.ToString(),
        "nameZh" => entry.Name.Zh,
        "nameEn" => entry.Name.En,
        "substance" => entry.Substance,
        "substanceNameZh" => entry.SubstanceName.Zh,
        "substanceNameEn" => entry.SubstanceName.En,
        "un" => entry.Un?.ToString(CultureInfo.InvariantCulture),
        "tonnes" => entry.Tonnes.ToString(CultureInfo.InvariantCulture),
        "organisation" => entry.Organisation,
        "telephone" => entry.Telephone,
        Place => FormEntries.Write(entry.Place),
        "address" => entry.Address,
        "sheetZh" => entry.Sheet.Zh,
        "sheetEn" => entry.Sheet.En,
        "surveyedOn" => Write(entry.SurveyedOn),
        _ => null,
    };

    /// <summary>What a field of a new entry holds at first.</summary>
    public static string? Fresh(HazardHead head, string name) => name switch
    {
        "organisation" when head.Owners.Count == 1 => head.Owners[0].Code,
        "surveyedOn" => Write(head.Today),
        _ => null,
    };

    /// <summary>A day as its field holds it, and as screens say it.</summary>
    public static string Write(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>The name of a field that a refusal names.</summary>
    public static Word NameOf(string field) => field switch
    {
        "kind" => HazardWords.Kind,
        "name" => HazardWords.Name,
        "substance" => HazardWords.SubstanceCode,
        "substanceName" => HazardWords.Substance,
        "un" => HazardWords.Un,
        "tonnes" => Tonnes.Label,
        "organisation" => HazardWords.Owner,
        "telephone" => HazardWords.Telephone,
        "sheet" => HazardWords.Sheet,
        "address" => HazardWords.Address,
        "surveyedOn" => HazardWords.Surveyed,
        "reason" => new("原因", "Why"),
        "text" => HazardWords.Finding,
        _ => new(field, field),
    };

    /// <summary>What is no number of four digits is -1, which the rules refuse by name.</summary>
    private static int? Un(FormEntries entries) => entries.OrNull("un") is null ? null : int.TryParse(entries.Text("un"), NumberStyles.None, CultureInfo.InvariantCulture, out var un) ? un : -1;
}
