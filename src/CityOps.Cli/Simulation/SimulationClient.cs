using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CityOps.Simulation;

/// <summary>What the server said.</summary>
/// <param name="Status">Status of the answer.</param>
/// <param name="Body">The answer; undefined when it has none.</param>
internal sealed record Answer(HttpStatusCode Status, JsonElement Body)
{
    public bool IsDone => (int)Status is >= 200 and < 300;

    /// <summary>The problem's code; empty for none.</summary>
    public string Code => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("code", out var code) ? code.GetString() ?? string.Empty : string.Empty;

    public T Read<T>() => Body.Deserialize<T>(SimulationClient.Json) ?? throw new JsonException("The server answered null.");
}

/// <summary>Speaks to the public interface for the simulated accounts, as any program can: signs in with the password it was given, and again when a token has ended.</summary>
internal sealed class SimulationClient(HttpClient http, string password)
{
    private readonly ConcurrentDictionary<string, string> _tokens = new(StringComparer.Ordinal);

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public Task<Answer> GetAsync(string account, string path, CancellationToken cancellationToken) =>
        SendAsync(account, () => new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);

    public Task<Answer> PostAsync(string account, string path, object body, CancellationToken cancellationToken) =>
        SendAsync(account, () => new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body, options: Json) }, cancellationToken);

    public Task<Answer> UploadAsync(string account, string path, byte[] bytes, string type, CancellationToken cancellationToken) =>
        SendAsync(
            account,
            () =>
            {
                var content = new ByteArrayContent(bytes);
                content.Headers.ContentType = new MediaTypeHeaderValue(type);
                return new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
            },
            cancellationToken);

    private async Task<Answer> SendAsync(string account, Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var request = make();
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(account, cancellationToken));
            using var response = await http.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.Unauthorized && attempt == 1)
            {
                _tokens.TryRemove(account, out _);
                continue;
            }

            return await ReadAsync(response, cancellationToken);
        }
    }

    private async Task<string> TokenAsync(string account, CancellationToken cancellationToken)
    {
        if (_tokens.TryGetValue(account, out var known))
            return known;
        using var response = await http.PostAsJsonAsync("/api/v1/sign-in", new { account, password }, cancellationToken);
        var answer = await ReadAsync(response, cancellationToken);
        return answer.IsDone
            ? _tokens[account] = answer.Body.GetProperty("accessToken").GetString()!
            : throw new SimulationException($"{account} cannot sign in: {(int)answer.Status} {answer.Code}");
    }

    private static async Task<Answer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return new Answer(response.StatusCode, bytes is [(byte)'{' or (byte)'[', ..] ? JsonElement.Parse(bytes) : default);
    }
}

/// <summary>The simulator cannot do its work: there is no such city, or it is not let in.</summary>
internal sealed class SimulationException(string message) : Exception(message);
