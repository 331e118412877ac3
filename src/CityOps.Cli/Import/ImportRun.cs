using CityOps.Journal;
using Npgsql;

namespace CityOps.Import;

/// <summary>Runs an import and says in one line why it did not.</summary>
internal static class ImportRun
{
    private const int Done = 0;
    private const int NothingDone = 2;

    public static async Task<int> RunAsync(Func<Task> import)
    {
        try
        {
            await import();
            return Done;
        }
        catch (Exception exception) when (exception is ImportException or FormatException or IOException or UnauthorizedAccessException or NpgsqlException or JournalUnavailableException)
        {
            await Console.Error.WriteLineAsync($"import: {exception.Message}");
            return NothingDone;
        }
    }
}
