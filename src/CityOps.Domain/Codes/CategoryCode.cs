using CityOps.Commands;

namespace CityOps.Codes;

/// <summary>Which standard numbered a category.</summary>
public enum CategorySeries
{
    /// <summary>CJ/T 214-2007 and GB/T 30428.2-2013: major 2 + minor 2.</summary>
    FourDigits,

    /// <summary>GB/T 47678.5-2026, as transcribed by others and unchecked: major 2 + minor 3.</summary>
    FiveDigits,
}

/// <summary>
/// Category of components, events or matters: major class (大类) 2 + minor class (小类) 2 or 3. Components and events are numbered apart, so
/// a category is known by its code only together with its kind.
/// </summary>
public readonly record struct CategoryCode : ICode<CategoryCode>
{
    internal static readonly CodePart Major = new("major", 2, PartKind.Sequence), Minor2 = new("minor", 2, PartKind.Sequence), Minor3 = new("minor", 3, PartKind.Sequence);

    private static readonly CodeLayout Four = new(Major, Minor2);
    private static readonly CodeLayout Five = new(Major, Minor3);
    private readonly string? _value;

    private CategoryCode(string value) => _value = value;

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <summary>Major class, two digits.</summary>
    public string MajorClass => Value[..2];

    /// <summary>Minor class, two or three digits.</summary>
    public string MinorClass => Value[2..];

    /// <summary>The standard that numbered it.</summary>
    public CategorySeries Series => Value.Length == 5 ? CategorySeries.FiveDigits : CategorySeries.FourDigits;

    /// <summary>Whether a city added it: in CJ/T 214 majors from 21 on are for extensions.</summary>
    public bool IsLocalExtension => Series == CategorySeries.FourDigits && string.CompareOrdinal(MajorClass, "21") >= 0;

    /// <summary>Whether it is the rest of its major class (其他), 99 in CJ/T 214.</summary>
    public bool IsOther => Series == CategorySeries.FourDigits && MinorClass == "99";

    /// <inheritdoc />
    public static Refusal? Read(string? text, out CategoryCode code)
    {
        var refusal = CodeLayout.Check(text, Four, Five);
        code = refusal is null ? new CategoryCode(text!) : default;
        return refusal;
    }

    /// <summary>The code as it is written.</summary>
    public override string ToString() => Value;

    internal static CategoryCode Of(string value) => new(value);
}
