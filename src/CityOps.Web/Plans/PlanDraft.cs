using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CityOps.Checks;
using CityOps.Plans.Reading;

namespace CityOps.Plans;

/// <summary>A document under the hands of its author: it may be wrong anywhere, and every flaw is known by its place.</summary>
public sealed class PlanDraft
{
    private static readonly JsonSerializerOptions Plain = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private PlanDraft(JsonObject root)
    {
        Root = root;
        Check();
    }

    /// <summary>The document.</summary>
    public JsonObject Root { get; private set; }

    /// <summary>The plan; null while there is a flaw.</summary>
    public Plan? Plan { get; private set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Flaw> Flaws { get; private set; } = [];

    /// <summary>Something was changed since it was read or kept.</summary>
    public bool Changed { get; private set; }

    /// <summary>The document as text.</summary>
    public string Text => Plan is { } plan ? PlanJson.Write(plan) : Root.ToJsonString(Plain);

    /// <summary>A draft that begins with a plan. Of a new version the author has to say what was changed: the row for it is there.</summary>
    /// <param name="plan">What it begins with.</param>
    /// <param name="number">Number of the version.</param>
    /// <param name="today">Day of the revision.</param>
    public static PlanDraft Of(Plan plan, int number, DateOnly today)
    {
        var root = JsonNode.Parse(PlanJson.Write(plan))!.AsObject();
        if (plan.Version != number)
        {
            root["version"] = number;
            var revisions = number == 1 ? new JsonArray() : root["revisions"]!.AsArray();
            revisions.Add(new JsonObject
            {
                ["version"] = number,
                ["day"] = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["change"] = new JsonObject { ["zh"] = string.Empty, ["en"] = string.Empty },
            });
            if (revisions.Parent is null)
                root["revisions"] = revisions;
        }

        return new PlanDraft(root);
    }

    /// <summary>A new plan after another one.</summary>
    public static PlanDraft New(string id, Plan like, DateOnly today)
    {
        var draft = Of(like with { Version = 0 }, 1, today);
        draft.Root["id"] = id;
        draft.Check();
        draft.Changed = true;
        return draft;
    }

    /// <summary>Takes a text in place of the document; what is no JSON object is named and nothing is taken.</summary>
    public Flaw? Take(string text)
    {
        try
        {
            if (JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) is not JsonObject root)
                return new Flaw(string.Empty, "type_wrong", string.Empty);
            Root = root;
            Touch();
            return null;
        }
        catch (JsonException problem)
        {
            return new Flaw(string.Empty, "json_malformed", problem.Message);
        }
    }

    /// <summary>Something in the document was changed.</summary>
    public void Touch()
    {
        Changed = true;
        Check();
    }

    /// <summary>It was kept as it stands.</summary>
    public void Kept() => Changed = false;

    /// <summary>Flaws at a place or below it.</summary>
    public IEnumerable<Flaw> Below(string place) =>
        Flaws.Where(flaw => flaw.Where == place || flaw.Where.StartsWith(place + "/", StringComparison.Ordinal));

    private void Check()
    {
        var reading = PlanJson.Read(Root.ToJsonString());
        (Plan, Flaws) = (reading.Plan, reading.Flaws);
    }
}
