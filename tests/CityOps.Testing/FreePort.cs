using CityOps.Postgres;

namespace CityOps.Testing;

/// <summary>Ports for servers under test.</summary>
public static class FreePort
{
    /// <summary>A port that is free on 127.0.0.1 now; listen on it soon.</summary>
    public static int Next() => Ports.Free();
}
