namespace Orleans.Generator;

/// <summary>Writes the list of an assembly's interfaces and grain classes that the engine reads when it starts.</summary>
internal static class ManifestEmitter
{
    public const string File = "Manifest.g.cs";

    public static string Emit(ManifestModel model, string generatedNamespace)
    {
        var attribute = $"[assembly: {EmittedText.Calls}.GrainManifest(typeof(global::{generatedNamespace}.{GeneratedNames.Manifest}))]";
        var writer = EmittedText.StartFile(generatedNamespace, attribute)
            .MarkGenerated()
            .Open($"internal sealed class {GeneratedNames.Manifest} : {EmittedText.Calls}.GrainManifestProvider")
            .Open($"public override void Configure({EmittedText.Calls}.GrainManifestBuilder manifest)");
        foreach (var each in model.Interfaces)
        {
            writer.Line($"manifest.AddInterface(typeof({each.Type}), static target => new {each.Proxy}(target));");
        }

        foreach (var each in model.Classes)
        {
            writer.Line($"manifest.AddGrainClass({string.Join(", ", each.Interfaces.Prepend(each.Type).Select(x => $"typeof({x})"))});");
        }

        return writer.Close().Close().Close().ToString();
    }
}
