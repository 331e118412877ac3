using System.Diagnostics;
using System.Globalization;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.OpenStreetMap;
using NetTopologySuite.Geometries;
using Spectre.Console;

namespace CityOps.Import.Maps;

/// <summary>Brings an OpenStreetMap extract in: the base map, and a city where there is none of that prefix yet.</summary>
internal sealed class OsmImport(FileInfo file, CityChoice choice)
{
    /// <summary>Runs it.</summary>
    /// <exception cref="ImportException">Nothing was brought in.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var (map, extent) = await ReadAsync(cancellationToken);
        if (map.Roads.Count == 0)
            throw new ImportException($"{file.Name} has no roads: it is no extract of a city.");
        await using var host = await ImportHost.StartAsync(null, cancellationToken);
        var writer = host.Get<CityWriter>();
        if (host.Get<ICityDirectory>().CityOf(choice.Prefix) is null)
            await MakeCityAsync(writer, host.Get<IAccountWriter>(), extent, map, cancellationToken);
        if (!await writer.WriteAsync(choice.Prefix, Draft(map), cancellationToken))
            throw new ImportException($"The city {choice.Prefix} was taken away meanwhile.");
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[green]{choice.Prefix}[/]: {map.Roads.Count} stretches of road, {map.Ground.Count} grounds ({map.Ground.Count(ground => ground.Kind == "building")} buildings), {map.Places.Count} places in {watch.Elapsed.TotalSeconds:F1} s. © OpenStreetMap contributors, ODbL 1.0.");
    }

    private async Task<(OsmMap Map, Envelope Extent)> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var extract = new OsmiumExtract(file.FullName);
            var said = await extract.ExtentAsync(cancellationToken);
            var map = await AnsiConsole.Progress().Columns(new SpinnerColumn(), new TaskDescriptionColumn()).StartAsync(async progress =>
            {
                var task = progress.AddTask("Map 地图");
                task.IsIndeterminate = true;
                var read = 0;
                return await OsmMapReader.ReadAsync(
                    extract.FeaturesAsync(cancellationToken), () => task.Description = string.Create(CultureInfo.InvariantCulture, $"Map 地图 {++read:N0}"), cancellationToken);
            });
            return (map, said ?? ExtentOf(map));
        }
        catch (OsmiumException problem)
        {
            throw new ImportException(problem.Message, problem);
        }
    }

    private async Task MakeCityAsync(CityWriter writer, IAccountWriter accounts, Envelope extent, OsmMap map, CancellationToken cancellationToken)
    {
        var draft = new GridCity(choice.Complete(), extent, map).Make();
        if (GridCity.Check(draft) is [var flaw, ..] flaws)
            throw new ImportException($"The grid has {flaws.Count} flaws; the first is {flaw.Kind} of {flaw.Code}.");
        await writer.WriteAsync(draft, cancellationToken);
        await accounts.AddAsync(new TypicalCity(choice.Prefix, choice.Catalogue).Accounts(), cancellationToken);
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[green]{choice.NameZh} {choice.NameEn}[/]: {draft.Areas.Count(area => area.Level == AreaLevel.Street)} streets, {draft.Areas.Count(area => area.Level == AreaLevel.Community)} communities, {draft.Cells.Count} unit grid cells of {draft.Cells[0].SquareMetres:N0} m²; topology checked.");
    }

    private static Envelope ExtentOf(OsmMap map)
    {
        var extent = new Envelope();
        foreach (var road in map.Roads)
            extent.ExpandToInclude(road.Shape.EnvelopeInternal);
        return extent;
    }

    private static BaseMapDraft Draft(OsmMap map) => new(
        [.. map.Roads.Select(road => new RoadDraft(road.Id, road.Class, road.Names.Zh, road.Names.En, road.Bridge, road.Tunnel, road.OneWay, road.Layer, road.MaxSpeed, road.Shape))],
        [.. map.Ground.Select(ground => new GroundDraft(ground.Id, ground.Kind, ground.Names.Zh, ground.Names.En, ground.Shape))],
        [.. map.Places.Select(place => new PlaceDraft(place.Id, place.Kind, place.Names.Zh, place.Names.En, place.Rank, new CasePosition(place.Longitude, place.Latitude)))]);
}
