namespace Orleans.Generator;

/// <summary>Names of the steps whose results must be the same after an unrelated edit.</summary>
public static class TrackingNames
{
    /// <summary>Interfaces read from source.</summary>
    public const string Interfaces = nameof(Interfaces);

    /// <summary>Grain classes read from source.</summary>
    public const string Classes = nameof(Classes);

    /// <summary>The manifest before it is written.</summary>
    public const string Manifest = nameof(Manifest);
}
