using CityOps.Testing;

namespace CityOps;

/// <summary>A test on real public data; skipped, and said so, where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    /// <param name="path">The file it needs.</param>
    public SharedFactAttribute(string path)
    {
        Path = path;
        if (SharedData.File(path) is null)
            Skip = $"The public data {path} is not here: set CITYOPS_SHARED, or put it in ../shared/data.";
    }

    /// <summary>The file it needs.</summary>
    public string Path { get; }
}
