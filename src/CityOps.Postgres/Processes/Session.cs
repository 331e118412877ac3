namespace CityOps.Processes;

/// <summary>
/// How a child gets a session, and so a process group, of its own: Ctrl-C in the terminal then reaches this process alone, which
/// stops the rest in order, and a whole family of processes can be signalled at once.
/// </summary>
internal static class Session
{
    private static readonly string? SetSid = new[] { "/usr/bin/setsid", "/bin/setsid" }.FirstOrDefault(File.Exists);

    /// <summary>Whether children get a group of their own on this machine (setsid of util-linux is present).</summary>
    public static bool IsOwn => SetSid is not null;

    /// <summary>The program to start; it becomes the command that it is given as its arguments.</summary>
    public static string Program => SetSid ?? "/usr/bin/env";
}
