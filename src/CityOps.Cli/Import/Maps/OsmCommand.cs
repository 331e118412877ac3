using System.CommandLine;

namespace CityOps.Import.Maps;

/// <summary><c>import osm</c>: a base map, and a city where there is none, of an OpenStreetMap extract.</summary>
internal static class OsmCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE.osm.pbf") { Description = "An OpenStreetMap extract." }.AcceptExistingOnly();
        var city = new CityOptions();
        var command = new Command("osm", "Brings the base map of an OpenStreetMap extract in; where there is no such city, its extent becomes one.") { file };
        city.AddTo(command);
        command.SetAction((given, cancellationToken) => ImportRun.RunAsync(() => new OsmImport(given.GetRequiredValue(file), city.Read(given)).RunAsync(cancellationToken)));
        return command;
    }
}
