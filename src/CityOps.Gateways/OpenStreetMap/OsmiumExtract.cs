using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CityOps.GeoJson;
using NetTopologySuite.Geometries;

namespace CityOps.OpenStreetMap;

/// <summary>The extract cannot be read: the program for it is missing, or the file is broken.</summary>
public sealed class OsmiumException : Exception
{
    /// <summary>Made with a message for people.</summary>
    public OsmiumException(string message)
        : base(message)
    {
    }

    /// <summary>Made with a message for people and what lies behind it.</summary>
    public OsmiumException(string message, Exception reason)
        : base(message, reason)
    {
    }

    /// <summary>Made without a word.</summary>
    public OsmiumException()
    {
    }
}

/// <summary>
/// Reads an OpenStreetMap extract through <c>osmium</c>, which puts the areas of ways and relations together; its text is read as it comes.
/// </summary>
/// <param name="file">An extract (.osm.pbf, .osm).</param>
/// <param name="program">The program; named by tests that have none.</param>
public sealed class OsmiumExtract(string file, string program = "osmium")
{
    /// <summary>What the extract says it covers; null when it does not say.</summary>
    /// <exception cref="OsmiumException">It cannot be read.</exception>
    public async Task<Envelope?> ExtentAsync(CancellationToken cancellationToken)
    {
        var lines = await LinesAsync(["fileinfo", "-j", file], cancellationToken).ToListAsync(cancellationToken);
        using var document = JsonDocument.Parse(string.Join('\n', lines));
        var boxes = document.RootElement.GetProperty("header").GetProperty("boxes");
        if (boxes.GetArrayLength() == 0)
            return null;
        var extent = new Envelope();
        foreach (var box in boxes.EnumerateArray())
            extent.ExpandToInclude(new Envelope(box[0].GetDouble(), box[2].GetDouble(), box[1].GetDouble(), box[3].GetDouble()));
        return extent;
    }

    /// <summary>All things with tags: nodes as points, ways as lines, closed ways and multipolygons also as polygons. Identifiers as osmium gives them: n, w or a and a number.</summary>
    /// <exception cref="OsmiumException">It cannot be read.</exception>
    public async IAsyncEnumerable<GeoJsonFeature> FeaturesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var line in LinesAsync(["export", "--output-format=geojsonseq", "--format-option=print_record_separator=false", "--add-unique-id=type_id", file], cancellationToken))
        {
            using var document = JsonDocument.Parse(line);
            yield return GeoJsonReader.ReadFeature(document.RootElement);
        }
    }

    /// <summary>Roads with their points, and restrictions of turning, in osmium's text format: points first, then ways, then relations.</summary>
    /// <exception cref="OsmiumException">It cannot be read.</exception>
    public IAsyncEnumerable<string> RoadLinesAsync(CancellationToken cancellationToken) =>
        LinesAsync(["tags-filter", file, "w/highway", "r/type=restriction", "--output-format=opl,add_metadata=false", "--output=-"], cancellationToken);

    private async IAsyncEnumerable<string> LinesAsync(IReadOnlyList<string> arguments, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var process = Start(arguments);
        var complaints = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
            {
                if (line.Length > 0)
                    yield return line;
            }

            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
                throw new OsmiumException($"osmium cannot read {Path.GetFileName(file)}: {(await complaints).Trim()}");
        }
        finally
        {
            // Whoever stops reading in the middle leaves no process behind.
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private Process Start(IReadOnlyList<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception problem)
        {
            throw new OsmiumException(
                "osmium is not installed, which reads OpenStreetMap extracts. Debian and Ubuntu: apt-get install osmium-tool; others: https://osmcode.org/osmium-tool/", problem);
        }
    }
}
