using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CityOps.Journal;
using Microsoft.AspNetCore.Http.Json;

namespace CityOps.Http;

/// <summary>What holds for every endpoint: the shape of JSON, of errors, and how much a body may hold.</summary>
internal static class HttpRules
{
    private const long LargestBody = 1 << 20;

    public static void AddHttpRules(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestBody);
        builder.Services.Configure<JsonOptions>(options => Configure(options.SerializerOptions));
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<ProblemHandler>();
        builder.Services.AddOpenApi(ApiDescription.Configure);
    }

    /// <summary>Options for what is written outside a request, in the same shape.</summary>
    public static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        return options;
    }

    /// <summary>The shape of JSON, over HTTP and over the hub.</summary>
    public static void Configure(JsonSerializerOptions json)
    {
        json.Encoder = JournalJson.Options.Encoder;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.TypeInfoResolver = (json.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(LeaveOut);
    }

    /// <summary>What may be null may be left out.</summary>
    private static void LeaveOut(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property is { IsRequired: true, IsSetNullable: true }))
            property.IsRequired = false;
    }

    public static void UseHttpRules(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
    }
}
