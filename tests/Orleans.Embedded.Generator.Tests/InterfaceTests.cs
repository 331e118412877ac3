namespace Orleans.Generator.Tests;

public sealed class InterfaceTests
{
    [Fact]
    public async Task Inherited_methods_belong_to_the_interface_that_declares_them()
    {
        var program = GeneratorRun.Over("""
            namespace City
            {
                public interface INamed { Task<string> Name(); }
                public interface IHolds<T> { Task<T> Held(T value); }
                public interface IUnit : IGrainWithStringKey, INamed { Task<string> Status(); }
                public interface IVehicle : IUnit, INamed, IHolds<int?>, IAsyncDisposable { new Task<string> Status(); }
                public sealed class Vehicle : Grain, IVehicle
                {
                    Task<string> IUnit.Status() => Task.FromResult("unit");
                    Task<string> IVehicle.Status() => Task.FromResult("vehicle");
                    public Task<string> Name() => Task.FromResult("name");
                    public Task<int?> Held(int? value) => Task.FromResult(value);
                    public ValueTask DisposeAsync() => default;
                }
            }

            public static class Scenario
            {
                public static async Task<string> Run(City.IVehicle grain)
                {
                    City.IUnit unit = grain;
                    await grain.DisposeAsync();
                    return $"{await grain.Status()} {await unit.Status()} {await grain.Name()} {await grain.Held(5)}";
                }
            }
            """).Load();

        Assert.Equal("vehicle unit name 5", await program.RunScenarioAsync());
        Assert.Equal(
            ["System.IAsyncDisposable", "City.IVehicle", "City.IUnit", "City.INamed", "City.IHolds<int?>"],
            program.Awaited.Select(x => x.Method.InterfaceName));
        Assert.Equal(
            [typeof(IAsyncDisposable), program.Type("City.IVehicle"), program.Type("City.IUnit"), program.Type("City.INamed")],
            program.Awaited.Take(4).Select(x => x.Method.InterfaceType));
    }

    [Fact]
    public async Task Overloads_are_told_apart()
    {
        var program = GeneratorRun.Over("""
            public interface IOver : IGrainWithStringKey
            {
                Task<string> Put(int value);
                Task<string> Put(string value);
                Task<string> Put(string value, int other);
            }

            public sealed class Over : Grain, IOver
            {
                public Task<string> Put(int value) => Task.FromResult("int");
                public Task<string> Put(string value) => Task.FromResult("string");
                public Task<string> Put(string value, int other) => Task.FromResult("both");
            }

            public static class Scenario
            {
                public static async Task<string> Run(IOver grain) => $"{await grain.Put("")} {await grain.Put(0)} {await grain.Put("", 0)}";
            }
            """).Load();

        Assert.Equal("string int both", await program.RunScenarioAsync());
    }

    [Fact]
    public async Task Nested_and_internal_interfaces_and_classes_are_served()
    {
        var program = GeneratorRun.Over("""
            internal static class Outer
            {
                internal interface IInner : IGrainWithStringKey { Task<string> Where(); }
                internal sealed class Inner : Grain, IInner { public Task<string> Where() => Task.FromResult("inside"); }
            }

            public static class Scenario { internal static Task<string> RunInner(Outer.IInner grain) => grain.Where(); }
            """).Load();

        var proxy = program.Proxy(program.Type("Outer+IInner"));
        var answer = program.Type("Scenario").GetMethod("RunInner", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.Invoke(null, [proxy]);
        Assert.Equal("inside", await (Task<string>)answer!);
        Assert.Equal("Outer.IInner", proxy.InterfaceName);
    }

    [Fact]
    public async Task Equal_names_in_different_namespaces_do_not_meet()
    {
        var program = GeneratorRun.Over("""
            namespace A { public interface ISame : IGrainWithStringKey { Task<string> Say(); } public sealed class Same : Grain, ISame { public Task<string> Say() => Task.FromResult("a"); } }
            namespace B { public interface ISame : IGrainWithStringKey { Task<string> Say(); } public sealed class Same : Grain, ISame { public Task<string> Say() => Task.FromResult("b"); } }
            namespace A { public interface Isame : IGrainWithStringKey; }
            public static class Scenario { public static async Task<string> Run(A.ISame a, B.ISame b) => await a.Say() + await b.Say(); }
            """).Load();

        Assert.Equal("ab", await program.RunScenarioAsync());
        Assert.Equal(3, program.Manifest.Interfaces.Count);
    }

    [Fact]
    public async Task A_method_with_a_body_is_a_call_and_the_grain_answers_it()
    {
        var program = GeneratorRun.Over("""
            public interface IGreets : IGrainWithStringKey
            {
                const string Word = "hello";
                Task<string> Name();
                async Task<string> Greet() => $"{Prefix()} {await Name()}";
                static string Shout(string text) => text.ToUpperInvariant();
                private string Prefix() => Word;
                sealed int Length => Word.Length;
            }

            public sealed class Greets : Grain, IGreets { public Task<string> Name() => Task.FromResult("there"); }
            public static class Scenario { public static async Task<string> Run(IGreets grain) => $"{IGreets.Shout(await grain.Greet())} {grain.Length}"; }
            """).Load();

        Assert.Equal("HELLO THERE 5", await program.RunScenarioAsync());
        Assert.Equal("Greet", Assert.Single(program.Awaited).Method.MethodName);
    }

    [Fact]
    public void Parts_of_a_partial_interface_make_one_proxy()
    {
        var program = GeneratorRun.Over(
            "public partial interface IParts { Task A(); }",
            "public partial interface IParts : IGrainWithStringKey { Task B(); }",
            "public partial interface IParts : IAsyncDisposable { Task C(); }").Load();

        Assert.Equal(program.Type("IParts"), Assert.Single(program.Manifest.Interfaces).Key);
    }

    [Fact]
    public void What_is_obsolete_or_not_annotated_compiles_without_warnings()
    {
        var program = GeneratorRun.Over("""
            #nullable disable
            [Obsolete("use another")] public interface IOld : IGrainWithStringKey
            {
                [Obsolete] Task<string> Get(string text, List<string> list);
            }
            """).Load();

        Assert.Single(program.Manifest.Interfaces);
    }
}
