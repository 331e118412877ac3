using System.Text;
using System.Text.Json;

namespace CityOps.Server.Tests;

/// <summary>What a server answered.</summary>
public sealed record Said(int Status, JsonElement Body)
{
    /// <summary>The problem's code; the words of the body when it is no problem.</summary>
    public string Code => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("code", out var code) ? code.GetString()! : string.Empty;

    public string Text(string name) => Body.GetProperty(name).ToString();
}

/// <summary>Requests in short.</summary>
public static class Speaker
{
    /// <summary>A property as text.</summary>
    public static string Text(this JsonElement element, string name) => element.GetProperty(name).ToString();

    public static async Task<Said> GetAsync(this ServerFixture server, string account, string path)
    {
        using var answer = await (await server.AsAsync(account)).GetAsync(new Uri(path, UriKind.Relative));
        return await ReadAsync(answer);
    }

    public static Task<Said> PostAsync(this ServerFixture server, string account, string path, object body) =>
        server.PostAsync(account, path, JsonSerializer.Serialize(body));

    public static async Task<Said> PostAsync(this ServerFixture server, string account, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await (await server.AsAsync(account)).PostAsync(new Uri(path, UriKind.Relative), content);
        return await ReadAsync(answer);
    }

    public static async Task<Said> PutAsync(this ServerFixture server, string account, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await (await server.AsAsync(account)).PutAsync(new Uri(path, UriKind.Relative), content);
        return await ReadAsync(answer);
    }

    public static async Task<Said> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return new Said((int)answer.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonSerializer.Deserialize<JsonElement>(text) : default);
    }
}
