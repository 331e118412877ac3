using System.Buffers.Binary;
using CityOps.Units;

namespace CityOps.Maps;

/// <summary>
/// Units packed for the browser, little endian. Head, 16 bytes: version (4), count (4), time in milliseconds since 1970 (8, floating point).
/// Each unit, 24 bytes: number on this server (4), longitude and latitude in ten-millionths of a degree (4, 4), age of the fix in
/// milliseconds (4), heading in hundredths of a degree (2), speed in centimetres a second (2), status (1), type (1), flags (1: on a case,
/// 2: simulated), nothing (1). js/src/map/unitFrames.ts reads the same.
/// </summary>
public static class UnitFrame
{
    /// <summary>Bytes before the first unit.</summary>
    public const int HeadBytes = 16;

    /// <summary>Bytes of a unit.</summary>
    public const int UnitBytes = 24;

    private const uint Version = 1;

    /// <summary>Types of units in the order of their numbers; whatever else there is comes after them.</summary>
    public static IReadOnlyList<string> Types { get; } = ["inspector", "sanitation", "muck-truck", "enforcement", "fire", "ambulance", "repair"];

    /// <summary>Number of a type in frames.</summary>
    public static int NumberOf(string type)
    {
        for (var number = 0; number < Types.Count; number++)
        {
            if (Types[number] == type)
                return number;
        }

        return Types.Count;
    }

    /// <summary>Packs the units that have been somewhere.</summary>
    public static byte[] Pack(IEnumerable<BoardUnit> units, DateTimeOffset now)
    {
        var placed = units.Where(unit => unit.Line.Fix is not null).ToArray();
        var frame = new byte[HeadBytes + (placed.Length * UnitBytes)];
        BinaryPrimitives.WriteUInt32LittleEndian(frame, Version);
        BinaryPrimitives.WriteUInt32LittleEndian(frame.AsSpan(4), (uint)placed.Length);
        BinaryPrimitives.WriteDoubleLittleEndian(frame.AsSpan(8), now.ToUnixTimeMilliseconds());
        for (var i = 0; i < placed.Length; i++)
            Write(frame.AsSpan(HeadBytes + (i * UnitBytes), UnitBytes), placed[i], now);
        return frame;
    }

    private static void Write(Span<byte> place, BoardUnit unit, DateTimeOffset now)
    {
        var fix = unit.Line.Fix!;
        BinaryPrimitives.WriteUInt32LittleEndian(place, (uint)unit.Index);
        BinaryPrimitives.WriteInt32LittleEndian(place[4..], (int)Math.Round(fix.Place.Longitude * 1e7));
        BinaryPrimitives.WriteInt32LittleEndian(place[8..], (int)Math.Round(fix.Place.Latitude * 1e7));
        BinaryPrimitives.WriteUInt32LittleEndian(place[12..], (uint)Math.Clamp((now - fix.At).TotalMilliseconds, 0, uint.MaxValue));
        BinaryPrimitives.WriteUInt16LittleEndian(place[16..], (ushort)Math.Round(fix.Heading * 100));
        BinaryPrimitives.WriteUInt16LittleEndian(place[18..], (ushort)Math.Clamp(fix.Speed * 100, 0, ushort.MaxValue));
        place[20] = (byte)unit.Line.Status;
        place[21] = (byte)NumberOf(unit.Line.Entry.Type);
        place[22] = (byte)((unit.Line.Case is null ? 0 : 1) | (unit.Line.Entry.Simulated ? 2 : 0));
    }
}
