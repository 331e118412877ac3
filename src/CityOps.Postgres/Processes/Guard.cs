using System.Diagnostics;

namespace CityOps.Processes;

/// <summary>
/// A small shell that outlives this process by a moment. When this process ends without releasing it, by SIGKILL for instance, the
/// shell sees its standard input close and runs a clean-up script. It has a session of its own, so Ctrl-C does not reach it.
/// </summary>
internal sealed class Guard : IDisposable
{
    private const string Frame = """
        trap '' INT HUP TERM
        read -r word && exit 0
        """;

    private readonly Process _shell;

    private Guard(Process shell) => _shell = shell;

    /// <summary>Starts the guard.</summary>
    /// <param name="script">POSIX shell, run when this process is gone.</param>
    /// <param name="arguments">Its <c>$1</c>, <c>$2</c> and so on.</param>
    public static Guard Start(string script, params IEnumerable<string> arguments)
    {
        var info = new ProcessStartInfo(Session.Program, ["/bin/sh", "-c", Frame + "\n" + script, "cityops-guard", .. arguments])
        {
            WorkingDirectory = "/",
            UseShellExecute = false,
            RedirectStandardInput = true,

            // Its own pipes, never read: whoever waits for the end of our output must not wait for the guard.
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new Guard(Process.Start(info)!);
    }

    /// <summary>Sends the guard away: there is nothing left to clean up.</summary>
    public void Dispose()
    {
        try
        {
            _shell.StandardInput.WriteLine("done");
            _shell.StandardInput.Close();
        }
        catch (IOException)
        {
            // The guard has gone already.
        }

        _shell.Dispose();
    }
}
