using System.CommandLine;

namespace CityOps.Import.Cases;

/// <summary><c>import cases</c>: the history of a city from a CSV file.</summary>
internal static class CaseImportCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE.csv") { Description = "Past cases, a row each, with a heading; UTF-8." }.AcceptExistingOnly();
        var city = new Option<string>("--city") { Description = "First four digits of all codes of the city.", Required = true };
        var map = new Option<string>("--map") { Description = "A JSON file that says what columns and words mean; 'default' is the one for 311 requests.", DefaultValueFactory = _ => "default" };
        var report = new Option<FileInfo?>("--report") { Description = "Where the refused rows are written; beside the file when absent." };
        var command = new Command("cases", "Brings past cases in, through the same commands as live ones, at their own times.") { file, city, map, report };
        command.SetAction((given, cancellationToken) => ImportRun.RunAsync(
            () => new CaseImport(given.GetRequiredValue(file), given.GetRequiredValue(city), given.GetRequiredValue(map), given.GetValue(report)).RunAsync(cancellationToken)));
        return command;
    }
}
