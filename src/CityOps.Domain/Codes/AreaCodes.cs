using CityOps.Commands;

namespace CityOps.Codes;

/// <summary>Rank of an administrative division.</summary>
public enum DivisionRank
{
    /// <summary>省、自治区、直辖市: ends in 0000.</summary>
    Province,

    /// <summary>市、州: ends in 00.</summary>
    City,

    /// <summary>区、县.</summary>
    District,
}

/// <summary>Administrative division (行政区划代码, GB/T 2260): six digits, two each for province, city and district; 00 where it is not that deep.</summary>
public readonly record struct DivisionCode : ICode<DivisionCode>
{
    internal static readonly CodePart Part = new("division", 6, PartKind.Division);

    private static readonly CodeLayout Layout = new(Part);
    private readonly string? _value;

    private DivisionCode(string value) => _value = value;

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <summary>How deep it is.</summary>
    public DivisionRank Rank => Value[4..] != "00" ? DivisionRank.District : Value[2..4] != "00" ? DivisionRank.City : DivisionRank.Province;

    /// <summary>The division that it is part of; null for a province.</summary>
    public DivisionCode? Parent => Rank switch
    {
        DivisionRank.District => new DivisionCode(Value[..4] + "00"),
        DivisionRank.City => new DivisionCode(Value[..2] + "0000"),
        _ => null,
    };

    /// <inheritdoc />
    public static Refusal? Read(string? text, out DivisionCode code)
    {
        var refusal = CodeLayout.Check(text, Layout);
        code = refusal is null ? new DivisionCode(text!) : default;
        return refusal;
    }

    /// <summary>Whether another division is this one or lies in it.</summary>
    public bool Contains(DivisionCode other)
    {
        var own = Rank switch
        {
            DivisionRank.Province => Value[..2],
            DivisionRank.City => Value[..4],
            _ => Value,
        };
        return other.Value.StartsWith(own, StringComparison.Ordinal);
    }

    /// <summary>The code as it is written.</summary>
    public override string ToString() => Value;

    internal static DivisionCode Of(string value) => new(value);
}

/// <summary>Street or town (街道、乡镇, GB/T 10114): nine digits, division 6 + street 3. A city without districts has its streets itself.</summary>
public readonly record struct StreetCode : ICode<StreetCode>
{
    internal static readonly CodePart Part = new("street", 3, PartKind.Sequence);

    private static readonly CodeLayout Layout = new(DivisionCode.Part, Part);
    private readonly string? _value;

    private StreetCode(string value) => _value = value;

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <summary>The district that it is part of.</summary>
    public DivisionCode Division => DivisionCode.Of(Value[..6]);

    /// <inheritdoc />
    public static Refusal? Read(string? text, out StreetCode code)
    {
        var refusal = CodeLayout.Check(text, Layout);
        code = refusal is null ? new StreetCode(text!) : default;
        return refusal;
    }

    /// <summary>The code as it is written.</summary>
    public override string ToString() => Value;

    internal static StreetCode Of(string value) => new(value);
}

/// <summary>
/// Community or village (社区、村): twelve digits, division 6 + street 3 + community 3. The last three are assigned locally; the
/// twelve-digit codes of the statistics bureau have the same form.
/// </summary>
public readonly record struct CommunityCode : ICode<CommunityCode>
{
    internal static readonly CodePart Part = new("community", 3, PartKind.Sequence);

    private static readonly CodeLayout Layout = new(DivisionCode.Part, StreetCode.Part, Part);
    private readonly string? _value;

    private CommunityCode(string value) => _value = value;

    /// <inheritdoc />
    public string Value => _value ?? string.Empty;

    /// <summary>The street that it is part of.</summary>
    public StreetCode Street => StreetCode.Of(Value[..9]);

    /// <summary>The district that it is part of.</summary>
    public DivisionCode Division => DivisionCode.Of(Value[..6]);

    /// <inheritdoc />
    public static Refusal? Read(string? text, out CommunityCode code)
    {
        var refusal = CodeLayout.Check(text, Layout);
        code = refusal is null ? new CommunityCode(text!) : default;
        return refusal;
    }

    /// <summary>The code as it is written.</summary>
    public override string ToString() => Value;

    internal static CommunityCode Of(string value) => new(value);
}
