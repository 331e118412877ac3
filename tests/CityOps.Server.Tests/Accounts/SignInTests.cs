using System.Net.Http.Headers;
using System.Net.Http.Json;
using CityOps.Accounts;
using CityOps.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Server.Tests.Accounts;

[Collection(ServerCollection.Name)]
public sealed class SignInTests(ServerFixture server)
{
    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_and_the_right_one_does_not_open_it()
    {
        var account = await NewAsync();
        for (var i = 0; i < 5; i++)
            await SignInAsync(account, "not the password");

        var said = await SignInAsync(account, TestCity.Password);

        Assert.Equal((401, "account_locked"), (said.Status, said.Code));
        Assert.InRange(
            await server.QueryAsync<double>($"SELECT extract(epoch FROM lockout_end - now())::float8 FROM account WHERE name = '{account}'"), 200, 301);
    }

    [Fact]
    public async Task A_new_password_ends_the_lock_out()
    {
        var account = await NewAsync();
        for (var i = 0; i < 5; i++)
            await SignInAsync(account, "not the password");

        await server.Services.GetRequiredService<IAccountWriter>().SetPasswordAsync(account, "another long password", default);

        Assert.Equal(200, (await SignInAsync(account, "another long password")).Status);
    }

    [Fact]
    public async Task Nobody_learns_whether_an_account_exists()
    {
        var wrong = await SignInAsync(await NewAsync(), "not the password");
        var absent = await SignInAsync("no-such-account", "not the password");

        Assert.Equal((401, "sign_in_failed"), (wrong.Status, wrong.Code));
        Assert.Equal((wrong.Status, wrong.Code, wrong.Text("detail")), (absent.Status, absent.Code, absent.Text("detail")));
    }

    [Theory]
    [InlineData("system")]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Nobody_signs_in_as_the_system_or_as_nothing(string account) => Assert.Equal(401, (await SignInAsync(account, TestCity.Password)).Status);

    [Fact]
    public async Task A_signed_in_account_is_told_its_posts()
    {
        var said = await server.GetAsync("dispatcher", "/api/v1/me");

        Assert.Equal("dispatcher", said.Text("name"));
        Assert.Equal(("dispatcher", "9901"), (said.Body.GetProperty("posts")[0].GetProperty("role").GetString(), said.Body.GetProperty("posts")[0].GetProperty("area").GetString()));
    }

    [Fact]
    public async Task A_token_ends_with_the_sign_out()
    {
        var client = await ClientAsync(await NewAsync());

        var before = await client.GetAsync(new Uri("/api/v1/me", UriKind.Relative));
        using var signOut = await client.PostAsync(new Uri("/api/v1/sign-out", UriKind.Relative), null);
        var after = await client.GetAsync(new Uri("/api/v1/me", UriKind.Relative));

        Assert.Equal((200, 204, 401), ((int)before.StatusCode, (int)signOut.StatusCode, (int)after.StatusCode));
    }

    [Fact]
    public async Task A_disabled_account_is_out_within_seconds_and_stays_out()
    {
        var account = await NewAsync();
        var client = await ClientAsync(account);
        Assert.Equal(200, (int)(await client.GetAsync(new Uri("/api/v1/me", UriKind.Relative))).StatusCode);

        await server.QueryAsync<object>($"UPDATE account SET disabled = true WHERE name = '{account}' RETURNING 1");
        var patience = DateTimeOffset.UtcNow.AddSeconds(30);
        while ((int)(await client.GetAsync(new Uri("/api/v1/me", UriKind.Relative))).StatusCode == 200 && DateTimeOffset.UtcNow < patience)
            await Task.Delay(100);

        Assert.Equal(401, (int)(await client.GetAsync(new Uri("/api/v1/me", UriKind.Relative))).StatusCode);
        Assert.Equal((401, "sign_in_failed"), StatusOf(await SignInAsync(account, TestCity.Password)));
    }

    [Fact]
    public async Task Keys_that_sign_tokens_are_kept_in_the_database()
    {
        await server.TokenAsync("dispatcher");

        Assert.InRange(await server.QueryAsync<long>("SELECT count(*) FROM data_protection_key"), 1, 10);
    }

    [Fact]
    public async Task A_made_up_token_is_nobody()
    {
        using var client = server.Stranger;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "made-up");

        Assert.Equal(401, (int)(await client.GetAsync(new Uri("/api/v1/me", UriKind.Relative))).StatusCode);
    }

    private static (int Status, string Code) StatusOf(Said said) => (said.Status, said.Code);

    private async Task<string> NewAsync()
    {
        var name = $"post-{Guid.NewGuid():N}";
        await server.Services.GetRequiredService<IAccountWriter>().AddAsync(
            [new NewAccount(new AccountEntry(name, name, name, [new AccountPost(CaseRole.Leader, "centre", "9901")], false, false), TestCity.Password)], default);
        return name;
    }

    private async Task<HttpClient> ClientAsync(string account)
    {
        var client = server.Stranger;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await SignInAsync(account, TestCity.Password)).Text("accessToken"));
        return client;
    }

    private async Task<Said> SignInAsync(string account, string password)
    {
        using var answer = await server.Stranger.PostAsJsonAsync("/api/v1/sign-in", new { account, password });
        return await Speaker.ReadAsync(answer);
    }
}
