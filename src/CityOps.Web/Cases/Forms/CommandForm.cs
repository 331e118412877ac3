using CityOps.Journal;
using CityOps.Languages;

namespace CityOps.Cases.Forms;

/// <summary>What a field takes.</summary>
public enum FieldKind
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Text,

    /// <summary>One of a few.</summary>
    Choice,

    /// <summary>Photographs.</summary>
    Photos,

    /// <summary>Where the photographs were taken.</summary>
    Position,

    /// <summary>An inspector of the case's area.</summary>
    Collector,

    /// <summary>A unit that the routing rule recommends.</summary>
    AdvisedUnit,

    /// <summary>Any organisation that cases can be dispatched to.</summary>
    Unit,

    /// <summary>A unit of the case's second-level centre.</summary>
    CentreUnit,

    /// <summary>A type of the catalogue.</summary>
    Type,

    /// <summary>A date and time.</summary>
    Moment,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>An open case of the same type near by.</summary>
    NearCase,

    /// <summary>A number that is not negative.</summary>
    Number,

    /// <summary>A day.</summary>
    Day,
}

/// <summary>One choice of a field.</summary>
/// <param name="Value">What the command gets.</param>
/// <param name="Word">What the reader sees.</param>
public sealed record Choice(string Value, Word Word);

/// <summary>One field of a form.</summary>
/// <param name="Name">Its name among the entries.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Label">Its label.</param>
public sealed record FormField(string Name, FieldKind Kind, Word Label)
{
    /// <summary>May be left empty.</summary>
    public bool Optional { get; init; }

    /// <summary>Most characters.</summary>
    public int Longest { get; init; } = 2_000;

    /// <summary>The choices.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>What the reader should know.</summary>
    public Word? Hint { get; init; }

    /// <summary>Is asked for only while another field holds this value.</summary>
    public (string Field, string Value)? When { get; init; }

    /// <summary>What the field holds at first.</summary>
    public Func<CaseFile, Speech, string?>? Initial { get; init; }
}

/// <summary>The three parts that every command has.</summary>
public sealed record CommandHead(OperationId Operation, string Actor, long? Version);

/// <summary>How a person gives a command.</summary>
/// <param name="Command">Type of the command.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Key">Its key.</param>
/// <param name="Icon">Its picture.</param>
/// <param name="Fields">What is asked for.</param>
/// <param name="Make">Makes the command of what was entered.</param>
public sealed record CommandForm(Type Command, Word Label, string Key, string Icon, IReadOnlyList<FormField> Fields, Func<CommandHead, FormEntries, CaseCommand> Make)
{
    /// <summary>Says no to somebody, or ends something without a result.</summary>
    public bool Danger { get; init; }

    /// <summary>The address of the screen that gives the command, where it has one of its own; null: it is given here.</summary>
    public Func<CaseFile, string>? LeadsTo { get; init; }

    /// <summary>What follows when it is done.</summary>
    public Word? Then { get; init; }

    /// <summary>Offered only where this holds; what the rules would refuse for certain is left out.</summary>
    public Func<CaseFile, bool> Fits { get; init; } = static _ => true;
}
