using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CityOps.Journal;
using NpgsqlTypes;

namespace CityOps.Chaos;

/// <summary>Summary row of a sheet of marks, the thing that is written here.</summary>
internal sealed record SheetRow(string Key, ReadOnlyMemory<byte> State, long Count, string Rolling) : SummaryRow(Key, State);

/// <summary>One event: a number put on a sheet by a command.</summary>
internal sealed record MarkMade(Guid Operation, int Value)
{
    public const string Kind = "mark-made";

    public JournalEvent ToEvent() => new(Kind, 1, JsonSerializer.SerializeToUtf8Bytes(this));

    public static MarkMade From(ReadOnlySpan<byte> data) => JsonSerializer.Deserialize<MarkMade>(data)!;
}

/// <summary>A sheet's state. It depends on every event and on their order: one event lost, doubled or swapped gives another.</summary>
internal sealed record SheetState(long Count, string Rolling)
{
    public static SheetState Empty { get; } = new(0, "");

    public SheetState Apply(MarkMade mark)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Rolling}|{mark.Operation:N}|{mark.Value}");
        return new SheetState(Count + 1, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16)));
    }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this);

    public static SheetState From(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<SheetState>(json)!;
}

internal static class Sheets
{
    public const string Word = "sheet";

    public const string CreateTable = """
        CREATE TABLE sheet (
            key text COLLATE "C" PRIMARY KEY, version bigint NOT NULL, head_hash bytea NOT NULL, state jsonb NOT NULL,
            count bigint NOT NULL, rolling text NOT NULL)
        """;

    public static SummaryTable<SheetRow> Table { get; } = new SummaryTable<SheetRow>("sheet", Word)
        .With("count", NpgsqlDbType.Bigint, row => row.Count)
        .With("rolling", NpgsqlDbType.Text, row => row.Rolling);

    public static string Stream(string key) => $"{Word}/{key}";
}
