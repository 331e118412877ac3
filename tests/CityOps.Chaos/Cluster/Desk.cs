using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CityOps.City;

namespace CityOps.Hosting;

/// <summary>A seat that speaks to one address over HTTP, signed in as an account.</summary>
internal sealed class Desk : IDisposable
{
    private readonly HttpClient _http;

    private Desk(HttpClient http, string token) => (_http, Token) = (http, token);

    /// <summary>The bearer token; it holds on every server.</summary>
    public string Token { get; }

    public static async Task<Desk> OpenAsync(string address, string account, CancellationToken cancellationToken)
    {
        var http = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(90) };
        using var answer = await http.PostAsJsonAsync("/api/v1/sign-in", new { account, password = TestCity.Password }, cancellationToken);
        var token = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("accessToken").GetString()!;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new Desk(http, token);
    }

    /// <summary>The same seat at another server.</summary>
    public Desk At(string address)
    {
        var http = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(90) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return new Desk(http, Token);
    }

    /// <summary>Reports a case by telephone.</summary>
    /// <returns>Its key.</returns>
    public async Task<string> ReportAsync(int number, CancellationToken cancellationToken)
    {
        var answer = await PostAsync(
            "/api/v1/cases",
            new
            {
                source = "public",
                typeCode = "C0102",
                address = $"12 River Street, {number}",
                place = new { longitude = 121.4005 + (number % 20 * 0.001), latitude = 31.2005 },
                evidence = new { text = "a cover is missing", photos = Array.Empty<string>(), position = (object?)null },
                contact = (object?)null,
                callBackAgreed = false,
                urgent = false,
                exercise = false,
                operationId = Guid.NewGuid(),
            },
            cancellationToken);
        return answer.GetProperty("key").GetString()!;
    }

    /// <summary>Urges a case: it stands where it stood, at the next version.</summary>
    /// <returns>The version.</returns>
    public async Task<long> UrgeAsync(string key, Guid operation, CancellationToken cancellationToken) =>
        (await PostAsync($"/api/v1/cases/{key}/urge", new { text = "still waiting", operationId = operation }, cancellationToken)).GetProperty("version").GetInt64();

    public async Task<long> VersionAsync(string key, CancellationToken cancellationToken) =>
        (await _http.GetFromJsonAsync<JsonElement>($"/api/v1/cases/{key}", cancellationToken)).GetProperty("version").GetInt64();

    public async Task<JsonElement> PostAsync(string path, object body, CancellationToken cancellationToken)
    {
        using var answer = await _http.PostAsJsonAsync(path, body, cancellationToken);
        var said = await answer.Content.ReadAsStringAsync(cancellationToken);
        return answer.IsSuccessStatusCode ? JsonElement.Parse(said) : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {said}");
    }

    public void Dispose() => _http.Dispose();
}
