using System.Runtime.InteropServices;

namespace CityOps.Processes;

/// <summary>Signals as the kernel numbers them (Linux).</summary>
public enum Signal
{
    /// <summary>Only asks whether the process exists.</summary>
    None = 0,

    /// <summary>Interrupt; PostgreSQL stops fast on it.</summary>
    Interrupt = 2,

    /// <summary>Cannot be caught: the process is gone at once.</summary>
    Kill = 9,

    /// <summary>Please stop.</summary>
    Terminate = 15,

    /// <summary>Go on after <see cref="Stop"/>.</summary>
    Continue = 18,

    /// <summary>Cannot be caught: the process stands still.</summary>
    Stop = 19,
}

/// <summary>The two calls of the C library that .NET has no name for.</summary>
internal static partial class Native
{
    /// <summary>Whether this process runs as root.</summary>
    public static bool IsRoot => geteuid() == 0;

    /// <summary>Sends a signal to a process, or to a whole group when <paramref name="pid"/> is negative.</summary>
    /// <returns>Whether there was such a process, and it may be signalled.</returns>
    public static bool Send(int pid, Signal signal) => kill(pid, (int)signal) == 0;

    [LibraryImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int kill(int pid, int signal);

    [LibraryImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial uint geteuid();
}
