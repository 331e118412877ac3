using Orleans.Runtime;

namespace Orleans
{
    /// <summary>Marks a type that may travel in a message. The embedded engine copies nothing; the mark is for the Orleans engine, which serialises.</summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
    public sealed class GenerateSerializerAttribute : Attribute;

    /// <summary>Number of a member in its serialised form; never given twice.</summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
    public sealed class IdAttribute(uint id) : Attribute
    {
        /// <summary>The number.</summary>
        public uint Id { get; } = id;
    }

    /// <summary>Name of a type or method on the wire, so that it may be renamed in the code.</summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Method | AttributeTargets.Interface, AllowMultiple = true)]
    public sealed class AliasAttribute(string alias) : Attribute
    {
        /// <summary>The name.</summary>
        public string Alias { get; } = alias;
    }

    /// <summary>Promises that a value does not change after it was sent.</summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue, Inherited = false)]
    public sealed class ImmutableAttribute : Attribute;

    /// <summary>How long callers of a method wait for its answer, in place of the default.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class ResponseTimeoutAttribute(string timeout) : Attribute
    {
        /// <summary>The wait, parsed from <c>hh:mm:ss[.fff]</c>.</summary>
        public TimeSpan? Timeout { get; } = TimeSpan.Parse(timeout, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Name of a grain class in identities and storage; by default the class name without "Grain", in lower case.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class GrainTypeAttribute(string grainType) : Attribute
    {
        internal GrainType GrainType { get; } = GrainType.Create(grainType);

        /// <summary>The name as an identity part.</summary>
        public GrainType GetGrainType(IServiceProvider services, Type type) => GrainType;
    }

    /// <summary>A constructor parameter that the engine provides itself.</summary>
    public interface IFacetMetadata;
}

namespace Orleans.Concurrency
{
    /// <summary>A method that changes nothing: it may run beside other read-only calls of the same grain.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class ReadOnlyAttribute : Attribute;

    /// <summary>A method that may run between the turns of any other call of the same grain.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class AlwaysInterleaveAttribute : Attribute;

    /// <summary>A method whose caller does not wait: it learns neither the end nor a failure.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class OneWayAttribute : Attribute;

    /// <summary>A grain whose calls may all interleave with one another at their awaits.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class ReentrantAttribute : Attribute;

    /// <summary>A grain that decides by itself, in a static method taking the request, which calls may interleave.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class MayInterleaveAttribute(string callbackMethodName) : Attribute
    {
        internal string CallbackMethodName { get; } = callbackMethodName;
    }

    /// <summary>A grain without identity of its own: several activations of one key share the work.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class StatelessWorkerAttribute : Attribute
    {
        /// <summary>As many activations as there are processors.</summary>
        public StatelessWorkerAttribute()
            : this(Environment.ProcessorCount)
        {
        }

        /// <summary>At most that many activations.</summary>
        public StatelessWorkerAttribute(int maxLocalWorkers)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(maxLocalWorkers, 1);
            MaxLocalWorkers = maxLocalWorkers;
        }

        internal int MaxLocalWorkers { get; }
    }
}

namespace Orleans
{
    /// <summary>How long a grain may be idle before it is deactivated.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class CollectionAgeLimitAttribute : Attribute
    {
        /// <summary>Days of the limit.</summary>
        public double Days { get; set; }

        /// <summary>Hours of the limit.</summary>
        public double Hours { get; set; }

        /// <summary>Minutes of the limit.</summary>
        public double Minutes { get; set; }

        /// <summary>Never deactivated for being idle.</summary>
        public bool AlwaysActive { get; set; }

        /// <summary>The limit in all; infinite when <see cref="AlwaysActive"/>.</summary>
        public TimeSpan AgeLimit => AlwaysActive
            ? Timeout.InfiniteTimeSpan
            : TimeSpan.FromDays(Days) + TimeSpan.FromHours(Hours) + TimeSpan.FromMinutes(Minutes);
    }

    /// <summary>A grain that is never deactivated for being idle.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class KeepAliveAttribute : Attribute;
}
