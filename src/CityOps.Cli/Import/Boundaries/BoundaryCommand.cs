using System.CommandLine;
using System.Globalization;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.GeoJson;
using CityOps.Topology;
using Spectre.Console;

namespace CityOps.Import.Boundaries;

/// <summary><c>import boundaries</c>: a city of a GeoJSON file.</summary>
internal static class BoundaryCommand
{
    private const int MostFlawsShown = 5;

    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE.geojson") { Description = "A feature collection of polygons in WGS 84." }.AcceptExistingOnly();
        var nameField = new Option<string>("--name-field") { Description = "Property that names each polygon.", DefaultValueFactory = _ => "name" };
        var city = new CityOptions();
        var command = new Command("boundaries", "Makes a city of boundaries: each polygon a community with a unit grid cell of its own.") { file, nameField };
        city.AddTo(command);
        command.SetAction((given, cancellationToken) => ImportRun.RunAsync(
            () => RunAsync(given.GetRequiredValue(file), city.Read(given), given.GetRequiredValue(nameField), cancellationToken)));
        return command;
    }

    private static async Task RunAsync(FileInfo file, CityChoice choice, string nameField, CancellationToken cancellationToken)
    {
        choice.Complete();
        await using var stream = file.OpenRead();
        var draft = new BoundaryCity(choice).Make(await GeoJsonReader.ReadCollectionAsync(stream, cancellationToken), nameField);
        var flaws = BoundaryCity.Check(draft);
        await using var host = await ImportHost.StartAsync(null, cancellationToken);
        await host.Get<CityWriter>().WriteAsync(draft, cancellationToken);
        await host.Get<IAccountWriter>().AddAsync(new TypicalCity(choice.Prefix, choice.Catalogue).Accounts(), cancellationToken);
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[green]{choice.NameZh} {choice.NameEn} ({choice.Prefix})[/]: {draft.Cells.Count} communities with a unit grid cell each, {draft.Organisations.Count} organisations.");
        Say(flaws);
    }

    private static void Say(IReadOnlyList<TopologyFlaw> flaws)
    {
        var kinds = flaws.GroupBy(flaw => flaw.Kind).OrderBy(kind => kind.Key).Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Count()} {kind.Key}"));
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Topology: {(flaws.Count == 0 ? "sound" : string.Join(", ", kinds))}.{(flaws.Count == 0 ? string.Empty : " Where boundaries overlap, a place belongs to the lower code. The largest:")}");
        foreach (var flaw in flaws.OrderByDescending(flaw => flaw.SquareMetres).Take(MostFlawsShown))
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [yellow]{flaw.Kind}[/] {flaw.Code} {string.Join(' ', flaw.Others)}: {flaw.SquareMetres:N0} m² at {flaw.Place.Longitude:F5}, {flaw.Place.Latitude:F5}");
    }
}
