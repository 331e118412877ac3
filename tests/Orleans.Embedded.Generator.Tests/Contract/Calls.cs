namespace Orleans.Embedded.Calls;

// The engine's side of generated code: it runs each call at once on the target and remembers it.
[Flags]
public enum GrainMethodOptions
{
    None = 0,
    ReadOnly = 1,
    AlwaysInterleave = 2,
    OneWay = 4,
    Unordered = 8,
}

public sealed record GrainMethod(
    Type InterfaceType, string InterfaceName, string MethodName, GrainMethodOptions Options, string? ResponseTimeout, Type[] ParameterTypes);

public readonly struct Nothing;

public abstract class GrainCall
{
    public abstract GrainMethod Method { get; }

    public abstract int GetArgumentCount();

    public abstract object? GetArgument(int index);

    public abstract void SetArgument(int index, object? value);

    public virtual CancellationToken GetCancellationToken() => CancellationToken.None;
}

public abstract class GrainCall<TResult> : GrainCall
{
    internal async Task<TResult> RunAsync(object target)
    {
        var pending = Start(target, out var result);
        if (pending is null) return result;
        await pending;
        return pending is Task<TResult> task ? await task : result;
    }

    protected static Task? Started(Task<TResult> task, out TResult result)
    {
        result = default!;
        return task;
    }

    protected static Task? Started(ValueTask<TResult> task, out TResult result) => Started(task.AsTask(), out result);

    protected static Task? Started(Task task, out Nothing result)
    {
        result = default;
        return task;
    }

    protected static Task? Started(ValueTask task, out Nothing result) => Started(task.AsTask(), out result);

    protected abstract Task? Start(object target, out TResult result);
}

public sealed class GrainReferenceTarget(object target)
{
    public List<GrainCall> Awaited { get; } = [];

    public List<GrainCall> Posted { get; } = [];

    internal Task<TResult> Run<TResult>(GrainCall<TResult> call)
    {
        Awaited.Add(call);
        return call.RunAsync(target);
    }

    internal void Post<TResult>(GrainCall<TResult> call)
    {
        Posted.Add(call);
        _ = call.RunAsync(target);
    }
}
