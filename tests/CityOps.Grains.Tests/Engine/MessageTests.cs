using System.Reflection;
using System.Text.Json;
using CityOps.Commands;
using CityOps.Journal;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace CityOps.Engine;

/// <summary>What silos send each other arrives as it was sent: every message type of the product, with every collection in every shape.</summary>
public sealed class MessageTests(MessageWire wire) : IClassFixture<MessageWire>
{
    private const int Seeds = 20;
    private static readonly Assembly Messages = typeof(OperationId).Assembly;

    private static readonly Dictionary<string, Type> Events = Messages.GetTypes()
        .Select(type => (Type: type, Name: type.GetCustomAttribute<JournalEventAttribute>(inherit: false)))
        .Where(named => named.Name is not null)
        .ToDictionary(named => $"{named.Name!.Kind}.{named.Name.Schema}", named => named.Type, StringComparer.Ordinal);

    public static TheoryData<Type> Types => new(All);

    // Values are copies by themselves; of a bare list the list is copied, but none of its items.
    public static TheoryData<Type> Classes => new(All.Where(type => !type.IsValueType && type.Assembly == Messages));

    public static TheoryData<string> Samples => new(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Samples"), "*.json", SearchOption.AllDirectories)
        .Select(file => Path.GetFileNameWithoutExtension(file)!)
        .Where(name => EventOf(name) is { } type && type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false))
        .Order(StringComparer.Ordinal));

    private static IEnumerable<Type> All => Messages.GetTypes()
        .Where(type => type is { IsAbstract: false, IsEnum: false, ContainsGenericParameters: false } && type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false))
        .Where(type => !type.IsAssignableTo(typeof(Exception)))
        .Concat(Called.Where(type => !type.IsPrimitive && type != typeof(CancellationToken)))
        .Distinct()
        .OrderBy(type => type.ToString(), StringComparer.Ordinal);

    // What grain methods take and answer, Outcome<T> of every T among it.
    private static IEnumerable<Type> Called => Messages.GetTypes()
        .Where(type => type.IsInterface && type.IsAssignableTo(typeof(IAddressable)))
        .SelectMany(type => type.GetMethods())
        .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Concat(method.ReturnType.GetGenericArguments()));

    [Theory]
    [MemberData(nameof(Types))]
    public void A_message_arrives_as_it_was_sent(Type type)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var sent = new MessageMaker(seed).Make(type);

            // A bare list travels as what the method declares; everything else may come as one kind of what is declared.
            var arrived = type.IsInterface ? SendAs(type, sent) : Send(sent);

            Assert.Equal(MessageText.Of(sent), MessageText.Of(arrived));
        }
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void A_message_is_not_copied_for_a_grain_of_the_same_silo(Type type)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var sent = new MessageMaker(seed).Make(type);

            Assert.Same(sent, wire.Copier.Copy(sent));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void An_event_that_stands_in_the_journal_travels_unchanged(string sample)
    {
        var type = EventOf(sample)!;
        var file = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Samples"), sample + ".json", SearchOption.AllDirectories).Single();
        var sent = JsonSerializer.Deserialize(File.ReadAllBytes(file), type, JournalJson.Options);

        var arrived = Send(sent);

        Assert.Equal(MessageText.Of(sent), MessageText.Of(arrived));
    }

    [Fact]
    public void What_a_refusal_names_is_found_by_its_name_on_the_other_side()
    {
        foreach (var seed in Enumerable.Range(0, Seeds))
        {
            var sent = (Refusal)new MessageMaker(seed).Make(typeof(Refusal))!;

            var arrived = Send(sent)!;

            Assert.Equal(sent.Arguments.Count, arrived.Arguments.Count);
            Assert.All(sent.Arguments, named => Assert.Equal(named.Value, arrived.Arguments[named.Key]));
        }
    }

    private T? Send<T>(T sent) => wire.Serializer.Deserialize<T>(wire.Serializer.SerializeToArray(sent));

    private object? SendAs(Type declared, object? sent) =>
        GetType().GetMethod(nameof(Send), BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(declared).Invoke(this, [sent]);

    private static Type? EventOf(string sample) => Events.GetValueOrDefault(sample);
}

/// <summary>What stands between two silos, made once: it learns each type at its first use.</summary>
public sealed class MessageWire : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer(builder => builder.AddAssembly(typeof(OperationId).Assembly)).BuildServiceProvider();

    public Serializer Serializer => _services.GetRequiredService<Serializer>();

    public DeepCopier Copier => _services.GetRequiredService<DeepCopier>();

    public void Dispose() => _services.Dispose();
}
