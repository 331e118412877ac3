using System.Globalization;
using System.Text.Json.Nodes;
using CityOps.Checks;
using Microsoft.AspNetCore.Components;

namespace CityOps.Plans;

/// <summary>Forms for all blocks of a document, made from the published schema, and the document itself as text.</summary>
public sealed partial class PlanEditor
{
    private string _block = "header";
    private int _item = -1;
    private bool _json;
    private string _text = string.Empty;
    private string? _jsonWrong;

    /// <summary>The document.</summary>
    [Parameter, EditorRequired]
    public PlanDraft Draft { get; set; } = null!;

    /// <summary>Something was changed.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    private string Pointer => "/" + _block;

    private PlanForm Form => _block.Split('/').Aggregate(PlanForm.Root, (form, name) => form.Member(name));

    private JsonArray? Items => At(_block) as JsonArray ?? (Form.Kind == PlanFieldKind.Items ? [] : null);

    private JsonNode? At(string block) => block.Split('/').Aggregate((JsonNode?)Draft.Root, (node, name) => (node as JsonObject)?[name]);

    private int? Count(string block) => (At(block) as JsonArray)?.Count;

    /// <summary>Posts and groups are counted by themselves, not with the rest of the command structure.</summary>
    private int FlawsOf(string block) => Draft.Below("/" + block).Count(flaw => block != "command" || PlanBlocks.Of(flaw.Where) == block);

    private void Go(string block) => (_block, _item, _json) = (block, -1, false);

    private void ShowJson() => (_json, _text, _jsonWrong) = (true, Draft.Text, null);

    private void Show(Flaw flaw)
    {
        if (PlanBlocks.Of(flaw.Where) is not { } block)
            return;
        Go(block);
        var rest = flaw.Where[(block.Length + 1)..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        _item = rest.Length > 0 && int.TryParse(rest[0], NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : -1;
    }

    private async Task TakeAsync()
    {
        _jsonWrong = Draft.Take(_text) is { } flaw ? Speech.Say(flaw) : null;
        if (_jsonWrong is null)
            _text = Draft.Text;
        await Changed.InvokeAsync();
    }

    private async Task AddAsync()
    {
        if (At(_block) is not JsonArray items)
            return;
        items.Add(Form.Item.Create());
        _item = items.Count - 1;
        await TouchedAsync(items);
    }

    private async Task RemoveAsync()
    {
        if (At(_block) is not JsonArray items || _item >= items.Count)
            return;
        items.RemoveAt(_item);
        _item = Math.Min(_item, items.Count - 1);
        await TouchedAsync(items);
    }

    private async Task MoveAsync(int to)
    {
        if (At(_block) is not JsonArray items || to < 0 || to >= items.Count)
            return;
        var item = items[_item];
        items.RemoveAt(_item);
        items.Insert(to, item);
        _item = to;
        await TouchedAsync(items);
    }

    /// <summary>Tasks stand in the order of their sequence: whoever moves one has them numbered anew, in tens so that one can be put between.</summary>
    private async Task TouchedAsync(JsonArray items)
    {
        if (_block == "tasks")
        {
            for (var i = 0; i < items.Count; i++)
                items[i]!["sequence"] = (i + 1) * 10;
        }

        Draft.Touch();
        await Changed.InvokeAsync();
    }

    private string NameOf(JsonNode? item) => item is JsonObject known && PlanReferences.NameOf(known) is { } name
        ? Speech.Of(name.Zh, name.En)
        : KeyOf(item);

    private string KeyOf(JsonNode? item)
    {
        foreach (var name in (ReadOnlySpan<string>)["id", "level", "phase", "caller", "version"])
        {
            if (item?[name] is { } key)
                return key.ToString();
        }

        return T(PlanPageWords.NoItems);
    }
}
