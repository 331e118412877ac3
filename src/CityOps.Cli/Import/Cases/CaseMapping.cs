using System.Text.Json;
using System.Text.Json.Serialization;
using CityOps.Cases;
using CityOps.Words;

namespace CityOps.Import.Cases;

/// <summary>How a past case ended, or where it stands.</summary>
internal enum PastOutcome
{
    /// <summary>Handled, checked, closed.</summary>
    Closed,

    /// <summary>Not accepted.</summary>
    Rejected,

    /// <summary>Its owner is not in the system: closed without a result.</summary>
    OutOfSystem,

    /// <summary>Being handled.</summary>
    Handling,

    /// <summary>Dispatched and not received.</summary>
    Dispatched,
}

/// <summary>
/// How a file of past cases is read: which column is what, and what its words mean. A word that is not there is refused with its row;
/// <c>*</c> stands for all others.
/// </summary>
internal sealed record CaseMapping
{
    private const string Standard = "CityOps.Import.Cases.default-mapping.json";

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Name of the column for each part of a case.</summary>
    public required CaseColumns Columns { get; init; }

    /// <summary>Code of the type for each category.</summary>
    public required IReadOnlyDictionary<string, string> Types { get; init; }

    /// <summary>Source of the report for each channel.</summary>
    public required IReadOnlyDictionary<string, string> Channels { get; init; }

    /// <summary>Outcome for each status.</summary>
    public required IReadOnlyDictionary<string, string> Statuses { get; init; }

    /// <summary>Reads a mapping; <c>default</c> is the one that comes with the program.</summary>
    /// <returns>The mapping, and its bytes.</returns>
    /// <exception cref="ImportException">It is wrong.</exception>
    public static async Task<(CaseMapping Mapping, byte[] Bytes)> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var bytes = name == "default" ? Default() : await File.ReadAllBytesAsync(name, cancellationToken);
        try
        {
            var mapping = JsonSerializer.Deserialize<CaseMapping>(bytes, Written) ?? throw new ImportException($"The mapping {name} is empty.");
            foreach (var word in mapping.Channels.Values)
                _ = Kebab.Parse<CaseSource>(word);
            foreach (var word in mapping.Statuses.Values)
                _ = Kebab.Parse<PastOutcome>(word);
            return (mapping, bytes);
        }
        catch (Exception problem) when (problem is JsonException or FormatException)
        {
            throw new ImportException($"The mapping {name} is wrong: {problem.Message}", problem);
        }
    }

    /// <summary>Code of the type; null when the category is not mapped.</summary>
    public string? TypeOf(string category) => Find(Types, category);

    /// <summary>Source; null when the channel is not mapped.</summary>
    public CaseSource? SourceOf(string channel) => Find(Channels, channel) is { } word ? Kebab.Parse<CaseSource>(word) : null;

    /// <summary>Outcome; null when the status is not mapped.</summary>
    public PastOutcome? OutcomeOf(string status) => Find(Statuses, status) is { } word ? Kebab.Parse<PastOutcome>(word) : null;

    private static string? Find(IReadOnlyDictionary<string, string> words, string word) =>
        words.TryGetValue(word, out var found) || words.TryGetValue("*", out found) ? found : null;

    private static byte[] Default()
    {
        using var stream = typeof(CaseMapping).Assembly.GetManifestResourceStream(Standard) ?? throw new InvalidOperationException($"{Standard} was not built into the program.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}

/// <summary>Names of columns.</summary>
internal sealed record CaseColumns(
    string Id, string OpenedAt, string ClosedAt, string Status, string Category, string Channel, string Address, string Area, string Latitude, string Longitude, string HandledBy);
