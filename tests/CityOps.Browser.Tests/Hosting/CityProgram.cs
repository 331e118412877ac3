using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace CityOps.Hosting;

/// <summary>A program beside the browsers: the devices of vehicles, and departments that nobody sits for.</summary>
internal sealed class CityProgram(HttpClient http) : IDisposable
{
    /// <summary>Signs in as a program does.</summary>
    public static async Task<CityProgram> SignInAsync(string address, string account, string password)
    {
        var http = new HttpClient { BaseAddress = new Uri(address) };
        using var answer = await http.PostAsJsonAsync("/api/v1/sign-in", new { account, password });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString());
        return new CityProgram(http);
    }

    /// <summary>Gives a command that has to be done.</summary>
    public async Task<JsonElement> PostAsync(string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(path, body);
        var said = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {said}");
        return JsonElement.Parse(said);
    }

    /// <summary>Reads.</summary>
    public Task<JsonElement> GetAsync(string path) => http.GetFromJsonAsync<JsonElement>(path);

    /// <summary>The device of a unit says where it is.</summary>
    public async Task FixAsync(string unit, double longitude, double latitude, double secondsAgo = 0)
    {
        var fix = new { unit, at = DateTimeOffset.UtcNow.AddSeconds(-secondsAgo), longitude, latitude, speed = 0.0, heading = 0.0, accuracy = 3.0 };
        Assert.Equal(1, (await PostAsync("/api/v1/units/positions", new { fixes = new[] { fix } })).GetProperty("taken").GetInt32());
    }

    public void Dispose() => http.Dispose();
}
