namespace CityOps.Server.Tests.Http;

/// <summary>Who may call an endpoint.</summary>
public enum Access
{
    /// <summary>Anybody.</summary>
    Open,

    /// <summary>Whoever is signed in; what he gets depends on his posts.</summary>
    SignedIn,

    /// <summary>Who holds a post of the hall.</summary>
    Hall,

    /// <summary>A command to a case: the rules say who may, at which status.</summary>
    Rules,
}

/// <summary>Every endpoint of the server and who may call it. One that is not here fails a test: nothing is opened by accident.</summary>
public static class EndpointTable
{
    public static IReadOnlyDictionary<string, Access> All { get; } = new SortedDictionary<string, Access>(StringComparer.Ordinal)
    {
        ["GET /health/live"] = Access.Open,
    };
}
