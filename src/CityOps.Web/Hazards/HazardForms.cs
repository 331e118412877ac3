using System.Collections.Immutable;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases.Forms;
using CityOps.Journal;
using CityOps.Languages;
using CityOps.Resources;

namespace CityOps.Hazards;

/// <summary>What a command is made of beside what was entered.</summary>
/// <param name="Operation">Names it for ever.</param>
/// <param name="Account">Who gives it.</param>
/// <param name="View">The place; null when one is to be registered.</param>
/// <param name="Owners">Organisations for which the viewer may register.</param>
/// <param name="Today">The day that it is in the city.</param>
public sealed record HazardHead(OperationId Operation, AccountEntry Account, HazardView? View, IReadOnlyList<Organisation> Owners, DateOnly Today)
{
    /// <summary>The version that was looked at.</summary>
    public long? Seen => View?.Version;
}

/// <summary>How a person gives a command to the register.</summary>
/// <param name="Command">Type of the command.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Key">Its key.</param>
/// <param name="Icon">Its picture.</param>
/// <param name="Fields">What is asked for.</param>
/// <param name="Make">Makes the command of what was entered.</param>
public sealed record HazardForm(
    Type Command,
    Word Label,
    string Key,
    string Icon,
    Func<HazardHead, IReadOnlyList<FormField>> Fields,
    Func<HazardHead, FormEntries, HazardCommand> Make)
{
    /// <summary>Ends something.</summary>
    public bool Danger { get; init; }

    /// <summary>What a field holds at first.</summary>
    public Func<HazardHead, string, string?> Initial { get; init; } = static (_, _) => null;
}

/// <summary>The forms of all commands to the register, and which of them a viewer may use now.</summary>
internal static class HazardForms
{
    /// <summary>Puts a new place into the register, or one back that was taken out.</summary>
    public static HazardForm Register { get; } = new(
        typeof(RegisterHazard), HazardWords.Again, "G", "plus",
        static head => head.View is null ? [Fields.Line("code", HazardWords.Code, 40), .. HazardFields.Of(head)] : HazardFields.Of(head),
        static (head, entries) => new RegisterHazard(head.Operation, head.Account.Name, head.Seen, HazardFields.Entry(entries)))
    {
        Initial = static (head, name) => head.View is { } view ? HazardFields.Value(view.Entry, name) : HazardFields.Fresh(head, name),
    };

    /// <summary>All of them.</summary>
    public static ImmutableArray<HazardForm> All { get; } =
    [
        Register,
        new(typeof(SurveyHazard), new("核查", "Survey"), "C", "check",
            static _ => [HazardFields.Tonnes, HazardFields.SurveyedOn, Fields.Text(HazardWords.Finding) with { Optional = true, Longest = 500 }],
            static (head, entries) => new SurveyHazard(head.Operation, head.Account.Name, head.Seen, HazardFields.Amount(entries), entries.Day("surveyedOn")!.Value, entries.OrNull("text")))
        {
            Initial = static (head, name) => name == HazardFields.SurveyedOn.Name ? HazardFields.Write(head.Today) : HazardFields.Value(head.View!.Entry, name),
        },
        new(typeof(ReviseHazard), new("变更登记", "Change the entry"), "V", "file",
            static head => HazardFields.Of(head), static (head, entries) => new ReviseHazard(head.Operation, head.Account.Name, head.Seen, HazardFields.Entry(entries)))
        {
            Initial = static (head, name) => HazardFields.Value(head.View!.Entry, name),
        },
        new(typeof(RetireHazard), new("注销", "Take out"), "Z", "bin",
            static _ => [Fields.Text(new("原因", "Why"), "reason") with { Longest = 500 }], static (head, entries) => new RetireHazard(head.Operation, head.Account.Name, head.Seen, entries.Text("reason"))) { Danger = true },
    ];

    /// <summary>What the viewer may do with the place that he looks at.</summary>
    public static ImmutableArray<HazardForm> Legal(HazardHead head) => head.View is { } view && head.Account.Owns(view.Entry.Organisation)
        ? [.. All.Where(form => HazardTransitions.All.Single(line => line.Command == form.Command).InRegister == view.RetiredAt is null)]
        : [];
}
