using CityOps.Commands;

namespace CityOps.Codes;

/// <summary>
/// One component (部件标识码): division 6 + category + sequence 6, so 16 digits by CJ/T 214-2007 and GB/T 30428.2-2013 (for example
/// 320508 01 01 000001, the first water manhole cover of a district) and 17 by GB/T 47678.5-2026. There is no check digit; a number is not
/// used again.
/// </summary>
public readonly record struct ComponentCode : ICode<ComponentCode>
{
    private const int SequenceDigits = 6;

    private static readonly CodePart Sequence = new("sequence", SequenceDigits, PartKind.Sequence);
    private static readonly CodeLayout Sixteen = new(DivisionCode.Part, CategoryCode.Major, CategoryCode.Minor2, Sequence);
    private static readonly CodeLayout Seventeen = new(DivisionCode.Part, CategoryCode.Major, CategoryCode.Minor3, Sequence);
    private readonly string? _value;

    private ComponentCode(string value) => _value = value;

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <summary>The division that numbered it.</summary>
    public DivisionCode Division => DivisionCode.Of(Value[..6]);

    /// <summary>What it is.</summary>
    public CategoryCode Category => CategoryCode.Of(Value[6..^SequenceDigits]);

    /// <summary>Its number among those of its category in its division, from 1.</summary>
    public int Number => int.Parse(Value.AsSpan(Value.Length - SequenceDigits), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The component of a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 1 to 999999.</exception>
    public static ComponentCode Of(DivisionCode division, CategoryCode category, int number) =>
        new(division.Value + category.Value + CodeLayout.Number(number, SequenceDigits));

    /// <inheritdoc />
    public static Refusal? Read(string? text, out ComponentCode code)
    {
        var refusal = CodeLayout.Check(text, Sixteen, Seventeen);
        code = refusal is null ? new ComponentCode(text!) : default;
        return refusal;
    }

    /// <summary>The next of its category in its division.</summary>
    /// <returns>Why there is none; null when there is one.</returns>
    public Refusal? TryNext(out ComponentCode next)
    {
        var refusal = CodeLayout.TryNext(Value, SequenceDigits, out var value);
        next = refusal is null ? new ComponentCode(value) : default;
        return refusal;
    }

    /// <summary>The code as it is written.</summary>
    public override string ToString() => Value;
}

/// <summary>
/// What kind of event happened in which division (事件代码): division 6 + category, 10 digits by CJ/T 214-2007 and GB/T 30428.2-2013, 11 by
/// GB/T 47678.5-2026. The same code recurs with every such event; one event is known by its case number.
/// </summary>
public readonly record struct EventCode : ICode<EventCode>
{
    private static readonly CodeLayout Ten = new(DivisionCode.Part, CategoryCode.Major, CategoryCode.Minor2);
    private static readonly CodeLayout Eleven = new(DivisionCode.Part, CategoryCode.Major, CategoryCode.Minor3);
    private readonly string? _value;

    private EventCode(string value) => _value = value;

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <summary>Where.</summary>
    public DivisionCode Division => DivisionCode.Of(Value[..6]);

    /// <summary>What.</summary>
    public CategoryCode Category => CategoryCode.Of(Value[6..]);

    /// <summary>The code of a category in a division.</summary>
    public static EventCode Of(DivisionCode division, CategoryCode category) => new(division.Value + category.Value);

    /// <inheritdoc />
    public static Refusal? Read(string? text, out EventCode code)
    {
        var refusal = CodeLayout.Check(text, Ten, Eleven);
        code = refusal is null ? new EventCode(text!) : default;
        return refusal;
    }

    /// <summary>The code as it is written.</summary>
    public override string ToString() => Value;
}
