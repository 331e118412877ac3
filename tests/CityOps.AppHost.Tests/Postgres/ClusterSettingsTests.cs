using System.Globalization;

namespace CityOps.Postgres;

public sealed class ClusterSettingsTests
{
    private const long Gigabyte = 1L << 30;

    [Theory]
    [InlineData(1, "256MB", "614MB", "1024MB", "4MB")]
    [InlineData(8, "2048MB", "4915MB", "2048MB", "10MB")]
    [InlineData(24, "6144MB", "14745MB", "6144MB", "30MB")]
    [InlineData(256, "8192MB", "65536MB", "8192MB", "64MB")]
    public void Settings_fit_the_memory(int gigabytes, string sharedBuffers, string cache, string wal, string workMemory)
    {
        var lines = Lines(ClusterPurpose.City, gigabytes * Gigabyte);
        Assert.Equal(sharedBuffers, lines["shared_buffers"]);
        Assert.Equal(cache, lines["effective_cache_size"]);
        Assert.Equal(wal, lines["max_wal_size"]);
        Assert.Equal(workMemory, lines["work_mem"]);
    }

    [Theory]
    [InlineData(ClusterPurpose.City)]
    [InlineData(ClusterPurpose.Bench)]
    [InlineData(ClusterPurpose.Test)]
    public void What_keeps_acknowledged_data_is_on_for_every_purpose(ClusterPurpose purpose)
    {
        var lines = Lines(purpose, 8 * Gigabyte);
        Assert.All(["fsync", "synchronous_commit", "full_page_writes"], name => Assert.Equal("on", lines[name]));
    }

    [Fact]
    public void Benchmarks_have_the_settings_of_the_city() => Assert.Equal(Lines(ClusterPurpose.City, 8 * Gigabyte), Lines(ClusterPurpose.Bench, 8 * Gigabyte));

    [Fact]
    public void Tests_take_little_of_a_large_machine() => Assert.Equal("128MB", Lines(ClusterPurpose.Test, 256 * Gigabyte)["shared_buffers"]);

    [Fact]
    public void Memory_named_for_the_cache_and_for_200_sorts_is_at_most_half_of_it()
    {
        foreach (var gigabytes in new[] { 4, 8, 16, 64 })
        {
            var lines = Lines(ClusterPurpose.City, gigabytes * Gigabyte);
            Assert.True(Megabytes(lines["shared_buffers"]) + (200 * Megabytes(lines["work_mem"])) <= gigabytes * 1024 / 2, $"{gigabytes} GB");
        }
    }

    [Fact]
    public void The_file_quotes_folders_with_spaces_and_quotes_and_reads_own_settings_last()
    {
        var file = new ClusterSettings(ClusterPurpose.Test, Gigabyte, Lz4: false).File(5555, "/data of the city's/run", "cityops-1", new Dictionary<string, string> { ["max_wal_size"] = "32MB" }, includeOwn: true);
        Assert.Contains("unix_socket_directories = '\"/data of the city''s/run\"'\n", file, StringComparison.Ordinal);
        Assert.Contains("listen_addresses = '127.0.0.1'\n", file, StringComparison.Ordinal);
        Assert.Contains("wal_compression = 'on'\n", file, StringComparison.Ordinal);
        Assert.True(file.LastIndexOf("max_wal_size = '32MB'", StringComparison.Ordinal) > file.IndexOf("max_wal_size = '512MB'", StringComparison.Ordinal));
        Assert.EndsWith("include '../own.conf'\n", file, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Lines(ClusterPurpose purpose, long memory) =>
        new ClusterSettings(purpose, memory, Lz4: true).Lines().ToDictionary(l => l.Name, l => l.Value, StringComparer.Ordinal);

    private static int Megabytes(string size) => int.Parse(size[..^2], CultureInfo.InvariantCulture);
}
