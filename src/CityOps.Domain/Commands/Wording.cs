namespace CityOps.Commands;

/// <summary>What may be written into the journal as text.</summary>
internal static class Wording
{
    /// <summary>Not blank, not too long, and nothing that cannot be shown: control characters other than line breaks are refused at the door.</summary>
    public static bool IsText(string? text, int longest) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= longest && !text.Any(c => char.IsControl(c) && c is not '\n');

    /// <summary>As <see cref="IsText"/>, or absent.</summary>
    public static bool IsTextOrNull(string? text, int longest) => text is null || IsText(text, longest);
}
