namespace Orleans.Generator;

/// <summary>Writes the call class of one method: a message that holds the arguments and knows how to start the method on its target.</summary>
internal static class CallEmitter
{
    private const string BadIndex = "throw new global::System.ArgumentOutOfRangeException(nameof(index));";

    public static void Emit(CodeWriter writer, MethodModel method, string name)
    {
        var result = method.ResultType ?? EmittedText.Calls + ".Nothing";
        writer.Open($"private sealed class {name} : {EmittedText.Calls}.GrainCall<{result}>");
        EmitDescriptor(writer, method);
        if (method.Parameters.Count > 0) EmitState(writer.Line(), method, name);
        writer.Line().Line($"public override {EmittedText.Calls}.GrainMethod Method => Descriptor;");
        EmitArguments(writer.Line(), method);
        EmitStart(writer.Line(), method, result);
        writer.Close();
    }

    private static void EmitDescriptor(CodeWriter writer, MethodModel method)
    {
        const string Enumeration = EmittedText.Calls + ".GrainMethodOptions.";
        var options = Enumeration + method.Options.ToString().Replace(", ", " | " + Enumeration);
        var types = string.Join(", ", method.Parameters.Select(x => $"typeof({x.TypeOfOperand})"));
        writer
            .Line($"private static readonly {EmittedText.Calls}.GrainMethod Descriptor = new {EmittedText.Calls}.GrainMethod(")
            .Line($"    typeof({method.DeclaringType}),")
            .Line($"    {EmittedText.Literal(method.DeclaringName)},")
            .Line($"    {EmittedText.Literal(method.Name)},")
            .Line($"    {options},")
            .Line($"    {EmittedText.Literal(method.ResponseTimeout)},")
            .Line(method.Parameters.Count == 0 ? "    global::System.Type.EmptyTypes);" : $"    new global::System.Type[] {{ {types} }});");
    }

    private static void EmitState(CodeWriter writer, MethodModel method, string name)
    {
        for (var index = 0; index < method.Parameters.Count; index++)
        {
            writer.Line($"private {method.Parameters[index].Type} _argument{index};");
        }

        writer.Line().Open($"public {name}({string.Join(", ", method.Parameters.Select((x, i) => $"{x.Type} argument{i}"))})");
        for (var index = 0; index < method.Parameters.Count; index++)
        {
            writer.Line($"_argument{index} = argument{index};");
        }

        writer.Close();
    }

    private static void EmitArguments(CodeWriter writer, MethodModel method)
    {
        writer.Line($"public override int GetArgumentCount() => {method.Parameters.Count};").Line();
        EmitSwitch(writer, method, "object? GetArgument(int index)", i => $"return _argument{i};");
        EmitSwitch(writer.Line(), method, "void SetArgument(int index, object? value)", i => $"_argument{i} = ({method.Parameters[i].Type})value!; return;");
        if (method.CancellationIndex < 0) return;
        writer.Line().Line($"public override global::System.Threading.CancellationToken GetCancellationToken() => _argument{method.CancellationIndex};");
    }

    private static void EmitSwitch(CodeWriter writer, MethodModel method, string signature, Func<int, string> statement)
    {
        if (method.Parameters.Count == 0)
        {
            writer.Open("public override " + signature).Line(BadIndex).Close();
            return;
        }

        writer.Open("public override " + signature).Open("switch (index)");
        for (var index = 0; index < method.Parameters.Count; index++)
        {
            writer.Line($"case {index}: {statement(index)}");
        }

        writer.Line("default: " + BadIndex).Close().Close();
    }

    private static void EmitStart(CodeWriter writer, MethodModel method, string result)
    {
        var arguments = string.Join(", ", method.Parameters.Select((_, i) => $"_argument{i}"));
        var call = $"(({method.DeclaringType})target).{GeneratedNames.Escape(method.Name)}({arguments})";
        writer.Open($"protected override global::System.Threading.Tasks.Task? Start(object target, out {result} result)");
        if (method.Shape == ReturnShape.Void) writer.Line($"{call};").Line("result = default;").Line("return null;");
        else writer.Line($"return Started({call}, out result);");
        writer.Close();
    }
}
