using System.Security.Cryptography;
using System.Text;
using CityOps.Cases;

namespace CityOps.Plans;

/// <summary>
/// Names one thing that a plan brings about in one incident. It follows from incident, plan and item, never from time or version, so
/// whoever activates the same twice names the same things.
/// </summary>
/// <param name="Value">A version 8 UUID.</param>
[GenerateSerializer, Immutable]
[Alias("plan-item-id")]
[method: System.Text.Json.Serialization.JsonConstructor]
public readonly record struct PlanItemId([property: Id(0)] Guid Value)
{
    /// <summary>The identifier that always belongs to these words.</summary>
    /// <param name="incident">Identifier of the incident.</param>
    /// <param name="plan">Identifier of the plan.</param>
    /// <param name="kind">What kind of thing: <c>task</c>, <c>zone</c> …</param>
    /// <param name="item">Its key in the plan.</param>
    public static PlanItemId Of(string incident, string plan, string kind, string item)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', "plan-item", incident, plan, kind, item)), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new PlanItemId(new Guid(hash[..16], bigEndian: true));
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>A block of a plan that can be activated by itself.</summary>
[GenerateSerializer]
public enum PlanBlock
{
    /// <summary>Tasks.</summary>
    Tasks,

    /// <summary>Requests for resources.</summary>
    Resources,

    /// <summary>Zones.</summary>
    Zones,

    /// <summary>Messages.</summary>
    Messages,

    /// <summary>Reports that are due.</summary>
    Reports,
}

/// <summary>A plan that is activated, whole or in part (部分启动).</summary>
/// <param name="Plan">Identifier of the plan.</param>
/// <param name="Groups">Only the tasks of these groups; null for all.</param>
/// <param name="Phases">Only the tasks of these phases; null for all.</param>
/// <param name="Blocks">Only these blocks; null for all.</param>
[GenerateSerializer, Immutable]
[Alias("plan-choice")]
public sealed record PlanChoice(
    [property: Id(0)] string Plan,
    [property: Id(1)] IReadOnlyList<string>? Groups,
    [property: Id(2)] IReadOnlyList<PlanPhase>? Phases,
    [property: Id(3)] IReadOnlyList<PlanBlock>? Blocks)
{
    /// <summary>The whole plan.</summary>
    public static PlanChoice Whole(string plan) => new(plan, null, null, null);
}

/// <summary>What somebody wants activated.</summary>
/// <param name="Incident">Identifier of the incident.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Area">Code of the area or grid it lies in; decides whose street office and district it is.</param>
/// <param name="Level">Level of the response.</param>
/// <param name="At">From when countdowns run.</param>
/// <param name="Choices">The plans.</param>
/// <param name="Values">What the variables of messages are filled with, by name; what is missing stays as a gap.</param>
[GenerateSerializer, Immutable]
[Alias("activation-request")]
public sealed record ActivationRequest(
    [property: Id(0)] string Incident,
    [property: Id(1)] CasePosition Place,
    [property: Id(2)] string Area,
    [property: Id(3)] ResponseLevel Level,
    [property: Id(4)] DateTimeOffset At,
    [property: Id(5)] IReadOnlyList<PlanChoice> Choices,
    [property: Id(6)] IReadOnlyDictionary<string, PlanText> Values);
