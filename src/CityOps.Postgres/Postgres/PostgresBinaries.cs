using System.Globalization;
using System.Text.RegularExpressions;
using CityOps.Machine;
using CityOps.Processes;

namespace CityOps.Postgres;

/// <summary>One PostgreSQL installation on this machine.</summary>
/// <param name="Folder">Where <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c> are.</param>
/// <param name="Major">Major version.</param>
/// <param name="HasPostGis">Whether the PostGIS extension is installed for it.</param>
/// <param name="HasLz4">Whether it can compress with lz4.</param>
public sealed partial record PostgresBinaries(string Folder, int Major, bool HasPostGis, bool HasLz4)
{
    /// <summary>The oldest major version that works: the journal relies on what 15 brought.</summary>
    public const int Oldest = 15;

    /// <summary>Names one folder of binaries to use instead of searching.</summary>
    public const string FolderVariable = "CITYOPS_PG_BIN";

    /// <summary>The path of one of the programs.</summary>
    public string Program(string name) => Path.Combine(Folder, name);

    /// <summary>Finds the newest usable installation, or the one that an existing cluster needs.</summary>
    /// <param name="clusterMajor">Major version that made the cluster; null for a new one.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="MachineException">There is none; says what to install.</exception>
    public static async Task<PostgresBinaries> FindAsync(int? clusterMajor, CancellationToken cancellationToken)
    {
        List<PostgresBinaries> found = [];
        foreach (var folder in Folders())
        {
            if (await ExamineAsync(folder, cancellationToken) is { } installation)
            {
                found.Add(installation);
            }
        }

        return Choose(found, clusterMajor);
    }

    /// <summary>The choice among what is installed.</summary>
    internal static PostgresBinaries Choose(IReadOnlyList<PostgresBinaries> found, int? clusterMajor)
    {
        var chosen = clusterMajor is { } needed
            ? found.FirstOrDefault(f => f.Major == needed) ?? throw new MachineException(
                $"The cluster was made by PostgreSQL {needed}; installed: {Versions(found)}.",
                $"Install postgresql-{needed} and its PostGIS package, or move the cluster to a newer version with pg_upgrade.")
            : found.Where(f => f.Major >= Oldest).OrderByDescending(f => f.HasPostGis).ThenByDescending(f => f.Major).FirstOrDefault() ?? throw new MachineException(
                $"PostgreSQL {Oldest} or newer is needed; installed: {Versions(found)}.",
                $"Install the server with PostGIS (Debian: apt-get install postgresql-{Oldest} postgresql-{Oldest}-postgis-3; others: https://www.postgresql.org/download/). "
                + $"When it is installed somewhere unusual, put the folder of its programs into {FolderVariable}.");
        return chosen.HasPostGis ? chosen : throw new MachineException(
            $"PostGIS for PostgreSQL {chosen.Major} is not installed ({chosen.Folder}).",
            $"Install it (Debian: apt-get install postgresql-{chosen.Major}-postgis-3; others: https://postgis.net/documentation/getting_started/).");
    }

    /// <summary>The major version in what <c>postgres --version</c> prints; null when it is something else.</summary>
    internal static int? ParseMajor(string text) =>
        VersionPattern().Match(text) is { Success: true } match ? int.Parse(match.Groups["major"].ValueSpan, CultureInfo.InvariantCulture) : null;

    private static readonly string[] Needed = ["postgres", "initdb", "pg_ctl"];

    private static string Versions(IReadOnlyList<PostgresBinaries> found) =>
        found.Count == 0 ? "none" : string.Join(", ", found.Select(f => f.Major).Distinct().Order());

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } given)
        {
            return [given];
        }

        // Debian and Ubuntu; the project's own RPMs; Fedora, Arch and Alpine put them on the PATH.
        var versioned = new[] { ("/usr/lib/postgresql", "*"), ("/usr", "pgsql-*") }
            .Where(p => Directory.Exists(p.Item1))
            .SelectMany(p => Directory.EnumerateDirectories(p.Item1, p.Item2))
            .Select(d => Path.Combine(d, "bin"));
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return versioned.Concat(path).Distinct(StringComparer.Ordinal).Where(f => File.Exists(Path.Combine(f, "pg_ctl")));
    }

    private static async Task<PostgresBinaries?> ExamineAsync(string folder, CancellationToken cancellationToken)
    {
        if (!Needed.All(p => File.Exists(Path.Combine(folder, p))))
        {
            return null;
        }

        var version = await Tool.RunAsync([Path.Combine(folder, "postgres"), "--version"], cancellationToken);
        if (ParseMajor(version.Output) is not { } major)
        {
            return null;
        }

        // Without pg_config (some systems put it in a development package) the usual places are looked at.
        var config = Path.Combine(folder, "pg_config");
        var told = File.Exists(config) ? (await Tool.RunAsync([config], cancellationToken)).Output : "";
        var share = SharePattern().Match(told) is { Success: true } match ? match.Groups["folder"].Value.Trim() : "";
        string[] shares = [share, $"/usr/share/postgresql/{major}", Path.Combine(folder, "../share/postgresql"), Path.Combine(folder, "../share")];
        return new PostgresBinaries(
            folder,
            major,
            shares.Any(s => s.Length > 0 && File.Exists(Path.Combine(s, "extension", "postgis.control"))),
            told.Contains("--with-lz4", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"PostgreSQL\)? (?<major>\d+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex VersionPattern();

    [GeneratedRegex("^SHAREDIR = (?<folder>.+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SharePattern();
}
