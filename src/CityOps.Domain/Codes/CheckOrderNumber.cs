using CityOps.Commands;

namespace CityOps.Codes;

/// <summary>What an inspector is sent to look at.</summary>
public enum CheckOrderKind
{
    /// <summary>核实: whether a report is true. H.</summary>
    Verification,

    /// <summary>核查: whether a case was handled. C.</summary>
    ResultCheck,
}

/// <summary>Number of an order to an inspector (核实单、核查单): number of the report or case + H or C + sequence 2. A convention.</summary>
public readonly record struct CheckOrderNumber : ICode<CheckOrderNumber>
{
    private const int SequenceDigits = 2;

    private static readonly CodePart Order = new("order", SequenceDigits, PartKind.Sequence);
    private static readonly CodePart ReportSequence = new("sequence", 6, PartKind.Sequence);
    private readonly string? _value;

    private CheckOrderNumber(string value) => _value = value;

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <summary>What is looked at.</summary>
    public CheckOrderKind Kind => Value[^3] == 'H' ? CheckOrderKind.Verification : CheckOrderKind.ResultCheck;

    /// <summary>Number of the report or case.</summary>
    public string Subject => Value[..^3];

    /// <summary>The order of a number, about a report.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 1 to 99.</exception>
    public static CheckOrderNumber Of(ReportNumber report, CheckOrderKind kind, int number) => Of(report.Value, kind, number);

    /// <summary>The order of a number, about a case.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 1 to 99.</exception>
    public static CheckOrderNumber Of(CaseNumber about, CheckOrderKind kind, int number) => Of(about.Value, kind, number);

    /// <inheritdoc />
    public static Refusal? Read(string? text, out CheckOrderNumber code)
    {
        // The letter decides what the order is for, so it may be either; anything else is told as a missing H.
        var letter = CodePart.Literal(text is { Length: > 3 } && text[^3] == 'C' ? "C" : "H");
        var refusal = CodeLayout.Check(
            text,
            new CodeLayout(CaseNumber.Tenant, CaseNumber.Day, CaseNumber.Sequence, letter, Order),
            new CodeLayout(CodePart.Literal("R"), CaseNumber.Tenant, CaseNumber.Day, ReportSequence, letter, Order));
        code = refusal is null ? new CheckOrderNumber(text!) : default;
        return refusal;
    }

    /// <summary>The next order of the same kind about the same.</summary>
    /// <returns>Why there is none; null when there is one.</returns>
    public Refusal? TryNext(out CheckOrderNumber next)
    {
        var refusal = CodeLayout.TryNext(Value, SequenceDigits, out var value);
        next = refusal is null ? new CheckOrderNumber(value) : default;
        return refusal;
    }

    /// <summary>The number as it is written.</summary>
    public override string ToString() => Value;

    private static CheckOrderNumber Of(string subject, CheckOrderKind kind, int number) =>
        new($"{subject}{(kind == CheckOrderKind.Verification ? 'H' : 'C')}{CodeLayout.Number(number, SequenceDigits)}");
}
