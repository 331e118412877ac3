using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CityOps.Schema;

/// <summary>One numbered SQL file.</summary>
/// <param name="Number">Its place in the order, from 1 without gaps.</param>
/// <param name="Name">What it is about, as in its file name.</param>
/// <param name="Sql">Its statements, run in one transaction.</param>
internal sealed partial record Migration(int Number, string Name, string Sql)
{
    private const string Folder = "CityOps.Migrations.";
    private const string Extension = ".sql";

    /// <summary>Tells whether an applied file was changed afterwards. Line ends do not count: a checkout may turn them.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>
    /// The oldest schema whose programs go on beside this migration: the first line may say <c>-- works with: 0022</c>. Its own number where it
    /// says nothing: then older programs end before it is applied (docs/decisions/0013).
    /// </summary>
    public int WorksWith => OlderPrograms().Match(Sql) is { Success: true } said ? int.Parse(said.Groups["schema"].Value, CultureInfo.InvariantCulture) : Number;

    public override string ToString() => $"{Number:0000}_{Name}";

    /// <summary>The files of this assembly, in order.</summary>
    public static IReadOnlyList<Migration> All()
    {
        var assembly = typeof(Migration).Assembly;
        var all = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal))
            .Select(name => Read(assembly, name))
            .OrderBy(migration => migration.Number)
            .ToList();
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Number != i + 1)
                throw new InvalidOperationException($"Migration {i + 1} is missing, or {all[i]} has a number that is taken.");
        }

        return all;
    }

    [GeneratedRegex(@"\A-- works with: (?<schema>\d{4})\r?\n", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OlderPrograms();

    private static Migration Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var file = resource[Folder.Length..^Extension.Length];
        return new Migration(int.Parse(file[..4], CultureInfo.InvariantCulture), file[5..], reader.ReadToEnd());
    }
}
