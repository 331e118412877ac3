namespace CityOps.Running;

/// <summary>The whole system, started as its user starts it. One after another: each is a system of its own.</summary>
public sealed class RunTests
{
    [Fact]
    public async Task The_system_answers_brings_back_what_is_killed_and_leaves_nothing_behind_when_it_is_stopped()
    {
        await using var city = RunningCity.Start();
        await city.SaysAsync("CityOps is ready");
        var dashboard = new Uri((await city.SaysAsync("Dashboard ")).Split(' ')[1]);
        using var browser = new HttpClient();
        Assert.Contains("Healthy", await HealthAsync(browser, city.Address), StringComparison.Ordinal);
        Assert.Contains("<html", await browser.GetStringAsync(dashboard), StringComparison.OrdinalIgnoreCase);

        city.Kill("CityOps.Server.dll");
        await city.SaysAsync("server-1 is ready again");
        Assert.Contains("Healthy", await HealthAsync(browser, city.Address), StringComparison.Ordinal);

        city.Kill("postgres -D");
        await city.SaysAsync("postgres is ready again");

        Assert.Equal(0, await city.StopAsync());
        await city.GoneAsync();
    }

    [Fact]
    public async Task A_host_that_is_killed_leaves_nothing_running_for_ever()
    {
        await using var city = RunningCity.Start();
        await city.SaysAsync("CityOps is ready");

        city.KillHost();

        await city.GoneAsync();
    }

    [Fact]
    public async Task A_server_that_never_gets_ready_ends_the_run_and_its_last_lines_are_told()
    {
        await using var city = RunningCity.Start(("Orleans__Clustering__ProviderType", "Nonsense"));

        Assert.Equal(1, await city.EndAsync());

        await city.SaysAsync("Nonsense");
        Assert.Contains(city.Said, line => line.Contains("server-1 has ended", StringComparison.Ordinal));
    }

    private static async Task<string> HealthAsync(HttpClient browser, Uri address) => await browser.GetStringAsync(new Uri(address, "health/ready"));
}
