namespace CityOps.Plans.Reading;

/// <summary>The files of plans that are built into the program.</summary>
internal static class PlanFiles
{
    private const string Prefix = "CityOps.Plans.";

    /// <summary>Names of the files in a folder, in the order of the alphabet.</summary>
    public static IEnumerable<string> In(string folder) => typeof(PlanFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith($"{Prefix}{folder}.", StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..])
        .Order(StringComparer.Ordinal);

    /// <summary>The text of a file.</summary>
    public static string Text(string file)
    {
        using var stream = typeof(PlanFiles).Assembly.GetManifestResourceStream(Prefix + file)
            ?? throw new InvalidOperationException($"The file {file} was not built into the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
