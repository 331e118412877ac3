using System.CommandLine;
using CityOps.Import.Boundaries;
using CityOps.Import.Cases;
using CityOps.Import.Maps;

namespace CityOps.Import;

/// <summary><c>import</c>: cities, maps and histories from outside, and the demo city.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var demo = new Option<bool>("--demo") { Description = "The demo city 澜江市 with 30 days of cases; changes nothing when it is there." };
        var command = new Command("import", "Brings cities, base maps and past cases in.") { demo, BoundaryCommand.Create(), CaseImportCommand.Create(), OsmCommand.Create() };
        command.SetAction((given, cancellationToken) => ImportRun.RunAsync(() => given.GetValue(demo)
            ? DemoImport.RunAsync(cancellationToken)
            : throw new ImportException("Say what to bring in: --demo is the demo city, 'import --help' lists the others.")));
        return command;
    }
}
