using System.Globalization;
using CityOps.Commands;

namespace CityOps.Codes;

/// <summary>
/// Number of a case (案卷号): division of the tenant 6 + day 8 + sequence 5. Given when the case is filed, one row of numbers for each tenant
/// and day. A convention, as are all numbers in this file: nothing that can change (state, department) is part of them.
/// </summary>
public readonly record struct CaseNumber : ICode<CaseNumber>
{
    internal static readonly CodePart Tenant = new("tenant", 6, PartKind.Division), Day = new("day", 8, PartKind.Date), Sequence = new("sequence", SequenceDigits, PartKind.Sequence);

    private const int SequenceDigits = 5;

    private static readonly CodeLayout Layout = new(Tenant, Day, Sequence);
    private readonly string? _value;

    private CaseNumber(string value) => _value = value;

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <summary>The city or district that filed it.</summary>
    public DivisionCode Division => DivisionCode.Of(Value[..6]);

    /// <summary>The local day of filing.</summary>
    public DateOnly Date => DateOnly.ParseExact(Value[6..14], "yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>The case of a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 1 to 99999.</exception>
    public static CaseNumber Of(DivisionCode tenant, DateOnly day, int number) => new(tenant.Value + CaseText.Day(day) + CodeLayout.Number(number, SequenceDigits));

    /// <inheritdoc />
    public static Refusal? Read(string? text, out CaseNumber code)
    {
        var refusal = CodeLayout.Check(text, Layout);
        code = refusal is null ? new CaseNumber(text!) : default;
        return refusal;
    }

    /// <summary>The next of the same tenant and day.</summary>
    /// <returns>Why there is none; null when there is one.</returns>
    public Refusal? TryNext(out CaseNumber next)
    {
        var refusal = CodeLayout.TryNext(Value, SequenceDigits, out var value);
        next = refusal is null ? new CaseNumber(value) : default;
        return refusal;
    }

    /// <summary>The number as it is written.</summary>
    public override string ToString() => Value;

    internal static CaseNumber Of(string value) => new(value);
}

/// <summary>Number of a report (上报号、受理号): R + division of the tenant 6 + day 8 + sequence 6. Every report has one, a merged one too.</summary>
public readonly record struct ReportNumber : ICode<ReportNumber>
{
    private const int SequenceDigits = 6;

    private static readonly CodeLayout Layout = new(CodePart.Literal("R"), CaseNumber.Tenant, CaseNumber.Day, new CodePart("sequence", SequenceDigits, PartKind.Sequence));
    private readonly string? _value;

    private ReportNumber(string value) => _value = value;

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <summary>The city or district that it was reported to.</summary>
    public DivisionCode Division => DivisionCode.Of(Value[1..7]);

    /// <summary>The local day of reporting.</summary>
    public DateOnly Date => DateOnly.ParseExact(Value[7..15], "yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>The report of a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 1 to 999999.</exception>
    public static ReportNumber Of(DivisionCode tenant, DateOnly day, int number) => new("R" + tenant.Value + CaseText.Day(day) + CodeLayout.Number(number, SequenceDigits));

    /// <inheritdoc />
    public static Refusal? Read(string? text, out ReportNumber code)
    {
        var refusal = CodeLayout.Check(text, Layout);
        code = refusal is null ? new ReportNumber(text!) : default;
        return refusal;
    }

    /// <summary>The next of the same tenant and day.</summary>
    /// <returns>Why there is none; null when there is one.</returns>
    public Refusal? TryNext(out ReportNumber next)
    {
        var refusal = CodeLayout.TryNext(Value, SequenceDigits, out var value);
        next = refusal is null ? new ReportNumber(value) : default;
        return refusal;
    }

    /// <summary>The number as it is written.</summary>
    public override string ToString() => Value;
}

/// <summary>Number of a task (任务号): case number, a dash, sequence 2. One dispatch is one task; rework is the next.</summary>
public readonly record struct TaskNumber : ICode<TaskNumber>
{
    private const int SequenceDigits = 2;

    private static readonly CodeLayout Layout = new(CaseNumber.Tenant, CaseNumber.Day, CaseNumber.Sequence, CodePart.Literal("-"), new CodePart("task", SequenceDigits, PartKind.Sequence));
    private readonly string? _value;

    private TaskNumber(string value) => _value = value;

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <summary>The case that it belongs to.</summary>
    public CaseNumber Case => CaseNumber.Of(Value[..^(SequenceDigits + 1)]);

    /// <summary>The task of a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 1 to 99.</exception>
    public static TaskNumber Of(CaseNumber of, int number) => new($"{of.Value}-{CodeLayout.Number(number, SequenceDigits)}");

    /// <inheritdoc />
    public static Refusal? Read(string? text, out TaskNumber code)
    {
        var refusal = CodeLayout.Check(text, Layout);
        code = refusal is null ? new TaskNumber(text!) : default;
        return refusal;
    }

    /// <summary>The next task of the case.</summary>
    /// <returns>Why there is none; null when there is one.</returns>
    public Refusal? TryNext(out TaskNumber next)
    {
        var refusal = CodeLayout.TryNext(Value, SequenceDigits, out var value);
        next = refusal is null ? new TaskNumber(value) : default;
        return refusal;
    }

    /// <summary>The number as it is written.</summary>
    public override string ToString() => Value;
}

internal static class CaseText
{
    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
