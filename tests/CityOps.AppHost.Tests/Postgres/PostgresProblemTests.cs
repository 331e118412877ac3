using CityOps.Machine;

namespace CityOps.Postgres;

public sealed class PostgresProblemTests
{
    [Theory]
    [InlineData("FATAL:  could not write lock file \"postmaster.pid\": No space left on device", "The disk is full", "Free space on the disk that holds /data")]
    [InlineData("LOG:  could not bind IPv4 address \"127.0.0.1\": Address already in use", "The port is in use", "--db-port")]
    [InlineData("FATAL:  could not open file \"PG_VERSION\": Permission denied", "may not read or write", "chown -R")]
    [InlineData("FATAL:  could not map anonymous shared memory: Cannot allocate memory", "not enough memory", "/data/own.conf")]
    [InlineData("FATAL:  database files are incompatible with server", "another version", "pg_upgrade")]
    [InlineData("LOG:  unrecognized configuration parameter \"nonsense\"", "not known", "/data/own.conf")]
    [InlineData("PANIC:  could not locate a valid checkpoint record", "damaged", "backup")]
    [InlineData("something never seen before", "something never seen before", "/data/server.log")]
    public void What_PostgreSQL_says_becomes_what_happened_and_what_to_do(string said, string what, string remedy)
    {
        var problem = PostgresProblem.Explain("PostgreSQL did not start", "waiting for server to start....\n" + said, "/data");
        Assert.StartsWith("PostgreSQL did not start", problem.Message, StringComparison.Ordinal);
        Assert.Contains(what, problem.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, problem.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)", 15)]
    [InlineData("postgres (PostgreSQL) 18beta1", 18)]
    [InlineData("postgres (PostgreSQL) 9.6.24", 9)]
    public void The_major_version_is_read_from_what_the_server_prints(string text, int major) => Assert.Equal(major, PostgresBinaries.ParseMajor(text));

    [Fact]
    public void What_is_not_PostgreSQL_has_no_version() => Assert.Null(PostgresBinaries.ParseMajor("EnterpriseDB something"));

    [Fact]
    public void The_newest_version_with_PostGIS_is_chosen() =>
        Assert.Equal(16, PostgresBinaries.Choose([Installed(14), Installed(15), Installed(16), Installed(17, postGis: false)], null).Major);

    [Fact]
    public void A_cluster_is_served_by_the_version_that_made_it() => Assert.Equal(15, PostgresBinaries.Choose([Installed(15), Installed(17)], 15).Major);

    [Fact]
    public void Too_old_a_version_is_refused_with_what_is_installed_and_what_to_install()
    {
        var refused = Assert.Throws<MachineException>(() => PostgresBinaries.Choose([Installed(13), Installed(14)], null));
        Assert.Contains("installed: 13, 14", refused.Message, StringComparison.Ordinal);
        Assert.Contains("postgresql-15-postgis-3", refused.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cluster_whose_version_is_gone_is_refused_with_that_version()
    {
        var refused = Assert.Throws<MachineException>(() => PostgresBinaries.Choose([Installed(17)], 15));
        Assert.Contains("made by PostgreSQL 15", refused.Message, StringComparison.Ordinal);
        Assert.Contains("postgresql-15", refused.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_installed_is_refused() => Assert.Contains("installed: none", Assert.Throws<MachineException>(() => PostgresBinaries.Choose([], null)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_PostGIS_is_refused_with_its_package() =>
        Assert.Contains("postgresql-16-postgis-3", Assert.Throws<MachineException>(() => PostgresBinaries.Choose([Installed(16, postGis: false)], null)).Remedy, StringComparison.Ordinal);

    [Theory]
    [InlineData(1L << 30, false)]
    [InlineData((1L << 30) - 1, true)]
    [InlineData(0, true)]
    public void Less_than_a_free_gigabyte_is_said(long free, bool said) => Assert.Equal(said, DiskSpace.Warning("/data", free) is not null);

    private static PostgresBinaries Installed(int major, bool postGis = true) => new($"/usr/lib/postgresql/{major}/bin", major, postGis, HasLz4: true);
}
