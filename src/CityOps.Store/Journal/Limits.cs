using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace CityOps.Journal;

/// <summary>What is refused before it reaches the database, so that one caller's mistake never costs a batch.</summary>
internal static class Limits
{
    public const int NameLength = 200;
    public const int KindLength = 100;
    public const int EventsPerOperation = 1_000;
    public const int JsonBytes = 4 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ArgumentException">The append breaks a limit.</exception>
    public static void Check(Append append, SummaryTable table)
    {
        Name(append.Stream, nameof(append.Stream), NameLength);
        Name(append.Actor, nameof(append.Actor), NameLength);
        if (append.Summary.Key.Length == 0 || !table.Owns(append.Stream, append.Summary.Key))
            throw new ArgumentException($"Stream '{append.Stream}' does not belong to row '{append.Summary.Key}' of {table.Name}.");
        if (append.Operation.Value == Guid.Empty)
            throw new ArgumentException("The operation has no identifier.");
        if (append.Expected is not { Version: >= 0, Hash.Length: RowHash.Size })
            throw new ArgumentException("The expected head is none.");
        if (append.At.UtcDateTime.Year > 9998)
            throw new ArgumentException("The time is past the year 9998.");
        if (append.Events.Count is 0 or > EventsPerOperation)
            throw new ArgumentException($"An operation has 1 to {EventsPerOperation} events.");
        for (var i = 0; i < append.Events.Count; i++)
            Check(append.Events[i]);
        Json(append.Summary.State, "State", objectOnly: true);
        if (!append.Answer.IsEmpty)
            Json(append.Answer, "Answer", objectOnly: false);
        table.Check(append.Summary);
    }

    /// <exception cref="ArgumentException">The name is empty, too long, or holds what the database cannot.</exception>
    public static void Name(string text, string what, int maxLength)
    {
        if (text.Length == 0)
            throw new ArgumentException($"{what} is empty.");
        if (text.Length > maxLength)
            throw new ArgumentException($"{what} is longer than {maxLength} characters.");
        Text(text, what);
    }

    /// <exception cref="ArgumentException">The text holds what the database cannot.</exception>
    public static void Text(string text, string what)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new ArgumentException($"{what} contains a NUL character.");
        try
        {
            StrictUtf8.GetByteCount(text);
        }
        catch (EncoderFallbackException broken)
        {
            throw new ArgumentException($"{what} contains half of a surrogate pair.", broken);
        }
    }

    /// <exception cref="ArgumentException">The bytes are not JSON, or JSON that the database cannot hold.</exception>
    public static void Json(ReadOnlyMemory<byte> json, string what, bool objectOnly)
    {
        if (json.Length > JsonBytes)
            throw new ArgumentException($"{what} is larger than {JsonBytes} bytes.");
        if (!Utf8.IsValid(json.Span))
            throw new ArgumentException($"{what} is not UTF-8.");
        try
        {
            var reader = new Utf8JsonReader(json.Span);
            if (!reader.Read() || (objectOnly && reader.TokenType != JsonTokenType.StartObject))
                throw new ArgumentException($"{what} is not a JSON object.");
            do
            {
                if (reader.ValueIsEscaped && reader.GetString()!.Contains('\0', StringComparison.Ordinal))
                    throw new ArgumentException($"{what} contains a NUL character.");
            }
            while (reader.Read());
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw new ArgumentException($"{what} is not JSON that can be kept: {broken.Message}", broken);
        }
    }

    private static void Check(JournalEvent happened)
    {
        Name(happened.Kind, nameof(happened.Kind), KindLength);
        if (happened.Schema is < 1 or > short.MaxValue)
            throw new ArgumentException("The schema of an event is a number from 1 to 32767.");
        Json(happened.Data, "Data", objectOnly: true);
    }
}
