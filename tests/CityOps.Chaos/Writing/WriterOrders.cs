using System.Globalization;

namespace CityOps.Chaos;

/// <summary>What a writer process is to do; handed over in its environment.</summary>
internal sealed record WriterOrders(string ConnectionString, string Name, int Seed)
{
    private const string Prefix = "CITYOPS_CHAOS_WRITER_";

    /// <summary>Callers at work at once; with 0 the process writes only what it is handed.</summary>
    public int Callers { get; init; } = 20;

    /// <summary>Sheets that all callers of all processes write to.</summary>
    public int SharedSheets { get; init; } = 4;

    /// <summary>Seconds after which a caller is told that the journal is unavailable.</summary>
    public int GiveUpAfter { get; init; } = 20;

    public static WriterOrders FromEnvironment() => new(Read("DB"), Read("NAME"), Number("SEED"))
    {
        Callers = Number("CALLERS"),
        SharedSheets = Number("SHARED"),
        GiveUpAfter = Number("GIVE_UP"),
    };

    public Dictionary<string, string?> ToEnvironment() => new(StringComparer.Ordinal)
    {
        [Prefix + "DB"] = ConnectionString,
        [Prefix + "NAME"] = Name,
        [Prefix + "SEED"] = Text(Seed),
        [Prefix + "CALLERS"] = Text(Callers),
        [Prefix + "SHARED"] = Text(SharedSheets),
        [Prefix + "GIVE_UP"] = Text(GiveUpAfter),
    };

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static int Number(string name) => int.Parse(Read(name), CultureInfo.InvariantCulture);

    private static string Read(string name) => Environment.GetEnvironmentVariable(Prefix + name)
        ?? throw new InvalidOperationException($"{Prefix}{name} is not set: this program is started by the tests it belongs to.");
}
