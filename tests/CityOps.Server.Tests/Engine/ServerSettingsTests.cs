using CityOps.Http;
using Microsoft.Extensions.Configuration;

namespace CityOps.Engine;

public sealed class ServerSettingsTests
{
    [Theory]
    [InlineData(ServerSettings.Database, " ")]
    [InlineData(ServerSettings.Address, "city.example")]
    [InlineData(ServerSettings.Address, "")]
    [InlineData(ServerSettings.SiloPort, "0")]
    [InlineData(ServerSettings.SiloPort, "65536")]
    [InlineData(ServerSettings.SiloPort, "11111 ")]
    [InlineData(Overload.AtOnceSetting, "0")]
    [InlineData(Overload.WaitingSetting, "-1")]
    public void What_is_wrong_is_named(string name, string value) => Assert.StartsWith(name + " is ", Problem((name, value)), StringComparison.Ordinal);

    [Fact]
    public void A_database_is_enough_and_all_may_be_said()
    {
        Assert.Null(Problem());
        Assert.Null(Problem((ServerSettings.Address, "::1"), (ServerSettings.SiloPort, "65535"), (Overload.AtOnceSetting, "1"), (Overload.WaitingSetting, "0")));
    }

    private static string? Problem(params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>(StringComparer.Ordinal) { [ServerSettings.Database] = "Host=127.0.0.1" };
        foreach (var (name, value) in settings)
            all[name] = value;
        return ServerSettings.Problem(new ConfigurationBuilder().AddInMemoryCollection(all).Build());
    }
}
