using System.Diagnostics;

namespace CityOps.Benchmarks;

/// <summary>Programs that a benchmark runs beside itself.</summary>
internal static class Tools
{
    /// <summary>The working copy this program was built in.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Runs a program in the working copy to its end. What it writes to its error output is given back too.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string[] command, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Root,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} cannot be started.");
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, process.ExitCode == 0 ? await output : await output + await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "CityOps.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("CityOps.sln is not above this program: run it from a working copy.");
    }
}
