using System.Globalization;
using CityOps.Commands;

namespace CityOps.Codes;

/// <summary>Papers that a case gives rise to.</summary>
public enum DocumentKind
{
    /// <summary>督办单: order of the supervision office. DB.</summary>
    SupervisionOrder,

    /// <summary>非正常结案审批: approval to close without the standard being met. FZ.</summary>
    AbnormalClosing,

    /// <summary>延期: extension of the limit. YQ.</summary>
    Extension,

    /// <summary>挂账: suspension. GZ.</summary>
    Suspension,
}

/// <summary>Number of a paper: two letters for its kind + year 4 + sequence 5, one row of numbers for each kind and year. A convention.</summary>
public readonly record struct DocumentNumber : ICode<DocumentNumber>
{
    private const int SequenceDigits = 5;

    private static readonly (DocumentKind Kind, string Letters)[] Kinds =
        [(DocumentKind.SupervisionOrder, "DB"), (DocumentKind.AbnormalClosing, "FZ"), (DocumentKind.Extension, "YQ"), (DocumentKind.Suspension, "GZ")];

    private readonly string? _value;

    private DocumentNumber(string value) => _value = value;

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <summary>What paper it is.</summary>
    public DocumentKind Kind
    {
        get
        {
            var letters = Value[..2];
            return Array.Find(Kinds, kind => kind.Letters == letters).Kind;
        }
    }

    /// <summary>The year of its row of numbers.</summary>
    public int Year => int.Parse(Value.AsSpan(2, 4), CultureInfo.InvariantCulture);

    /// <summary>The paper of a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 1 to 99999, or the year not of four digits.</exception>
    public static DocumentNumber Of(DocumentKind kind, int year, int number) =>
        new(Array.Find(Kinds, known => known.Kind == kind).Letters + CodeLayout.Number(year, 4) + CodeLayout.Number(number, SequenceDigits));

    /// <inheritdoc />
    public static Refusal? Read(string? text, out DocumentNumber code)
    {
        var letters = Kinds.FirstOrDefault(kind => text?.StartsWith(kind.Letters, StringComparison.Ordinal) == true, Kinds[0]).Letters;
        var refusal = CodeLayout.Check(text, new CodeLayout(CodePart.Literal(letters), new CodePart("year", 4, PartKind.Sequence), new CodePart("sequence", SequenceDigits, PartKind.Sequence)));
        code = refusal is null ? new DocumentNumber(text!) : default;
        return refusal;
    }

    /// <summary>The next of the same kind and year.</summary>
    /// <returns>Why there is none; null when there is one.</returns>
    public Refusal? TryNext(out DocumentNumber next)
    {
        var refusal = CodeLayout.TryNext(Value, SequenceDigits, out var value);
        next = refusal is null ? new DocumentNumber(value) : default;
        return refusal;
    }

    /// <summary>The number as it is written.</summary>
    public override string ToString() => Value;
}

/// <summary>Number of an emergency (突发事件): EV + division 6 + local minute 12 + sequence 3. A convention; the CAP identifier is derived from it.</summary>
public readonly record struct IncidentNumber : ICode<IncidentNumber>
{
    private const int SequenceDigits = 3;

    private static readonly CodeLayout Layout = new(CodePart.Literal("EV"), DivisionCode.Part, new CodePart("minute", 12, PartKind.Minute), new CodePart("sequence", SequenceDigits, PartKind.Sequence));
    private readonly string? _value;

    private IncidentNumber(string value) => _value = value;

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <summary>Where it happened.</summary>
    public DivisionCode Division => DivisionCode.Of(Value[2..8]);

    /// <summary>When it was entered, by the local clock.</summary>
    public DateTime LocalMinute => DateTime.ParseExact(Value[8..20], "yyyyMMddHHmm", CultureInfo.InvariantCulture);

    /// <summary>The incident of a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 1 to 999.</exception>
    public static IncidentNumber Of(DivisionCode division, DateTime localMinute, int number) =>
        new("EV" + division.Value + localMinute.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture) + CodeLayout.Number(number, SequenceDigits));

    /// <inheritdoc />
    public static Refusal? Read(string? text, out IncidentNumber code)
    {
        var refusal = CodeLayout.Check(text, Layout);
        code = refusal is null ? new IncidentNumber(text!) : default;
        return refusal;
    }

    /// <summary>The next of the same division and minute.</summary>
    /// <returns>Why there is none; null when there is one.</returns>
    public Refusal? TryNext(out IncidentNumber next)
    {
        var refusal = CodeLayout.TryNext(Value, SequenceDigits, out var value);
        next = refusal is null ? new IncidentNumber(value) : default;
        return refusal;
    }

    /// <summary>The number as it is written.</summary>
    public override string ToString() => Value;
}
