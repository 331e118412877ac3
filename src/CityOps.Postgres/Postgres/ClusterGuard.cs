using CityOps.Processes;

namespace CityOps.Postgres;

/// <summary>Stops a cluster, and removes a temporary one, when whoever opened it has been killed.</summary>
internal static class ClusterGuard
{
    // Whoever comes later writes its own token; from then on the cluster is no business of this guard. A paused cluster is woken first.
    private const string Script = """
        owner=$1; token=$2; data=$3; remove=$4; shift 4
        [ "$(cat "$owner" 2>/dev/null)" = "$token" ] || exit 0
        main=$(head -n 1 "$data/postmaster.pid" 2>/dev/null)
        if [ -n "$main" ]; then
          for stat in /proc/[0-9]*/stat; do
            read -r pid name state parent rest <"$stat" 2>/dev/null || continue
            if [ "$pid" = "$main" ] || [ "$parent" = "$main" ]; then kill -CONT "$pid"; fi
          done
          "$@" -m fast -t 30 stop || "$@" -m immediate stop
        fi
        [ -z "$remove" ] || rm -rf "$remove" "$remove.lock" "$remove.passwords.json"
        """;

    /// <summary>Makes this process the cluster's owner and starts its guard.</summary>
    /// <param name="binaries">Where pg_ctl is.</param>
    /// <param name="folder">The cluster.</param>
    /// <param name="remove">The folder to remove afterwards; empty keeps it.</param>
    public static Guard Start(PostgresBinaries binaries, ClusterFolder folder, string remove)
    {
        var token = Guid.NewGuid().ToString("N");
        File.WriteAllText(folder.Owner, token);
        return Guard.Start(Script, [folder.Owner, token, folder.Data, remove, .. folder.User.Command(binaries.Program("pg_ctl"), "-D", folder.Data, "-w")]);
    }

    /// <summary>Makes this process the cluster's owner: a guard that an earlier one has left does nothing any more.</summary>
    public static Task TakeOverAsync(ClusterFolder folder, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(folder.Owner, Guid.NewGuid().ToString("N"), cancellationToken);
}
