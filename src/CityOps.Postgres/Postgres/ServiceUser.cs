using CityOps.Machine;
using CityOps.Processes;

namespace CityOps.Postgres;

/// <summary>
/// The account that PostgreSQL runs under. It refuses to run as root, so root hands it to a service user; everybody else runs it
/// as oneself.
/// </summary>
/// <param name="Name">Account name; null for oneself.</param>
internal sealed record ServiceUser(string? Name)
{
    /// <summary>Oneself.</summary>
    public static ServiceUser Self { get; } = new((string?)null);

    /// <summary>
    /// The account for a cluster: oneself unless root; for root the owner of an existing cluster, otherwise <c>postgres</c>, which
    /// Debian's package brings, otherwise an account of its own, created when absent.
    /// </summary>
    public static async Task<ServiceUser> ForAsync(string dataFolder, CancellationToken cancellationToken)
    {
        if (!Native.IsRoot)
        {
            return Self;
        }

        if (Directory.Exists(dataFolder))
        {
            var owner = (await Tool.RunAsync(["stat", "-L", "-c", "%U", dataFolder], cancellationToken)).Text;
            return owner is "root" or "UNKNOWN"
                ? throw new MachineException($"{dataFolder} belongs to {owner}, which PostgreSQL does not run as.", $"Give it to a service user: chown -R postgres '{dataFolder}'.")
                : new ServiceUser(owner);
        }

        foreach (var name in new[] { "postgres", "cityops" })
        {
            if ((await Tool.RunAsync(["id", "-u", name], cancellationToken)).ExitCode == 0)
            {
                return new ServiceUser(name);
            }
        }

        return await CreateAsync("cityops", cancellationToken);
    }

    /// <summary>A command as this account runs it.</summary>
    public IReadOnlyList<string> Command(params IEnumerable<string> command) =>
        Name is null ? [.. command] : ["runuser", "-u", Name, "--", .. command];

    /// <summary>A command that becomes the program itself under this account, with no process between: who starts it can signal it.</summary>
    public async Task<IReadOnlyList<string>> BecomeAsync(IReadOnlyList<string> command, CancellationToken cancellationToken) =>
        Name is null ? command : ["setpriv", "--reuid", Name, "--regid", await GroupAsync(cancellationToken), "--init-groups", "--", .. command];

    /// <summary>Runs a command as this account.</summary>
    public Task<ToolResult> RunAsync(IEnumerable<string> command, CancellationToken cancellationToken, string? input = null) =>
        Tool.RunAsync(Command(command), cancellationToken, input);

    /// <summary>Whether this account can enter a folder.</summary>
    public async Task<bool> CanEnterAsync(string folder, CancellationToken cancellationToken) =>
        (await RunAsync(["test", "-x", folder], cancellationToken)).ExitCode == 0;

    /// <summary>Creates a folder that belongs to this account alone (0700), or takes over an existing empty one.</summary>
    public async Task CreateFolderAsync(string folder, CancellationToken cancellationToken)
    {
        string[] owner = Name is null ? [] : ["-o", Name, "-g", await GroupAsync(cancellationToken)];
        var made = await Tool.RunAsync(["install", "-d", "-m", "0700", .. owner, folder], cancellationToken);
        if (made.ExitCode != 0)
        {
            throw new MachineException($"The folder {folder} could not be created: {made.Text}", "Make its parent writable, or free space on its disk.");
        }
    }

    private async Task<string> GroupAsync(CancellationToken cancellationToken) => (await Tool.RunAsync(["id", "-gn", Name!], cancellationToken)).Text;

    private static async Task<ServiceUser> CreateAsync(string name, CancellationToken cancellationToken)
    {
        Say.Progress($"Creating the system account {name} to run PostgreSQL (it refuses to run as root).");
        var made = await Tool.RunAsync(["useradd", "--system", "--user-group", "--no-create-home", "--home-dir", "/var/lib/cityops", "--shell", "/usr/sbin/nologin", name], cancellationToken);
        return made.ExitCode == 0
            ? new ServiceUser(name)
            : throw new MachineException($"The account {name} could not be created: {made.Text}", "Create an account named postgres or cityops, or start ./cityops as an ordinary user.");
    }
}
