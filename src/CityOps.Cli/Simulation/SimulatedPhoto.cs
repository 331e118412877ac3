using System.Buffers.Binary;
using System.IO.Compression;

namespace CityOps.Simulation;

/// <summary>Pictures for simulated evidence: a road, a kerb and something on it, drawn by number, the same for the same one. Written as PNG, which the interface takes from anybody.</summary>
internal static class SimulatedPhoto
{
    private const int Width = 480;
    private const int Height = 320;
    private const int Horizon = 120;
    private const uint Polynomial = 0xEDB88320;
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Draws one.</summary>
    /// <param name="number">Which.</param>
    /// <param name="isRight">Whether what was wrong has been put right.</param>
    public static byte[] Draw(int number, bool isRight)
    {
        using var png = new MemoryStream();
        png.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], Height);
        (header[8], header[9]) = (8, 2);
        Write(png, "IHDR"u8, header);
        Write(png, "IDAT"u8, Packed(number, isRight));
        Write(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Packed(int number, bool isRight)
    {
        var chance = new Random(number);
        var scene = new Scene(number, 140 + chance.Next(200), 190 + chance.Next(70), 22 + chance.Next(40), isRight);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            Span<byte> row = stackalloc byte[1 + (Width * 3)];
            for (var y = 0; y < Height; y++)
            {
                for (var x = 0; x < Width; x++)
                    scene.ColourAt(x, y).CopyTo(row[(1 + (x * 3))..]);
                zlib.Write(row);
            }
        }

        return packed.ToArray();
    }

    private static void Write(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(type);
        png.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(content, Crc(type, uint.MaxValue)));
        png.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes, uint crc)
    {
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ Polynomial;
        }

        return crc;
    }

    private readonly record struct Scene(int Number, int X, int Y, int Size, bool IsRight)
    {
        public byte[] ColourAt(int x, int y)
        {
            var (dx, dy) = ((x - X) / (double)Size, (y - Y) / (Size * 0.55));
            var away = (dx * dx) + (dy * dy);
            if (away < 1)
                return IsRight ? [92, 94, 97] : Number % 2 == 0 ? [28, 29, 32] : [(byte)(120 + (Math.Abs(x * y) % 60)), 104, 70];
            if (away < 1.3)
                return IsRight ? [110, 112, 116] : [168, 140, 88];
            if (y < Horizon)
                return [(byte)(150 + (y / 4)), (byte)(168 + (y / 5)), (byte)(182 + (y / 8))];
            if (y - Horizon < 46 - (Number % 20))
                return x / 60 % 2 == Number % 2 ? [128, 122, 112] : [118, 113, 104];
            return y > 290 && x % 120 < 70 ? [214, 212, 204] : [(byte)(96 + (x * 7 + y * 13) % 5), (byte)(98 + (x * 7 + y * 13) % 5), (byte)(102 + (x * 7 + y * 13) % 5)];
        }
    }
}
