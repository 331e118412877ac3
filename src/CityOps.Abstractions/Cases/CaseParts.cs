using System.Text.Json.Serialization;
using CityOps.WorkingTimes;

namespace CityOps.Cases;

/// <summary>A point on the ground.</summary>
/// <param name="Longitude">Degrees CGCS2000, -180 to 180.</param>
/// <param name="Latitude">Degrees CGCS2000, -90 to 90.</param>
[GenerateSerializer, Immutable]
[Alias("case-position")]
[method: JsonConstructor]
public readonly record struct CasePosition([property: Id(0)] double Longitude, [property: Id(1)] double Latitude);

/// <summary>What somebody saw or sends as proof.</summary>
/// <param name="Text">1 to 2,000 characters.</param>
/// <param name="Photos">Identifiers of stored photographs, each 1 to 100 characters, at most 20.</param>
/// <param name="Position">Where the device was; null when unknown.</param>
[GenerateSerializer, Immutable]
[Alias("case-evidence")]
public sealed record CaseEvidence(
    [property: Id(0)] string Text,
    [property: Id(1)] IReadOnlyList<string> Photos,
    [property: Id(2)] CasePosition? Position)
{
    /// <summary>What stands before the identifier of a record elsewhere, where a case that was brought in has no photograph.</summary>
    public const string RecordPrefix = "record:";

    /// <summary>Those of <see cref="Photos"/> that are pictures.</summary>
    public IEnumerable<string> Photographs() => Photos.Where(id => !id.StartsWith(RecordPrefix, StringComparison.Ordinal));
}

/// <summary>Why: a code of the city's list and words.</summary>
/// <param name="Code">1 to 50 characters.</param>
/// <param name="Text">1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("case-reason")]
public sealed record CaseReason([property: Id(0)] string Code, [property: Id(1)] string Text);

/// <summary>Who is to be told of what became of a report, and how it came in.</summary>
/// <param name="Channel">The channel of origin, by which the answer goes back.</param>
/// <param name="Reporter">Account or contact of the reporter.</param>
[GenerateSerializer, Immutable]
[Alias("case-notice")]
public sealed record CaseNotice([property: Id(0)] CaseSource Channel, [property: Id(1)] string Reporter);

/// <summary>A report as it came in. Evidence: never edited.</summary>
/// <param name="Source">Where it came from.</param>
/// <param name="By">Account of the one who entered it.</param>
/// <param name="At">When it came in.</param>
/// <param name="TypeCode">Type as the reporter chose it.</param>
/// <param name="Kind">What the catalogue says of that type.</param>
/// <param name="Address">Place in words.</param>
/// <param name="Place">Place on the ground.</param>
/// <param name="Grid">Unit grid that the place lies in, 14 or 15 digits.</param>
/// <param name="Evidence">What was seen.</param>
/// <param name="Contact">How the reporter can be reached; null for anonymous reports.</param>
/// <param name="CallBackAgreed">The reporter agreed to be called back.</param>
[GenerateSerializer, Immutable]
[Alias("case-report")]
public sealed record CaseReport(
    [property: Id(0)] CaseSource Source,
    [property: Id(1)] string By,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] string TypeCode,
    [property: Id(4)] CaseKind Kind,
    [property: Id(5)] string Address,
    [property: Id(6)] CasePosition Place,
    [property: Id(7)] string Grid,
    [property: Id(8)] CaseEvidence Evidence,
    [property: Id(9)] string? Contact,
    [property: Id(10)] bool CallBackAgreed)
{
    /// <summary>Code of the component that it is about; null when none was named.</summary>
    [Id(11)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Component { get; init; }
}

/// <summary>How the intake operator reads a report (登记). Stands beside the report and changes nothing in it.</summary>
/// <param name="TypeCode">Type as registered.</param>
/// <param name="Kind">What the catalogue says of that type.</param>
/// <param name="Condition">Condition of the thing, 1 to 200 characters.</param>
/// <param name="Address">Place in words, 1 to 200 characters.</param>
/// <param name="Grid">Unit grid, 14 or 15 digits.</param>
[GenerateSerializer, Immutable]
[Alias("case-registration")]
public sealed record CaseRegistration(
    [property: Id(0)] string TypeCode,
    [property: Id(1)] CaseKind Kind,
    [property: Id(2)] string Condition,
    [property: Id(3)] string Address,
    [property: Id(4)] string Grid);

/// <summary>What a collector found when asked to verify.</summary>
[GenerateSerializer]
public enum VerifyFinding
{
    /// <summary>属实.</summary>
    True,

    /// <summary>不属实.</summary>
    False,

    /// <summary>已解决.</summary>
    Resolved,

    /// <summary>非范围.</summary>
    OutOfScope,
}

/// <summary>One dispatch is one task (任务); the last one is the one under way.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Unit">Unit that has to handle it.</param>
/// <param name="Centre">Second-level centre it goes through; null when it goes straight to the unit.</param>
/// <param name="Limit">Limit that the due time was worked out from.</param>
/// <param name="DispatchedAt">When it was dispatched.</param>
/// <param name="ReceiveDue">Until when it has to be received; then it counts as received.</param>
/// <param name="ReceivedAt">When it was received; null before.</param>
/// <param name="Due">Until when it has to be handled, extensions and suspensions counted in.</param>
/// <param name="OriginalDue">The due time before any extension or suspension; the extension rate is worked out from it.</param>
/// <param name="FedBackAt">When the unit said that it is done; null before.</param>
[GenerateSerializer, Immutable]
[Alias("case-task")]
public sealed record CaseTask(
    [property: Id(0)] int Number,
    [property: Id(1)] string Unit,
    [property: Id(2)] string? Centre,
    [property: Id(3)] WorkingSpan Limit,
    [property: Id(4)] DateTimeOffset DispatchedAt,
    [property: Id(5)] DateTimeOffset ReceiveDue,
    [property: Id(6)] DateTimeOffset? ReceivedAt,
    [property: Id(7)] DateTimeOffset Due,
    [property: Id(8)] DateTimeOffset OriginalDue,
    [property: Id(9)] DateTimeOffset? FedBackAt);

/// <summary>Why the limits of a case stand still.</summary>
/// <param name="Order">Identifier of the order.</param>
/// <param name="Area">Code of the city or district with whose posture it was given.</param>
/// <param name="Reason">Why.</param>
/// <param name="Since">Since when.</param>
[GenerateSerializer, Immutable]
[Alias("case-limits-pause")]
public sealed record CaseLimitsPause(
    [property: Id(0)] Guid Order,
    [property: Id(1)] string Area,
    [property: Id(2)] string Reason,
    [property: Id(3)] DateTimeOffset Since);
