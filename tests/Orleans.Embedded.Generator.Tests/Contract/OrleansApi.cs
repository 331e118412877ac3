using Orleans.Embedded.Calls;
using Orleans.Runtime;

// The part of the Orleans API that the generator recognises, as small as it can be: generated code is tested here without the engine.
namespace Orleans
{
    public interface IGrain : IAddressable;

    public interface IGrainWithStringKey : IGrain;

    public interface IGrainObserver : IAddressable;

    public interface IGrainBase;

    public abstract class Grain : IGrainBase;

    public abstract class Grain<TState> : Grain;

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class ResponseTimeoutAttribute(string timeout) : Attribute
    {
        public string Timeout { get; } = timeout;
    }
}

namespace Orleans.Concurrency
{
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class ReadOnlyAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class AlwaysInterleaveAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class OneWayAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Interface)]
    public sealed class UnorderedAttribute : Attribute;
}

namespace Orleans.Runtime
{
    public interface IAddressable;

    public abstract class GrainReference(GrainReferenceTarget target) : IAddressable
    {
        public abstract string InterfaceName { get; }

        protected Task<TResult> Invoke<TResult>(GrainCall<TResult> call) => target.Run(call);

        protected void InvokeOneWay<TResult>(GrainCall<TResult> call) => target.Post(call);
    }
}
