using CityOps.Machine;

namespace CityOps.Running;

public sealed class EndpointTests
{
    [Fact]
    public void Without_options_only_loopback_is_listened_on() => Assert.Equal("http://127.0.0.1:5080", Endpoint.Of(5080, null, null, null).Urls);

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("0.0.0.0:443")]
    [InlineData("[::]:443")]
    public void The_network_is_refused_without_a_certificate(string listen)
    {
        var refused = Assert.Throws<MachineException>(() => Endpoint.Of(5080, listen, null, null));
        Assert.Contains("--certificate", refused.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_certificate_the_network_gets_https_beside_loopback()
    {
        var file = Path.GetTempFileName();
        try
        {
            var endpoint = Endpoint.Of(5080, "0.0.0.0", file, file);
            Assert.Equal("http://127.0.0.1:5080;https://0.0.0.0:5443", endpoint.Urls);
            Assert.Equal(file, endpoint.Environment()["Kestrel__Certificates__Default__Path"]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_certificate_that_is_not_there_is_refused() =>
        Assert.Contains("/nowhere.pem", Assert.Throws<MachineException>(() => Endpoint.Of(5080, "0.0.0.0", "/nowhere.pem", "/nowhere.key")).Message, StringComparison.Ordinal);

    [Fact]
    public void Another_loopback_address_needs_no_certificate() => Assert.Equal("http://127.0.0.1:6000", Endpoint.Of(5080, "127.0.0.1:6000", null, null).Urls);

    [Fact]
    public void What_is_no_address_is_refused() => Assert.Throws<MachineException>(() => Endpoint.Of(5080, "everywhere", null, null));
}
