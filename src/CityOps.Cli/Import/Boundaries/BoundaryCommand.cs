using System.CommandLine;
using System.Globalization;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.GeoJson;
using Spectre.Console;

namespace CityOps.Import.Boundaries;

/// <summary><c>import boundaries</c>: a city of a GeoJSON file.</summary>
internal static class BoundaryCommand
{
    private const int MostFlawsShown = 20;

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
        foreach (var flaw in flaws.Take(MostFlawsShown))
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [yellow]{flaw.Kind}[/] {flaw.Code} {string.Join(' ', flaw.Others)}: {flaw.SquareMetres:N0} m² at {flaw.Place.Longitude:F5}, {flaw.Place.Latitude:F5}");
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Topology: {flaws.Count} flaws{(flaws.Count > MostFlawsShown ? $", of which {MostFlawsShown} are shown" : string.Empty)}. Where boundaries overlap, a place belongs to the lower code.");
    }
}
