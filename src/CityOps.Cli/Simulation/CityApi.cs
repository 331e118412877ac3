using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CityOps.Simulation;

/// <summary>The city's public API as the simulator uses it: signed in like any program, and again when the token has run out.</summary>
internal sealed class CityApi(HttpClient http, string account, string password)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    /// <summary>Reads something; default when it is not there.</summary>
    public async Task<T?> GetAsync<T>(string path, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);
        return answer.StatusCode == HttpStatusCode.NotFound ? default : await ReadAsync<T>(answer, cancellationToken);
    }

    /// <summary>Posts something; default when the city refuses it, which is its right.</summary>
    public async Task<T?> PostAsync<T>(string path, object body, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(() => new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body, options: Json) }, cancellationToken);
        return answer.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.Forbidden or HttpStatusCode.NotFound ? default : await ReadAsync<T>(answer, cancellationToken);
    }

    private static async Task<T?> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.IsSuccessStatusCode)
            return await answer.Content.ReadFromJsonAsync<T>(Json, cancellationToken);
        throw new HttpRequestException($"{answer.RequestMessage?.RequestUri?.PathAndQuery}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellationToken)}", null, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> request, CancellationToken cancellationToken)
    {
        var answer = await SendOnceAsync(request, cancellationToken);
        if (answer.StatusCode != HttpStatusCode.Unauthorized)
            return answer;
        answer.Dispose();
        await SignInAsync(cancellationToken);
        return await SendOnceAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendOnceAsync(Func<HttpRequestMessage> request, CancellationToken cancellationToken)
    {
        using var message = request();
        return await http.SendAsync(message, cancellationToken);
    }

    private async Task SignInAsync(CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsJsonAsync("/api/v1/sign-in", new { account, password }, Json, cancellationToken);
        var token = await ReadAsync<Token>(answer, cancellationToken);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token!.AccessToken);
    }

    private sealed record Token(string AccessToken);
}
