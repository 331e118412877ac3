using System.Collections.Immutable;
using CityOps.Cases.Forms;
using CityOps.Languages;
using CityOps.Plans;

namespace CityOps.Incidents.Forms;

/// <summary>The forms of all commands that people give to incidents and their tasks, and which of them a viewer may use now.</summary>
internal static class IncidentForms
{
    /// <summary>Given elsewhere: receiving has a page, activating and another level have a dialog, notes stand under the log, tasks are read by opening the board and ticked in their checklist.</summary>
    public static readonly ImmutableArray<Type> Elsewhere = [typeof(ReceiveIncident), typeof(ActivateIncident), typeof(ChangeLevel), typeof(NoteIncident), typeof(ReadPlanTask), typeof(TickPlanTask), typeof(IssuePlanTask)];

    /// <summary>Forms of commands to an incident, what moves it on first.</summary>
    public static readonly ImmutableArray<IncidentForm> OfIncident = [.. BeforeForms.All, .. ResponseForms.All, .. LinkForms.All, .. EndForms.All];

    /// <summary>Forms of commands to a task.</summary>
    public static readonly ImmutableArray<IncidentForm> OfTask = [.. TaskForms.All];

    /// <summary>Forms of commands to a report that is due.</summary>
    public static readonly ImmutableArray<IncidentForm> OfReport = [.. ReportForms.All];

    /// <summary>What the viewer may do now: to the incident, or to a task of it.</summary>
    public static ImmutableArray<IncidentForm> Legal(IncidentHead head)
    {
        var legal = (head.Task is { } task ? head.File.LegalFor(task) : head.File.Legal).ToHashSet();
        return [.. (head.Report is not null ? OfReport : head.Task is null ? OfIncident : OfTask).Where(form => legal.Contains(form.Command) && form.Fits(head))];
    }

    /// <summary>Some lines of text.</summary>
    public static FormField Text(string name, Word label) => new(name, FieldKind.Text, label);

    /// <summary>A choice among values of data, which have their names in both languages.</summary>
    public static FormField Pick(string name, Word label, IEnumerable<Choice> choices) => new(name, FieldKind.Choice, label) { Choices = [.. choices] };

    /// <summary>A choice among levels.</summary>
    public static FormField Level(IEnumerable<ResponseLevel> levels) => Pick("level", IncidentFieldWords.Level, levels.Select(level => new Choice(level.ToString(), IncidentWords.Of(level))));

    /// <summary>The thing of a plan that was chosen.</summary>
    public static PlanItemId Item(this FormEntries entries, string name) => new(Guid.Parse(entries[name]));

    /// <summary>A whole number; null when none was entered.</summary>
    public static int? Whole(this FormEntries entries, string name) => entries.Amount(name) is { } amount && amount < int.MaxValue ? (int)amount : null;
}
