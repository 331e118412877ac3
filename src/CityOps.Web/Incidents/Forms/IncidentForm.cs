using CityOps.Cases.Forms;
using CityOps.Journal;
using CityOps.Languages;
using CityOps.Plans;

namespace CityOps.Incidents.Forms;

/// <summary>What a command is made of beside what was entered.</summary>
/// <param name="Operation">Names it for ever.</param>
/// <param name="Actor">Account.</param>
/// <param name="File">The incident as the viewer sees it.</param>
/// <param name="Task">The task that the command is about; null when it is about none.</param>
internal sealed record IncidentHead(OperationId Operation, string Actor, IncidentFile File, IncidentTaskView? Task)
{
    /// <summary>The report that the command is about; null when it is about none.</summary>
    public IncidentReportDue? Report { get; init; }

    /// <summary>Names of codes, for what is written for the viewer; null where nothing is.</summary>
    public IncidentNames? Names { get; init; }

    /// <summary>Identifier of the task.</summary>
    public PlanItemId Id => Task?.Planned.Id ?? default;

    /// <summary>The version that was looked at: for what is decided on the whole of an incident.</summary>
    public long? Seen => File.View.Version;
}

/// <summary>How a person gives a command to an incident or to one of its tasks.</summary>
/// <param name="Command">Type of the command.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Key">Its key.</param>
/// <param name="Icon">Its picture.</param>
/// <param name="Fields">What is asked for, as things stand.</param>
/// <param name="Make">Makes the command of what was entered.</param>
internal sealed record IncidentForm(
    Type Command,
    Word Label,
    string Key,
    string Icon,
    Func<IncidentHead, IReadOnlyList<FormField>> Fields,
    Func<IncidentHead, FormEntries, IncidentCommand> Make)
{
    /// <summary>Says no to somebody, or ends something.</summary>
    public bool Danger { get; init; }

    /// <summary>What follows when it is done.</summary>
    public Word? Then { get; init; }

    /// <summary>What a field holds at first.</summary>
    public Func<IncidentHead, string, string?> Initial { get; init; } = static (_, _) => null;

    /// <summary>Offered only where this holds; what the rules would refuse for certain is left out.</summary>
    public Func<IncidentHead, bool> Fits { get; init; } = static _ => true;
}
