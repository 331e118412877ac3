using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Orleans.Generator.Tests;

public sealed class IncrementalTests
{
    private static readonly string[] Steps = [TrackingNames.Interfaces, TrackingNames.Classes, TrackingNames.Manifest];

    private static readonly string[] Program =
    [
        "public interface IA : IGrainWithStringKey { Task<int> Get(string key, CancellationToken cancellation); }",
        "public interface IB : IGrainWithStringKey { Task Go(); }",
        "public sealed class A : Grain, IA { public Task<int> Get(string key, CancellationToken cancellation) => Task.FromResult(1); }",
    ];

    [Theory]
    [InlineData("File2.cs", "public sealed class A : Grain, IA { public Task<int> Get(string key, CancellationToken cancellation) => Task.FromResult(key.Length); }")]
    [InlineData("File1.cs", "/* moved */ public interface IB : IGrainWithStringKey { Task Go(); } public sealed class Unrelated;")]
    [InlineData("File3.cs", "public interface IUnrelated : IDisposable;")]
    public void An_unrelated_edit_generates_nothing_anew(string path, string source)
    {
        var second = GeneratorRun.Over(Program).After(x => Edit(x, path, source));

        Assert.All(Steps, step => Assert.All(Reasons(second.Result.TrackedSteps[step]), x => Assert.Contains(x, Same)));
        Assert.All(Outputs(second), x => Assert.Equal(IncrementalStepRunReason.Cached, x));
        Assert.NotEmpty(Outputs(second));
    }

    [Theory]
    [InlineData("public sealed class Unrelated : IDisposable { public void Dispose() { } }")]
    [InlineData("public interface IUnrelated : IDisposable;")]
    public void A_new_type_that_is_no_grain_writes_nothing_anew(string source)
    {
        var second = GeneratorRun.Over(Program).After(x => Edit(x, "File0.cs", source + Program[0]));

        Assert.All(Outputs(second), x => Assert.Equal(IncrementalStepRunReason.Cached, x));
    }

    [Fact]
    public void An_edited_method_writes_its_own_proxy_anew_and_nothing_else()
    {
        var second = GeneratorRun.Over(Program).After(x => Edit(x, "File1.cs", "public interface IB : IGrainWithStringKey { Task Gone(); }"));

        Assert.Equal(IncrementalStepRunReason.Modified, Assert.Single(Outputs(second), x => x != IncrementalStepRunReason.Cached));
        Assert.Contains(second.Files.Values, x => x.Contains("Gone", StringComparison.Ordinal));
    }

    [Fact]
    public void A_removed_interface_leaves_the_manifest()
    {
        var second = GeneratorRun.Over(Program).After(x => Edit(x, "File1.cs", ""));

        Assert.Equal(2, second.Files.Count);
        Assert.DoesNotContain("IB", second.Files["Manifest.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Models_keep_nothing_of_the_compilation_alive()
    {
        var run = GeneratorRun.Over([.. Program, "public interface IBad : IGrain { int Size { get; } }"]);

        foreach (var output in Steps.SelectMany(x => run.Result.TrackedSteps[x]).SelectMany(x => x.Outputs))
        {
            AssertPlain(output.Value, []);
        }
    }

    private static IncrementalStepRunReason[] Same => [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged];

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorRun run) => run.Result.TrackedOutputSteps.Values.SelectMany(x => Reasons(x));

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(x => x.Outputs).Select(x => x.Reason);

    private static Compilation Edit(Compilation compilation, string path, string source)
    {
        var tree = GeneratorRun.Parse(source, path);
        var old = compilation.SyntaxTrees.FirstOrDefault(x => string.Equals(x.FilePath, path, StringComparison.Ordinal));
        return old is null ? compilation.AddSyntaxTrees(tree) : compilation.ReplaceSyntaxTree(old, tree);
    }

    private static void AssertPlain(object? value, HashSet<object> seen)
    {
        if (value is null or string or Type or DiagnosticDescriptor || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value)) return;
        Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or Compilation or SemanticModel or Location, value.GetType().FullName);
        if (value is IEnumerable items)
        {
            foreach (var item in items) AssertPlain(item, seen);
        }

        foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            AssertPlain(field.GetValue(value), seen);
        }
    }
}
