using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Orleans.Generator.Tests;

/// <summary>One run of the generator over source text. The compiled contract is the one in this test assembly.</summary>
internal sealed class GeneratorRun
{
    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Orleans;
        global using Orleans.Concurrency;
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp13);

    private static readonly MetadataReference[] References = [.. RuntimeAssemblies()
        .Append(typeof(IGrain).Assembly.Location)
        .Select(x => MetadataReference.CreateFromFile(x))];

    private GeneratorRun(GeneratorDriver driver, Compilation input)
    {
        Driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out _);
        Input = input;
        Output = output;
        Result = Driver.GetRunResult().Results.Single();
        Assert.Null(Result.Exception);
    }

    public GeneratorDriver Driver { get; }

    public Compilation Input { get; }

    public Compilation Output { get; }

    public GeneratorRunResult Result { get; }

    public IReadOnlyDictionary<string, string> Files => Result.GeneratedSources.ToDictionary(x => x.HintName, x => x.SourceText.ToString(), StringComparer.Ordinal);

    public static GeneratorRun Over(params string[] sources) => Over("Some.Program", sources);

    public static GeneratorRun Over(string assemblyName, string[] sources)
    {
        var options = new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: true);
        var driver = CSharpGeneratorDriver.Create([new GrainGenerator().AsSourceGenerator()], parseOptions: Parsing, driverOptions: options);
        return new(driver, Compile(assemblyName, sources));
    }

    /// <summary>Runs the same generator again, as the compiler does after an edit.</summary>
    public GeneratorRun After(Func<Compilation, Compilation> edit) => new(Driver, edit(Input));

    /// <summary>The program with its generated code; fails on any error or warning.</summary>
    public LoadedProgram Load()
    {
        Assert.Empty(Result.Diagnostics);
        Assert.Empty(Output.GetDiagnostics().Where(x => x.Severity >= DiagnosticSeverity.Warning));
        using var image = new MemoryStream();
        Assert.True(Output.Emit(image).Success);
        return new(Assembly.Load(image.ToArray()));
    }

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, Parsing, path, System.Text.Encoding.UTF8);

    private static CSharpCompilation Compile(string assemblyName, string[] sources)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, warningLevel: 9999, nullableContextOptions: NullableContextOptions.Enable);
        var trees = sources.Select((x, i) => Parse(x, $"File{i}.cs")).Prepend(Parse(GlobalUsings, "Usings.cs"));
        return CSharpCompilation.Create(assemblyName, trees, References, options);
    }

    private static IEnumerable<string> RuntimeAssemblies()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(x => x.StartsWith(folder, StringComparison.Ordinal));
    }
}
