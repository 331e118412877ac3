using CityOps.Languages;

namespace CityOps.Cases.Forms;

/// <summary>Fields that several forms share.</summary>
internal static class Fields
{
    public const string Yes = "yes";
    public const string No = "no";

    public static FormField Text(Word? label = null, string name = "text") => new(name, FieldKind.Text, label ?? FieldWords.Text);

    public static FormField Line(string name, Word label, int longest) => new(name, FieldKind.Line, label) { Longest = longest };

    public static FormField Choose<T>(string name, Word label, Func<T, Word> word)
        where T : struct, Enum => new(name, FieldKind.Choice, label) { Choices = [.. Enum.GetValues<T>().Select(value => new Choice(value.ToString(), Capital(word(value))))] };

    public static FormField Agree(Word label, Word yes, Word no) => new("agree", FieldKind.Choice, label) { Choices = [new(Yes, yes), new(No, no)] };

    public static FormField Pictures(bool optional = false, string name = "photos", Word? label = null) => new(name, FieldKind.Photos, label ?? FieldWords.Photos) { Optional = optional };

    public static FormField Position() => new("position", FieldKind.Position, new Word("拍摄位置", "Taken at"))
    {
        Hint = new("须在案发位置 50 m 以内", "Within 50 m of the place"),
    };

    public static IReadOnlyList<FormField> Reason(IReadOnlyList<Choice> choices) =>
    [
        new("reason", FieldKind.Choice, FieldWords.Reason) { Choices = choices },
        new("text", FieldKind.Text, FieldWords.ReasonText),
    ];

    public static CaseReason ReasonOf(FormEntries entries) => new(entries["reason"], entries.Text("text"));

    public static bool Agreed(FormEntries entries) => entries["agree"] == Yes;

    private static Word Capital(Word word) => word with { En = char.ToUpperInvariant(word.En[0]) + word.En[1..] };
}
