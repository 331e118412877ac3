using CityOps.Cases;

namespace CityOps.Proposals;

/// <summary>What proposes an incident.</summary>
[GenerateSerializer]
public enum ProposalSource
{
    /// <summary>设备报警: a sensor.</summary>
    Sensor,

    /// <summary>上报激增: many reports of one type in one area.</summary>
    Surge,
}

/// <summary>Where a proposal (事件线索) stands.</summary>
[GenerateSerializer]
public enum ProposalStatus
{
    /// <summary>There is none.</summary>
    Absent,

    /// <summary>Nobody has decided.</summary>
    Open,

    /// <summary>An incident was made of it.</summary>
    Accepted,

    /// <summary>Somebody said that it is none.</summary>
    Dismissed,
}

/// <summary>What a device measured.</summary>
/// <param name="Device">Its identifier, 1 to 100 characters.</param>
/// <param name="Indicator">What was measured, 1 to 100 characters.</param>
/// <param name="Value">The value.</param>
/// <param name="Threshold">The value at which it is an alarm; null when the device says no more than that it is one.</param>
/// <param name="Unit">Unit of both, at most 20 characters; empty for none.</param>
/// <param name="At">When it was measured, by the device's clock.</param>
[GenerateSerializer, Immutable]
[Alias("alarm-reading")]
public sealed record AlarmReading(
    [property: Id(0)] string Device,
    [property: Id(1)] string Indicator,
    [property: Id(2)] double Value,
    [property: Id(3)] double? Threshold,
    [property: Id(4)] string Unit,
    [property: Id(5)] DateTimeOffset At);

/// <summary>How many reports there are, and how many there are otherwise.</summary>
/// <param name="TypeCode">Type of the reports.</param>
/// <param name="Area">Code of the district.</param>
/// <param name="Count">Reports in the window.</param>
/// <param name="WindowMinutes">Length of the window.</param>
/// <param name="Baseline">Reports in a window of that length otherwise, on average.</param>
/// <param name="BaselineDays">Over how many days that was counted.</param>
[GenerateSerializer, Immutable]
[Alias("surge-figures")]
public sealed record SurgeFigures(
    [property: Id(0)] string TypeCode,
    [property: Id(1)] string Area,
    [property: Id(2)] int Count,
    [property: Id(3)] int WindowMinutes,
    [property: Id(4)] double Baseline,
    [property: Id(5)] int BaselineDays)
{
    /// <summary>How many times the baseline; null where there never was a report.</summary>
    public double? Times => Baseline > 0 ? Count / Baseline : null;
}

/// <summary>What is proposed. Never changed.</summary>
/// <param name="Source">What proposes it.</param>
/// <param name="Type">Type of incident, kebab case; null when whoever decides has to say.</param>
/// <param name="Place">Where.</param>
/// <param name="Grid">Unit grid.</param>
/// <param name="Address">Place in words.</param>
/// <param name="Text">What is said.</param>
/// <param name="Reading">What a device measured; null for a surge.</param>
/// <param name="Surge">The figures of a surge; null for an alarm.</param>
[GenerateSerializer, Immutable]
[Alias("proposed-incident")]
public sealed record ProposedIncident(
    [property: Id(0)] ProposalSource Source,
    [property: Id(1)] string? Type,
    [property: Id(2)] CasePosition Place,
    [property: Id(3)] string Grid,
    [property: Id(4)] string Address,
    [property: Id(5)] string Text,
    [property: Id(6)] AlarmReading? Reading,
    [property: Id(7)] SurgeFigures? Surge);
