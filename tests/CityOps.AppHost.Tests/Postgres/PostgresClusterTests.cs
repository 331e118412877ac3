using CityOps.Machine;
using CityOps.Testing;
using Npgsql;

namespace CityOps.Postgres;

/// <summary>One real cluster for all tests of this class, one after another.</summary>
public sealed class OneCluster : IAsyncLifetime
{
    public PostgresCluster Cluster { get; private set; } = null!;

    public async Task InitializeAsync() => Cluster = await TestCluster.OpenAsync(CancellationToken.None);

    public async Task DisposeAsync() => await Cluster.DisposeAsync();
}

public sealed class PostgresClusterTests(OneCluster one) : IClassFixture<OneCluster>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly PostgresCluster _cluster = one.Cluster;

    [Fact]
    public async Task A_new_cluster_is_durable_utf8_and_has_postgis()
    {
        Assert.Equal("on", await AskAsync("SHOW fsync"));
        Assert.Equal("on", await AskAsync("SHOW synchronous_commit"));
        Assert.Equal("UTF8", await AskAsync("SHOW server_encoding"));
        Assert.Equal("127.0.0.1", await AskAsync("SHOW listen_addresses"));
        Assert.Equal("scram-sha-256", await AskAsync("SHOW password_encryption"));
        Assert.Equal("1", await AskAsync("SELECT count(*)::text FROM pg_stat_file('base', true)"));
        await using var database = await TestDatabase.CreateAsync(None);
        Assert.Equal("POINT(1 2)", await AskAsync("SELECT ST_AsText('POINT(1 2)'::geometry)", database.ConnectionString));
    }

    [Fact]
    public async Task A_wrong_password_is_refused()
    {
        var wrong = new NpgsqlConnectionStringBuilder(_cluster.AdminConnectionString) { Password = "wrong", Pooling = false };
        var refused = await Assert.ThrowsAsync<PostgresException>(() => AskAsync("SELECT '1'", wrong.ConnectionString));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public async Task A_killed_cluster_starts_again_on_its_port_with_what_was_committed()
    {
        var port = _cluster.Port;
        await AskAsync("CREATE TABLE kept (n int); INSERT INTO kept VALUES (41); SELECT '1'");
        await _cluster.KillAsync(None);
        Assert.True(File.Exists(Path.Combine(_cluster.DataFolder, "postmaster.pid")), "a killed postmaster leaves its pid file");
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => AskAsync("SELECT '1'"));
        await _cluster.StartAsync(None);
        Assert.Equal(port, _cluster.Port);
        Assert.Equal("41", await AskAsync("SELECT n::text FROM kept"));
    }

    [Fact]
    public async Task A_pid_file_whose_number_belongs_to_another_program_does_not_keep_the_cluster_from_starting()
    {
        await _cluster.StopAsync(None);
        await using var other = ChildProcess.Start(["sleep", "600"]);
        await File.WriteAllTextAsync(Path.Combine(_cluster.DataFolder, "postmaster.pid"), $"{other.Id}\n{_cluster.DataFolder}\n0\n{_cluster.Port}\n", None);
        await _cluster.StartAsync(None);
        Assert.False(other.HasExited);
        Assert.Equal("1", await AskAsync("SELECT '1'"));
    }

    [Fact]
    public async Task A_paused_cluster_answers_nothing_until_it_is_resumed()
    {
        await using var open = new NpgsqlConnection(_cluster.AdminConnectionString);
        await open.OpenAsync(None);
        _cluster.Pause();
        Task<string> asked;
        try
        {
            Assert.All(States(), state => Assert.Equal('T', state));
            asked = AskAsync("SELECT 'awake'");
        }
        finally
        {
            _cluster.Resume();
        }

        Assert.Equal("awake", await asked);
    }

    [Fact]
    public async Task A_demanded_port_that_is_in_use_is_refused_with_what_to_do()
    {
        var options = new ClusterOptions(Path.Combine(Path.GetTempPath(), $"cityops-port-{Guid.NewGuid():N}"), ClusterPurpose.Test) { Temporary = true, Port = _cluster.Port };
        var refused = await Assert.ThrowsAsync<MachineException>(() => PostgresCluster.OpenAsync(options, None));
        Assert.Contains($"Port {_cluster.Port}", refused.Message, StringComparison.Ordinal);
        Assert.Contains("--db-port", refused.Remedy, StringComparison.Ordinal);
        Assert.False(Directory.Exists(options.Folder), "what was begun is removed");
    }

    [Fact]
    public async Task A_second_launcher_on_the_same_cluster_is_refused_and_told_who_has_it()
    {
        var folder = Path.GetDirectoryName(_cluster.DataFolder)!;
        var refused = await Assert.ThrowsAsync<MachineException>(() => TestCluster.OpenAsync(None, folder));
        Assert.Contains($"process {Environment.ProcessId}", refused.Message, StringComparison.Ordinal);
        Assert.Equal("1", await AskAsync("SELECT '1'"));
    }

    private IEnumerable<char> States() =>
        new ClusterFolder(Path.GetDirectoryName(_cluster.DataFolder)!, ServiceUser.Self).Processes.All()
            .Select(pid => File.ReadAllText($"/proc/{pid}/stat").Split(") ")[1][0]);

    private Task<string> AskAsync(string query) => AskAsync(query, _cluster.AdminConnectionString);

    private static async Task<string> AskAsync(string query, string connectionString)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(None);
        await using var command = new NpgsqlCommand(query, connection);
        return (string)(await command.ExecuteScalarAsync(None))!;
    }
}
