using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CityOps.Journal;

/// <summary>The hash of an anchor: of the anchor before it and of every head it covers, in the order of the streams' names.</summary>
internal sealed class AnchorHash : IDisposable
{
    private const byte Encoding1 = 1;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public AnchorHash(long number, ReadOnlySpan<byte> previous)
    {
        _hash.AppendData([Encoding1]);
        Append(number);
        _hash.AppendData(previous);
    }

    public void Add(string stream, long seq, ReadOnlySpan<byte> head)
    {
        var name = Encoding.UTF8.GetBytes(stream);
        Append(name.Length);
        _hash.AppendData(name);
        Append(seq);
        _hash.AppendData(head);
    }

    public byte[] Finish() => _hash.GetHashAndReset();

    public void Dispose() => _hash.Dispose();

    private void Append(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        _hash.AppendData(bytes);
    }
}
