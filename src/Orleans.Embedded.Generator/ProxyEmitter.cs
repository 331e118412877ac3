namespace Orleans.Generator;

/// <summary>Writes the proxy of one interface: each method packs its arguments into a call and hands it to the engine.</summary>
internal static class ProxyEmitter
{
    public static string Emit(InterfaceModel model, string generatedNamespace)
    {
        var proxy = GeneratedNames.Proxy(model);
        var writer = EmittedText.StartFile(generatedNamespace)
            .MarkGenerated()
            .Open($"internal sealed class {proxy} : global::Orleans.Runtime.GrainReference, {model.Type}")
            .Open($"public {proxy}({EmittedText.Calls}.GrainReferenceTarget target) : base(target)")
            .Close()
            .Line()
            .Line($"public override string InterfaceName => {EmittedText.Literal(model.FullName)};");
        for (var index = 0; index < model.Methods.Count; index++)
        {
            EmitMethod(writer.Line(), model.Methods[index], GeneratedNames.Call(model.Methods[index], index));
        }

        for (var index = 0; index < model.Methods.Count; index++)
        {
            CallEmitter.Emit(writer.Line(), model.Methods[index], GeneratedNames.Call(model.Methods[index], index));
        }

        return writer.Close().Close().ToString();
    }

    private static void EmitMethod(CodeWriter writer, MethodModel method, string call)
    {
        var parameters = string.Join(", ", method.Parameters.Select((x, i) => $"{x.Type} argument{i}"));
        var arguments = string.Join(", ", method.Parameters.Select((_, i) => $"argument{i}"));
        writer.Open($"{method.ReturnType} {method.DeclaringType}.{GeneratedNames.Escape(method.Name)}({parameters})");
        EmitBody(writer, method, $"new {call}({arguments})");
        writer.Close();
    }

    private static void EmitBody(CodeWriter writer, MethodModel method, string call)
    {
        var isOneWay = method.Shape == ReturnShape.Void || method.Options.HasFlag(MethodOptions.OneWay);
        if (isOneWay) writer.Line($"InvokeOneWay({call});");
        switch (method.Shape)
        {
            case ReturnShape.Void:
                break;
            case ReturnShape.Task when isOneWay:
                writer.Line("return global::System.Threading.Tasks.Task.CompletedTask;");
                break;
            case ReturnShape.ValueTask when isOneWay:
                writer.Line("return default;");
                break;
            case ReturnShape.ValueTask or ReturnShape.ValueTaskOfResult:
                writer.Line($"return new {method.ReturnType}(Invoke({call}));");
                break;
            default:
                writer.Line($"return Invoke({call});");
                break;
        }
    }
}
