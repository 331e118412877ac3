using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CityOps.Cases;
using CityOps.Journal;

namespace CityOps.Import.Cases;

/// <summary>A row of a file of past cases that can be brought in.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Id">Its identifier where it comes from.</param>
/// <param name="OpenedAt">When it was reported.</param>
/// <param name="EndedAt">When it ended; null when it has not.</param>
/// <param name="Outcome">How it ended, or where it stands.</param>
/// <param name="Source">Where the report came from.</param>
/// <param name="TypeCode">Its type here.</param>
/// <param name="Category">Its category there.</param>
/// <param name="Address">Place in words.</param>
/// <param name="Place">Place on the ground.</param>
/// <param name="Cell">Unit grid.</param>
/// <param name="HandledBy">Who handled it, as it says there.</param>
internal sealed record PastCase(
    int Line,
    string Id,
    DateTimeOffset OpenedAt,
    DateTimeOffset? EndedAt,
    PastOutcome Outcome,
    CaseSource Source,
    string TypeCode,
    string Category,
    string Address,
    CasePosition Place,
    string Cell,
    string HandledBy)
{
    /// <summary>
    /// Name of one of its commands: always the same for the same case and step, whatever file it stands in, so that a case is brought in once
    /// however often it is read (a version 8 UUID of the city, the identifier and the step).
    /// </summary>
    public OperationId Operation(string step)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"cityops/past-case/{Cell[..4]}/{Id}/{step}"), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new OperationId(new Guid(hash[..16], bigEndian: true));
    }

    /// <summary>A fraction from 0 to 1 that is always the same for this case and matter.</summary>
    public double Chance(string matter) => BinaryPrimitives.ReadUInt32LittleEndian(Operation(matter).Value.ToByteArray()) / (double)uint.MaxValue;
}

/// <summary>A row that is not brought in.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Id">Its identifier, when it has one.</param>
/// <param name="Code">Why.</param>
/// <param name="Detail">What was found.</param>
internal sealed record RefusedRow(int Line, string Id, string Code, string Detail);
