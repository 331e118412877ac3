using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CityOps.City;
using CityOps.Hosting;

namespace CityOps.Chaos;

/// <summary>An incident whose response is begun while the server is killed, as those who command it see it from outside.</summary>
internal sealed class Response(CityServer server) : IDisposable
{
    /// <summary>Tasks of the plan.</summary>
    public const int Tasks = 300;

    /// <summary>District that the incidents lie in.</summary>
    public const string District = "990101";

    private const string PlanId = "burst-main";
    private readonly HttpClient _http = new() { BaseAddress = new Uri(server.Address), Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Signs in: what was signed before a server ended holds after it, but nobody relies on that here.</summary>
    public async Task SignInAsync(string account, CancellationToken cancellationToken)
    {
        using var answer = await _http.PostAsJsonAsync("/api/v1/sign-in", new { account, password = TestCity.Password }, cancellationToken);
        var token = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("accessToken").GetString();
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Brings a version of the plan with many tasks into force.</summary>
    public async Task BringPlanAsync(CancellationToken cancellationToken)
    {
        await SignInAsync(TestCity.ShiftLeader, cancellationToken);
        var document = JsonNode.Parse((await GetAsync($"/api/v1/plans/{PlanId}/versions/1", cancellationToken)).GetRawText())!;
        document["version"] = 2;
        var patterns = document["tasks"]!.AsArray().ToArray();
        document["tasks"] = new JsonArray([.. Enumerable.Range(0, Tasks).Select(number => Task(patterns[number % patterns.Length]!, patterns[0]!, number))]);
        await PostAsync($"/api/v1/plans/{PlanId}/draft", document, cancellationToken);
        await PostAsync($"/api/v1/plans/{PlanId}/submit", new { }, cancellationToken);
        await SignInAsync(TestCity.Leader, cancellationToken);
        await PostAsync($"/api/v1/plans/{PlanId}/approve", new { }, cancellationToken);
        await PostAsync($"/api/v1/plans/{PlanId}/enforce", new { }, cancellationToken);
    }

    /// <summary>An incident that is true and waits for its response.</summary>
    /// <returns>Its key.</returns>
    public async Task<string> ReceiveAsync(CancellationToken cancellationToken)
    {
        var received = await PostAsync(
            "/api/v1/incidents",
            new
            {
                source = "public",
                @class = "accident",
                type = PlanId,
                title = "Burst main",
                address = "12 River Street",
                text = "water comes up through the road",
                exercise = false,
                place = new { longitude = 121.4005, latitude = 31.2005 },
            },
            cancellationToken);
        var key = received.GetProperty("key").GetString()!;
        await PostAsync($"/api/v1/incidents/{key}/verify", new { finding = "true", text = "seen" }, cancellationToken);
        return key;
    }

    /// <summary>What beginning the response would bring: identifiers of its tasks, zones, requests, messages and reports.</summary>
    public async Task<IReadOnlyList<string>> PreviewAsync(string key, CancellationToken cancellationToken)
    {
        var preview = await PostAsync($"/api/v1/incidents/{key}/preview", new { level = "ii", choices = Choices }, cancellationToken);
        return [.. preview.GetProperty("tasks").EnumerateArray().Select(task => IdOf(task)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Begins the response.</summary>
    /// <returns>Whether it was answered: false when the server was gone.</returns>
    public async Task<bool> ActivateAsync(string key, Guid operation, CancellationToken cancellationToken)
    {
        try
        {
            await PostAsync($"/api/v1/incidents/{key}/activate", new { operationId = operation, level = "ii", choices = Choices, reason = "large main" }, cancellationToken);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>The incident as it stands.</summary>
    public Task<JsonElement> ReadAsync(string key, CancellationToken cancellationToken) => GetAsync($"/api/v1/incidents/{key}", cancellationToken);

    /// <summary>Identifiers of its tasks.</summary>
    public static IReadOnlyList<string> TasksOf(JsonElement incident) =>
        [.. incident.GetProperty("tasks").EnumerateArray().Select(task => IdOf(task.GetProperty("planned"))).Order(StringComparer.Ordinal)];

    /// <summary>How many times its journal says that the response began.</summary>
    public async Task<int> ActivationsAsync(string key, CancellationToken cancellationToken) =>
        (await GetAsync($"/api/v1/incidents/{key}/history", cancellationToken)).EnumerateArray().Count(line => line.GetProperty("kind").GetString() == "incident-activated");

    /// <summary>The responses that hold the posture of the district.</summary>
    public async Task<IReadOnlyList<string>> HoldingAsync(CancellationToken cancellationToken) =>
        [.. (await GetAsync($"/api/v1/postures/{District}", cancellationToken)).GetProperty("responses").EnumerateArray().Select(response => response.GetProperty("incident").GetString()!)];

    /// <summary>Ends the response.</summary>
    public Task TerminateAsync(string key, CancellationToken cancellationToken) =>
        PostAsync($"/api/v1/incidents/{key}/terminate", new { hazardRemoved = true, result = "water runs again" }, cancellationToken);

    public void Dispose() => _http.Dispose();

    private static object[] Choices => [new { plan = PlanId }];

    private static string IdOf(JsonElement planned) => planned.GetProperty("id").GetProperty("value").GetString()!;

    /// <summary>A real task again, told apart by its number (two alike would be one), for all levels, waiting for no other and no bar to the end of the response.</summary>
    private static JsonObject Task(JsonNode pattern, JsonNode first, int number)
    {
        var task = pattern.DeepClone().AsObject();
        task["id"] = $"task-{number:D3}";
        task["levels"] = new JsonArray("i", "ii", "iii", "iv");
        task["sequence"] = number + 1;
        task["text"] = new JsonObject { ["zh"] = $"{task["text"]!["zh"]}（{number}）", ["en"] = $"{task["text"]!["en"]} ({number})" };
        task["due"] = first["due"]!.DeepClone();
        task["lifeSafety"] = false;
        task.Remove("common");
        task.Remove("precondition");
        return task;
    }

    private async Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken) => await _http.GetFromJsonAsync<JsonElement>(path, cancellationToken);

    private async Task<JsonElement> PostAsync(string path, object body, CancellationToken cancellationToken)
    {
        using var answer = await _http.PostAsJsonAsync(path, body, cancellationToken);
        var said = await answer.Content.ReadAsStringAsync(cancellationToken);
        return answer.IsSuccessStatusCode ? JsonElement.Parse(said) : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {said}");
    }
}
