using System.CommandLine;
using CityOps.Import.Boundaries;
using CityOps.Import.Cases;

namespace CityOps.Import;

/// <summary><c>import</c>: cities, maps and histories from outside.</summary>
internal static class ImportCommand
{
    public static Command Create() => new("import", "Brings cities, base maps and past cases in.") { BoundaryCommand.Create(), CaseImportCommand.Create() };
}
