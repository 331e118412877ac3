using Microsoft.CodeAnalysis;

namespace Orleans.Generator.Tests;

/// <summary>What is refused, and where: the text between «…» is what the editor underlines.</summary>
public sealed class DiagnosticTests
{
    [Theory]
    [InlineData("CITYENG001", "public interface «IBad»<T> : IGrainWithStringKey;")]
    [InlineData("CITYENG001", "public interface IBad : IGrainWithStringKey { Task «Go»<T>(T value); }")]
    [InlineData("CITYENG001", "public class Outer<T> { public interface «IBad» : IGrainWithStringKey; }")]
    [InlineData("CITYENG002", "public interface IBad : IGrainWithStringKey { int «Go»(); }")]
    [InlineData("CITYENG002", "public interface IBad : IGrainWithStringKey { void «Go»(); }")]
    [InlineData("CITYENG002", "public interface IBad : IGrainWithStringKey { IAsyncEnumerable<int> «Go»(); }")]
    [InlineData("CITYENG002", "public interface IBad : IGrainWithStringKey { ref Task «Go»(); }")]
    [InlineData("CITYENG002", "public interface IBad : IGrainObserver { string «Go»(); }")]
    [InlineData("CITYENG002", "public interface IBad : IGrainWithStringKey { [OneWay] Task<int> «Go»(); }")]
    [InlineData("CITYENG002", "public interface «IBad» : IGrainWithStringKey, IDisposable;")]
    [InlineData("CITYENG003", "public interface IBad : IGrainWithStringKey { Task Go(ref int «value»); }")]
    [InlineData("CITYENG003", "public interface IBad : IGrainWithStringKey { Task Go(out int «value»); }")]
    [InlineData("CITYENG003", "public interface IBad : IGrainWithStringKey { Task Go(in int «value»); }")]
    [InlineData("CITYENG003", "public interface IBad : IGrainWithStringKey { Task Go(int fine, ReadOnlySpan<byte> «value»); }")]
    [InlineData("CITYENG003", "public interface IBad : IGrainWithStringKey { Task Go(CancellationToken first, CancellationToken «second»); }")]
    [InlineData("CITYENG004", "public interface IBad : IGrainWithStringKey { int «Size» { get; set; } }")]
    [InlineData("CITYENG004", "public interface IBad : IGrainWithStringKey { int «this»[int index] { get; } }")]
    [InlineData("CITYENG004", "public interface IBad : IGrainWithStringKey { event Action «Changed»; }")]
    [InlineData("CITYENG004", "public interface IBad : IGrainWithStringKey { static abstract Task «Go»(); }")]
    [InlineData("CITYENG004", "public interface IHas { int Size { get; } } public interface «IBad» : IGrainWithStringKey, IHas;")]
    [InlineData("CITYENG005", "public interface «IBad» : IGrain;")]
    [InlineData("CITYENG006", "public class Outer { private interface «IBad» : IGrainWithStringKey; }")]
    [InlineData("CITYENG006", "public class Outer { protected interface «IBad» : IGrainObserver; }")]
    [InlineData("CITYENG006", "file interface «IBad» : IGrainWithStringKey;")]
    [InlineData("CITYENG006", "public class Outer { private sealed class «Bad» : Grain; }")]
    [InlineData("CITYENG006", "file class Outer { public sealed class «Bad» : Grain; }")]
    [InlineData("CITYENG007", "public interface IBad : IGrainWithStringKey { [ResponseTimeout(\"5 seconds\")] Task «Go»(); }")]
    [InlineData("CITYENG007", "public interface IBad : IGrainWithStringKey { [ResponseTimeout(\"00:00:00\")] Task «Go»(); }")]
    public void What_the_engine_cannot_serve_is_an_error_at_its_place(string id, string marked)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var length = marked.IndexOf('»', StringComparison.Ordinal) - start - 1;
        var run = GeneratorRun.Over("\n" + marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal));

        var problem = Assert.Single(run.Result.Diagnostics);
        Assert.Equal(id, problem.Id);
        Assert.Equal(DiagnosticSeverity.Error, problem.Severity);
        Assert.Equal(new(start + 1, length), problem.Location.SourceSpan);
        var lines = problem.Location.GetLineSpan();
        Assert.Equal(("File0.cs", 1, start), (lines.Path, lines.StartLinePosition.Line, lines.StartLinePosition.Character));
        Assert.Empty(Errors(run));
    }

    [Fact]
    public void A_refused_interface_has_no_proxy_and_the_others_keep_theirs()
    {
        var run = GeneratorRun.Over("public interface IBad : IGrainWithStringKey { int Go(); } public interface IGood : IGrainWithStringKey { Task Go(); }");

        Assert.DoesNotContain(run.Files.Keys, x => x.Contains("IBad", StringComparison.Ordinal));
        Assert.Contains("typeof(global::IGood)", run.Files["Manifest.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("IBad", run.Files["Manifest.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_of_an_inherited_grain_interface_is_reported_once()
    {
        var run = GeneratorRun.Over("public interface IBad : IGrainWithStringKey { int Size { get; } } public interface IChild : IBad; public interface IOther : IBad;");

        Assert.Equal("CITYENG004", Assert.Single(run.Result.Diagnostics).Id);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void All_problems_of_an_interface_are_reported_together()
    {
        var run = GeneratorRun.Over("public interface IBad : IGrain { int Size { get; } void Go(ref int value); Task Fine(); }");

        Assert.Equal(["CITYENG002", "CITYENG003", "CITYENG004", "CITYENG005"], run.Result.Diagnostics.Select(x => x.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_message_names_the_method_and_says_what_is_wanted()
    {
        var run = GeneratorRun.Over("namespace City; public interface IBad : IGrainWithStringKey { int Go(); }");

        Assert.Equal(
            "'City.IBad.Go' returns 'int'; it must return Task, Task<T>, ValueTask or ValueTask<T>",
            Assert.Single(run.Result.Diagnostics).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_type_that_does_not_exist_is_left_to_the_compiler()
    {
        var run = GeneratorRun.Over("public interface IBad : IGrainWithStringKey { Missing A(); Task B(List<Missing[]> list); Task<Missing> C(); }");

        Assert.Empty(run.Result.Diagnostics);
        Assert.Empty(run.Files);
        Assert.Equal(["CS0246", "CS0246", "CS0246"], Errors(run).Select(x => x.Id));
    }

    [Fact]
    public void A_grain_class_of_an_unreachable_interface_is_listed_without_it()
    {
        var run = GeneratorRun.Over("public class Outer { private interface IBad : IGrainWithStringKey; public sealed class Good : Grain, IBad; }");

        Assert.Equal("CITYENG006", Assert.Single(run.Result.Diagnostics).Id);
        Assert.Contains("AddGrainClass(typeof(global::Outer.Good));", run.Files["Manifest.g.cs"], StringComparison.Ordinal);
        Assert.Empty(Errors(run));
    }

    private static IEnumerable<Diagnostic> Errors(GeneratorRun run) => run.Output.GetDiagnostics().Where(x => x.Severity == DiagnosticSeverity.Error);
}
