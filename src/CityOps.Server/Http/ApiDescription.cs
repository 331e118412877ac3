using System.Reflection;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Dispatch;
using CityOps.DutyLogs;
using CityOps.Incidents;
using CityOps.Plans;
using CityOps.Resources;
using CityOps.Units;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CityOps.Http;

/// <summary>What /openapi/v1.json says beyond what the endpoints show by themselves.</summary>
internal static class ApiDescription
{
    private const string About = """
        The live model of a city over HTTP. Sign in by POST /api/v1/sign-in and send the token as `Authorization: Bearer …`.

        Every command may carry `operationId`, a UUID that its caller makes up: the same command sent again with the same one has one effect and
        gets the same answer. A command that names none may carry it as the header `Idempotency-Key` instead; one that is no UUID is refused.
        `expectedVersion` refuses a command that was decided on an older state. Who gives a command is never said in the body.

        Errors are RFC 9457 problem details with a stable `code`. Codes of refusals:
        """;

    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "CityOps";
            document.Info.Version = "v1";
            document.Info.Description = About + string.Join(", ", Codes().Select(code => $"`{code}`")) + ".";
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (typeof(Command).IsAssignableFrom(context.JsonTypeInfo.Type))
                AsBody(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
    }

    /// <summary>A command as its caller writes it: the server fills in who, and what only it may say.</summary>
    private static void AsBody(OpenApiSchema schema, Type command)
    {
        foreach (var own in (ReadOnlySpan<string>)["operation", "actor", .. Named(command)])
        {
            schema.Properties?.Remove(own);
            schema.Required?.Remove(own);
        }

        schema.Required?.Remove("expectedVersion");
        schema.Properties ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        schema.Properties["operationId"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid", Description = "Made up by the caller; when it is absent the header Idempotency-Key is taken, and without that the server makes one." };
    }

    /// <summary>What stands in the address, or is worked out by the server.</summary>
    private static string[] Named(Type command) => command == typeof(ReopenCase) ? ["newCase"] : typeof(PlanTaskCommand).IsAssignableFrom(command) ? ["task"] : [];

    private static IEnumerable<string> Codes() => new[] { typeof(CommonRefusals), typeof(CaseRefusals), typeof(DutyLogRefusals), typeof(IncidentRefusals), typeof(PlanRefusals), typeof(ReportTableRefusals), typeof(AssignmentRefusals), typeof(ResourceRefusals), typeof(UnitRefusals) }
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(field => field is { IsLiteral: true } && field.FieldType == typeof(string))
        .Select(field => (string)field.GetRawConstantValue()!)
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);
}
