using CityOps.Accounts;
using CityOps.Areas;
using CityOps.GeoJson;
using CityOps.Import.Boundaries;
using CityOps.Import.Cases;
using CityOps.Testing;
using NetTopologySuite.IO;
using Npgsql;

namespace CityOps.Import;

/// <summary>A database with a city of two square communities, Westside and Eastside, made of boundaries; imports run on it as from the command line.</summary>
public sealed class TwoSquares : TestDatabase, IAsyncLifetime
{
    public const string Prefix = "8499";
    public const string Heading = "case_id,opened_at,closed_at,status,category,channel,address,neighborhood,lat,lon,department\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cityops-import-");

    internal static CityChoice Choice { get; } = new(Prefix, "双方市", "Two Squares", "America/Los_Angeles", "2007");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Environment.SetEnvironmentVariable("CITYOPS_DB", ConnectionString);
        await using var host = await ImportHost.StartAsync(null, default);
        await host.Get<CityWriter>().WriteAsync(Make(("Westside", 0), ("Eastside", 0.01)), default);
        await host.Get<IAccountWriter>().AddAsync(new TypicalCity(Prefix, "2007").Accounts(), default);
    }

    public override async Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        await base.DisposeAsync();
    }

    /// <summary>Brings rows in, and gives the report of the refused ones.</summary>
    public async Task<string> ImportAsync(string name, string text, string map = "default")
    {
        var file = await FileAsync(name, text);
        var report = new FileInfo(Path.ChangeExtension(file.FullName, ".refused.csv"));
        report.Delete();
        await new CaseImport(file, Prefix, map, report).RunAsync(default);
        return await File.ReadAllTextAsync(report.FullName);
    }

    public async Task<FileInfo> FileAsync(string name, string text)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, name));
        await File.WriteAllTextAsync(file.FullName, text);
        return file;
    }

    public async Task<T> QueryAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    internal static CityDraft Make(params (string Name, double East)[] squares) => new BoundaryCity(Choice).Make([.. squares.Select(square => Square(square.Name, square.East))], "name");

    internal static GeoJsonFeature Square(string name, double east)
    {
        var west = -118.3 + east;
        var shape = FormattableString.Invariant($"POLYGON (({west} 34, {west + 0.01} 34, {west + 0.01} 34.01, {west} 34.01, {west} 34))");
        return new GeoJsonFeature(null, new WKTReader().Read(shape), new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = name });
    }
}
