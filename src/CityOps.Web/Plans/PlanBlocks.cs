namespace CityOps.Plans;

/// <summary>The blocks of a plan as screens part them.</summary>
internal static class PlanBlocks
{
    /// <summary>All, in the order of the document.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "header", "triggers", "command", "command/posts", "command/groups", "phases", "tasks", "resources", "contacts", "callTree",
        "zones", "places", "templates", "reports", "exercises", "revisions",
    ];

    /// <summary>Members of the command structure that are blocks of their own.</summary>
    public static IReadOnlyCollection<string> Apart { get; } = ["posts", "groups"];

    /// <summary>The block that a place in the document lies in; null for what no block holds.</summary>
    public static string? Of(string pointer) => All
        .Where(block => pointer == "/" + block || pointer.StartsWith($"/{block}/", StringComparison.Ordinal))
        .MaxBy(block => block.Length);
}
