using System.Collections.Immutable;

namespace CityOps.Plans.Conditions;

/// <summary>
/// Reads the written form of a condition:
/// <code>
/// condition  = every { "or" every }
/// every      = part { "and" part }
/// part       = "not" part | "(" condition ")" | "leaderOrder" | "type" ( "is" key | "in" "(" key { "," key } ")" ) | fact sign value
/// fact       = number of the incident | "indicator" "(" key [ "," window ] ")" | "warning" [ "(" key ")" ] | "surge" [ "(" key ")" ]
/// sign       = "&gt;=" | "&gt;" | "&lt;=" | "&lt;" | "="
/// value      = number, underscores allowed | "blue" | "yellow" | "orange" | "red"
/// window     = number "m" | number "h" | number "d"
/// </code>
/// </summary>
public sealed class ConditionReader
{
    private const int Deepest = 40;
    private readonly List<ConditionWord> _words;
    private int _next;
    private int _depth;

    private ConditionReader(string text) => _words = ConditionWords.Of(text);

    private ConditionWord Word => _words[_next];

    /// <summary>Reads a condition, or says where and why it cannot be read.</summary>
    public static ConditionReading Read(string text)
    {
        try
        {
            var reader = new ConditionReader(text);
            var condition = reader.Condition();
            return reader.Word.Text.Length == 0 ? new ConditionReading(condition, null) : throw reader.Wrong("end_expected");
        }
        catch (UnreadableException unreadable)
        {
            return new ConditionReading(null, unreadable.Problem);
        }
    }

    /// <summary>Reads a condition that is known to be right, as those of a plan that was read.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static PlanCondition Parse(string text)
    {
        var reading = Read(text);
        return reading.Condition ?? throw new FormatException(reading.Problem!.ToString());
    }

    private PlanCondition Condition()
    {
        var parts = Deeper(() => Parted("or", () => One(Parted("and", Part), parts => new AllOf(parts))));
        return One(parts, parts => new AnyOf(parts));
    }

    private T Deeper<T>(Func<T> read)
    {
        if (++_depth > Deepest)
            throw Wrong("too_deep");
        var inner = read();
        _depth--;
        return inner;
    }

    private static PlanCondition One(ImmutableArray<PlanCondition> parts, Func<ImmutableArray<PlanCondition>, PlanCondition> several) =>
        parts.Length == 1 ? parts[0] : several(parts);

    private ImmutableArray<PlanCondition> Parted(string by, Func<PlanCondition> read)
    {
        var parts = ImmutableArray.CreateBuilder<PlanCondition>();
        parts.Add(read());
        while (Take(by))
            parts.Add(read());
        return parts.ToImmutable();
    }

    private PlanCondition Part()
    {
        if (Take("not"))
            return new NotSo(Deeper(Part));
        if (Take("("))
        {
            var inner = Condition();
            Need(")");
            return inner;
        }

        if (Take("leaderOrder"))
            return new LeaderOrdered();
        return Take("type") ? Types() : Compared();
    }

    private TypeIs Types()
    {
        if (Take("is"))
            return new TypeIs([Key()]);
        Need("in");
        Need("(");
        var types = ImmutableArray.CreateBuilder<string>();
        do
            types.Add(Key());
        while (Take(","));
        Need(")");
        return new TypeIs(types.ToImmutable());
    }

    private Comparison Compared()
    {
        var fact = Fact();
        var sign = Value(Word.Sign, "sign_expected");
        return new Comparison(fact, sign, fact.Name == PlanFact.Warning ? (int)Value(Word.Colour, "colour_expected") : Value(Word.Number, "number_expected"));
    }

    private PlanFact Fact()
    {
        var name = Word.Text;
        if (PlanFact.Numbers.Contains(name))
        {
            _next++;
            return new PlanFact(name, null, null);
        }

        if (name is not (PlanFact.Indicator or PlanFact.Warning or PlanFact.Surge))
            throw Wrong(Word.IsName ? "fact_unknown" : "fact_expected");
        _next++;
        if (name != PlanFact.Indicator && Word.Text != "(")
            return new PlanFact(name, null, null);
        Need("(");
        var of = Key();
        int? window = name == PlanFact.Indicator && Take(",") ? Value(Word.WindowMinutes, "window_expected") : null;
        Need(")");
        return new PlanFact(name, of, window);
    }

    private T Value<T>(T? value, string code)
        where T : struct
    {
        if (value is not { } known)
            throw Wrong(code);
        _next++;
        return known;
    }

    private string Key()
    {
        if (!Word.IsName)
            throw Wrong("key_expected");
        return _words[_next++].Text;
    }

    private bool Take(string text)
    {
        if (Word.Text != text)
            return false;
        _next++;
        return true;
    }

    private void Need(string text)
    {
        if (!Take(text))
            throw Wrong(text switch { "(" => "opening_bracket_expected", ")" => "closing_bracket_expected", _ => $"{text}_expected" });
    }

    private UnreadableException Wrong(string code) => new(new ConditionProblem(Word.Position, code, Word.Text));

    /// <summary>Never leaves the reader: it is how a descent of many steps gives up at once.</summary>
    private sealed class UnreadableException(ConditionProblem problem) : Exception(problem.ToString())
    {
        public ConditionProblem Problem { get; } = problem;
    }
}
