using System.ComponentModel;
using System.Diagnostics;
using CityOps.Machine;

namespace CityOps.Processes;

/// <summary>What a program said and how it ended.</summary>
/// <param name="ExitCode">0 when it succeeded.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record ToolResult(int ExitCode, string Output, string Error)
{
    /// <summary>Everything it said.</summary>
    public string Text => (Output + Error).Trim();
}

/// <summary>Runs a short program to its end and keeps what it says.</summary>
internal static class Tool
{
    /// <summary>Runs a program. Its working folder is <c>/</c>, which every service user can enter.</summary>
    /// <exception cref="MachineException">The program is not installed.</exception>
    public static async Task<ToolResult> RunAsync(IReadOnlyList<string> command, CancellationToken cancellationToken, string? input = null)
    {
        using var process = Start(command);
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
        }

        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
            return new ToolResult(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(IReadOnlyList<string> command)
    {
        var info = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = "/",
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment["LC_ALL"] = "C.UTF-8";

        // PGDATA, PGPORT and the like belong to the user's own database, not to the private one.
        foreach (var name in info.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            info.Environment.Remove(name);
        }

        try
        {
            return Process.Start(info)!;
        }
        catch (Win32Exception e)
        {
            throw new MachineException($"{command[0]} could not be started: {e.Message}.", $"Install the program {Path.GetFileName(command[0])}.", e);
        }
    }
}
