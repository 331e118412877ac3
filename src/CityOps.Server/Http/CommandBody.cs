using System.Text.Json;
using System.Text.Json.Nodes;
using CityOps.Cases;
using CityOps.Commands;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace CityOps.Http;

/// <summary>
/// Makes a command of a request's body: the command's own fields, <c>operationId</c> (<see cref="RequestOperation"/>) and <c>expectedVersion</c>. Who gives it is never said
/// in the body.
/// </summary>
internal sealed class CommandBody(IOptions<JsonOptions> json)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>Reads it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="command">Type of the command.</param>
    /// <param name="account">Account that gives it.</param>
    /// <param name="complete">Adds what the address says and the body must not; null for nothing.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="BadHttpRequestException">It is not what the command takes.</exception>
    public async Task<TCommand> ReadAsync<TCommand>(HttpRequest request, Type command, string account, Action<JsonObject>? complete, CancellationToken cancellationToken)
        where TCommand : Command
    {
        try
        {
            var body = await JsonNode.ParseAsync(request.Body, documentOptions: Strict, cancellationToken: cancellationToken) as JsonObject
                ?? throw new JsonException("The body is no object.");
            Complete(body, request, account);
            if (command == typeof(ReopenCase))
                body["newCase"] = string.Empty;
            complete?.Invoke(body);
            return (TCommand)(body.Deserialize(command, json.Value.SerializerOptions) ?? throw new JsonException("The body is null."));
        }
        catch (JsonException exception)
        {
            throw new BadHttpRequestException("The body is not what the command takes.", StatusCodes.Status400BadRequest, exception);
        }
        catch (ArgumentException exception)
        {
            throw new BadHttpRequestException("A name stands in the body twice.", StatusCodes.Status400BadRequest, exception);
        }
    }

    private static void Complete(JsonObject body, HttpRequest request, string account)
    {
        foreach (var own in (ReadOnlySpan<string>)["operation", "actor"])
        {
            if (body.ContainsKey(own))
                throw new JsonException($"'{own}' is not taken.", $"$.{own}", null, null);
        }

        var stated = body["operationId"];
        body.Remove("operationId");
        var operation = RequestOperation.Of(request, stated?.Deserialize<Guid>());
        body["operation"] = new JsonObject { ["value"] = operation.Value };
        body["actor"] = account;
        body.TryAdd("expectedVersion", null);
    }
}
