namespace CityOps.Postgres;

public sealed class ClusterFolderTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_folder_that_the_service_user_can_reach_is_taken_and_one_it_cannot_is_replaced_by_a_link()
    {
        var root = Directory.CreateTempSubdirectory("cityops-folder-");
        var wanted = Path.Combine(root.FullName, "city of one", ".data", "postgres");
        Directory.CreateDirectory(Path.GetDirectoryName(wanted)!);
        try
        {
            File.SetUnixFileMode(root.FullName, (UnixFileMode)0b111_101_101);
            Assert.Equal(wanted, (await ClusterFolder.LocateAsync(wanted, None)).Path);

            File.SetUnixFileMode(root.FullName, (UnixFileMode)0b111_000_000);
            var located = await ClusterFolder.LocateAsync(wanted, None);

            // Only root has a service user; everybody else reaches what is one's own.
            var expected = Environment.IsPrivilegedProcess ? ClusterFolder.ElsewhereFor(wanted) : wanted;
            Assert.Equal(expected, located.Path);
            Assert.Equal(expected, (await ClusterFolder.LocateAsync(wanted, None)).Path);
            Assert.Equal(Environment.IsPrivilegedProcess, new DirectoryInfo(wanted).LinkTarget is not null);
        }
        finally
        {
            root.Delete(recursive: true);
            if (Environment.IsPrivilegedProcess)
            {
                Directory.Delete(Path.GetDirectoryName(ClusterFolder.ElsewhereFor(wanted))!, recursive: true);
            }
        }
    }

    [Fact]
    public void Two_working_copies_of_one_name_have_two_places_elsewhere()
    {
        var first = ClusterFolder.ElsewhereFor("/root/a/City Ops/.data/postgres");
        Assert.Matches("^/var/lib/cityops/city-ops-[0-9a-f]{8}/postgres$", first);
        Assert.NotEqual(first, ClusterFolder.ElsewhereFor("/root/b/City Ops/.data/postgres"));
    }

    [Fact]
    public void The_socket_of_a_deep_folder_moves_to_where_its_path_is_short_enough()
    {
        Assert.Equal("/srv/city/.data/postgres/run", ClusterFolder.SocketFolder("/srv/city/.data/postgres"));
        var deep = ClusterFolder.SocketFolder("/srv/" + new string('x', 100));
        Assert.StartsWith("/tmp/cityops-", deep, StringComparison.Ordinal);
        Assert.True(deep.Length < 92);
    }

    [Fact]
    public async Task Passwords_are_readable_by_their_owner_alone_and_kept()
    {
        var root = Directory.CreateTempSubdirectory("cityops-secrets-");
        try
        {
            var cluster = Path.Combine(root.FullName, "postgres");
            var made = ClusterSecrets.Load(cluster, exists: false);
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(ClusterSecrets.PathOf(cluster)));
            Assert.NotEqual(made.Admin, made.Application);
            Assert.True(made.Admin.Length >= 32);
            Assert.Equal(made, ClusterSecrets.Load(cluster, exists: true));
            await File.WriteAllTextAsync(ClusterSecrets.PathOf(cluster), "broken", None);
            Assert.Throws<CityOps.Machine.MachineException>(() => ClusterSecrets.Load(cluster, exists: true));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
