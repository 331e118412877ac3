using System.Collections.Immutable;
using System.Globalization;

namespace CityOps.Plans.Conditions;

/// <summary>When a level is proposed: a tree of comparisons. Its text is the written form (docs/reference/plans.md).</summary>
public abstract record PlanCondition;

/// <summary>All parts hold.</summary>
public sealed record AllOf(ImmutableArray<PlanCondition> Parts) : PlanCondition
{
    /// <inheritdoc />
    public override string ToString() => string.Join(" and ", Parts.Select(part => part is AnyOf ? $"({part})" : part.ToString()));
}

/// <summary>At least one part holds.</summary>
public sealed record AnyOf(ImmutableArray<PlanCondition> Parts) : PlanCondition
{
    /// <inheritdoc />
    public override string ToString() => string.Join(" or ", Parts);
}

/// <summary>The part does not hold.</summary>
public sealed record NotSo(PlanCondition Part) : PlanCondition
{
    /// <inheritdoc />
    public override string ToString() => Part is AllOf or AnyOf ? $"not ({Part})" : $"not {Part}";
}

/// <summary>A fact stands beside a number, or a warning beside a colour.</summary>
/// <param name="Fact">What is compared.</param>
/// <param name="Sign">How.</param>
/// <param name="Value">With what; of a warning the number of the colour, 1 blue to 4 red.</param>
public sealed record Comparison(PlanFact Fact, ComparisonSign Sign, decimal Value) : PlanCondition
{
    /// <inheritdoc />
    public override string ToString() => $"{Fact} {SignText} {Fact.Show(Value)}";

    private string SignText => Sign switch
    {
        ComparisonSign.AtLeast => ">=",
        ComparisonSign.MoreThan => ">",
        ComparisonSign.AtMost => "<=",
        ComparisonSign.LessThan => "<",
        _ => "=",
    };
}

/// <summary>The incident is of one of these types.</summary>
public sealed record TypeIs(ImmutableArray<string> Types) : PlanCondition
{
    /// <inheritdoc />
    public override string ToString() => $"type in ({string.Join(", ", Types)})";
}

/// <summary>A leader has ordered a response.</summary>
public sealed record LeaderOrdered : PlanCondition
{
    /// <inheritdoc />
    public override string ToString() => "leaderOrder";
}

/// <summary>How two values stand to each other.</summary>
public enum ComparisonSign
{
    /// <summary>At least.</summary>
    AtLeast,

    /// <summary>More than.</summary>
    MoreThan,

    /// <summary>At most.</summary>
    AtMost,

    /// <summary>Less than.</summary>
    LessThan,

    /// <summary>Equal.</summary>
    Equal,
}

/// <summary>What can be compared.</summary>
/// <param name="Name">Its name: <c>deaths</c>, <c>indicator</c>, <c>warning</c>, <c>surge</c>.</param>
/// <param name="Of">Which indicator, warning or type of report; null when it takes none or all.</param>
/// <param name="WindowMinutes">Over which time an indicator is taken; null for the moment's value.</param>
public sealed record PlanFact(string Name, string? Of, int? WindowMinutes)
{
    /// <summary>Names of the facts that are plain numbers of the incident.</summary>
    public static ImmutableArray<string> Numbers { get; } =
        ["deaths", "missing", "seriousInjured", "affectedPeople", "relocatedPeople", "lossYuan", "areaSquareKilometres", "durationMinutes"];

    /// <summary>Something measured, of which the plan names key and window.</summary>
    public const string Indicator = "indicator";

    /// <summary>Colour of the gravest warning in force, of a kind or of any.</summary>
    public const string Warning = "warning";

    /// <summary>How many times the usual number of reports came in, of a type or of the gravest; 7 is the trade's threshold.</summary>
    public const string Surge = "surge";

    /// <inheritdoc />
    public override string ToString() => (Of, WindowMinutes) switch
    {
        (null, _) => Name,
        (_, null) => $"{Name}({Of})",
        (_, { } minutes) => $"{Name}({Of}, {WindowText(minutes)})",
    };

    internal string Show(decimal value) => Name == Warning && value is >= 1 and <= 4 && value == decimal.Truncate(value)
        ? ((WarningColour)(int)value).ToString().ToLowerInvariant()
        : value.ToString("0.##########", CultureInfo.InvariantCulture);

    private static string WindowText(int minutes) => minutes switch
    {
        _ when minutes % 1440 == 0 => string.Create(CultureInfo.InvariantCulture, $"{minutes / 1440}d"),
        _ when minutes % 60 == 0 => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{minutes}m"),
    };
}
