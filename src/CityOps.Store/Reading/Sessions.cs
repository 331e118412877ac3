using Npgsql;

namespace CityOps.Reading;

/// <summary>What every session of a server has in common.</summary>
internal static class Sessions
{
    // Estimates of arrays and of small tables nobody has analyzed are high enough for PostgreSQL to compile queries before it runs them. What
    // a server asks is answered in less than a millisecond; compiling it took 240 ms each time for the tail of the journal.
    private const string NotCompiled = "-c jit=off";

    /// <summary>A connection string to be completed.</summary>
    public static NpgsqlConnectionStringBuilder Of(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.Options = string.IsNullOrWhiteSpace(settings.Options) ? NotCompiled : $"{settings.Options} {NotCompiled}";
        return settings;
    }
}
