namespace CityOps.Testing;

/// <summary>Public data that is not part of the project: in the folder that <c>CITYOPS_SHARED</c> names, or in <c>shared</c> beside the working copy.</summary>
public static class SharedData
{
    private static readonly string? Root = Find();

    /// <summary>A file of it; null when it is not there.</summary>
    /// <param name="path">For example <c>311/la_311.csv</c>.</param>
    public static string? File(string path) => Root is not null && System.IO.File.Exists(Path.Combine(Root, "data", path)) ? Path.Combine(Root, "data", path) : null;

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CITYOPS_SHARED") is { Length: > 0 } given)
            return given;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "CityOps.sln")))
                return folder.Parent is null ? null : Path.Combine(folder.Parent.FullName, "shared");
        }

        return null;
    }
}
