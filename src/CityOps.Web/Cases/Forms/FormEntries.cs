using System.Globalization;
using CityOps.Languages;

namespace CityOps.Cases.Forms;

/// <summary>What was entered into a form.</summary>
public sealed class FormEntries
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _photos = new(StringComparer.Ordinal);

    /// <summary>A value as it was entered; empty when none was.</summary>
    public string this[string name]
    {
        get => _values.GetValueOrDefault(name, string.Empty);
        set => _values[name] = value;
    }

    /// <summary>A value without blanks around it.</summary>
    public string Text(string name) => this[name].Trim();

    /// <summary>A value, or null when there is none.</summary>
    public string? OrNull(string name) => Text(name) is { Length: > 0 } text ? text : null;

    /// <summary>Photographs of a field.</summary>
    public List<string> Photos(string name) => _photos.TryGetValue(name, out var photos) ? photos : _photos[name] = [];

    /// <summary>A choice of an enumeration.</summary>
    public T Value<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(this[name]);

    /// <summary>A position: longitude and latitude.</summary>
    public CasePosition? Position(string name) => TryPosition(this[name], out var position) ? position : null;

    /// <summary>A moment, which the field keeps in universal time.</summary>
    public DateTimeOffset? Moment(string name) =>
        DateTimeOffset.TryParse(this[name], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : null;

    /// <summary>A day.</summary>
    public DateOnly? Day(string name) => DateOnly.TryParseExact(this[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>An amount.</summary>
    public decimal? Amount(string name) => decimal.TryParse(Text(name), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    /// <summary>Words, photographs and position as one.</summary>
    public CaseEvidence Evidence(string text, string photos, string? position = null) =>
        new(Text(text), [.. Photos(photos)], position is null ? null : Position(position));

    /// <summary>Longitude and latitude, parted by a comma.</summary>
    public static string Write(CasePosition position) =>
        string.Create(CultureInfo.InvariantCulture, $"{position.Longitude:0.000000},{position.Latitude:0.000000}");

    /// <summary>Whether the field is asked for as things stand.</summary>
    public bool Asks(FormField field) => field.When is not { } when || this[when.Field] == when.Value;

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public Word? Wrong(FormField field)
    {
        if (!Asks(field))
            return null;
        if (field.Kind == FieldKind.Photos)
            return Photos(field.Name).Count == 0 && !field.Optional ? FormWords.PhotoNeeded : null;
        var text = Text(field.Name);
        if (text.Length == 0)
            return field.Optional ? null : field.Kind is FieldKind.Line or FieldKind.Text or FieldKind.Money or FieldKind.Number ? FormWords.Needed : FormWords.ChoiceNeeded;
        return field.Kind switch
        {
            FieldKind.Line or FieldKind.Text when text.Length > field.Longest => FormWords.TooLong,
            FieldKind.Money when Amount(field.Name) is not >= 0 => FormWords.NotAnAmount,
            FieldKind.Number when Amount(field.Name) is not >= 0 => FormWords.NotANumber,
            FieldKind.Position when Position(field.Name) is null => FormWords.NotAPosition,
            FieldKind.Moment when Moment(field.Name) is null => FormWords.NotAMoment,
            FieldKind.Day when Day(field.Name) is null => FormWords.NotADay,
            _ => null,
        };
    }

    private static bool TryPosition(string text, out CasePosition position)
    {
        position = default;
        var parts = text.Split([',', '，', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || !double.TryParse(parts[0], CultureInfo.InvariantCulture, out var longitude) || !double.TryParse(parts[1], CultureInfo.InvariantCulture, out var latitude))
            return false;
        position = new CasePosition(longitude, latitude);
        return Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90;
    }
}
