using System.Runtime.CompilerServices;
using Orleans.Embedded.Engine;

namespace Orleans.Embedded.Calls;

/// <summary>Result of a call that returns no value.</summary>
public readonly struct Nothing;

/// <summary>One call with a result of a type.</summary>
/// <typeparam name="TResult">What the method's task returns; <see cref="Nothing"/> when it returns nothing.</typeparam>
public abstract class GrainCall<TResult> : GrainCall
{
    // The builder is a task source without an object of its own: only the task is allocated.
    private AsyncTaskMethodBuilder<TResult> _answer;
    private TResult _result = default!;
    private bool _filtered;

    /// <summary>Calls the method; returns null and the result when it ended at once, otherwise its task.</summary>
    protected abstract Task? Start(object target, out TResult result);

    /// <summary>For a method that returns a task with a result.</summary>
    protected static Task? Started(Task<TResult> task, out TResult result)
    {
        if (task.IsCompletedSuccessfully)
        {
            result = task.Result;
            return null;
        }

        result = default!;
        return task;
    }

    /// <summary>For a method that returns a value task with a result.</summary>
    protected static Task? Started(ValueTask<TResult> task, out TResult result)
    {
        if (task.IsCompletedSuccessfully)
        {
            result = task.Result;
            return null;
        }

        result = default!;
        return task.AsTask();
    }

    /// <summary>For a method that returns a task.</summary>
    protected static Task? Started(Task task, out Nothing result)
    {
        result = default;
        return task.IsCompletedSuccessfully ? null : task;
    }

    /// <summary>For a method that returns a value task.</summary>
    protected static Task? Started(ValueTask task, out Nothing result)
    {
        result = default;
        return task.IsCompletedSuccessfully ? null : task.AsTask();
    }

    /// <summary>The caller's task. Taken before the call is sent.</summary>
    internal Task<TResult> Answer => _answer.Task;

    private protected override object? BoxedResult
    {
        get => typeof(TResult) == typeof(Nothing) ? null : _result;
        set => _result = value is null ? default! : (TResult)value;
    }

    internal override Task? Begin(Activation activation, object target)
    {
        Task? pending;
        try
        {
            if (!PassesFilters || (activation.Engine.Filters.Length == 0 && !activation.Type.FiltersItself))
            {
                pending = Start(target, out _result);
            }
            else
            {
                _filtered = true;
                FilterTarget = target;
                var filters = ((IGrainCallContext)this).Invoke();
                pending = filters.IsCompletedSuccessfully ? null : filters;
            }
        }
        catch (Exception exception)
        {
            Fail(exception);
            return null;
        }

        if (pending is null)
            Succeed(_result);
        else if (pending.IsCompleted)
            End(pending);
        else
            return pending;
        return null;
    }

    internal override void End(Task ended)
    {
        if (!ended.IsCompletedSuccessfully)
        {
            Fail(ExceptionOf(ended));
            return;
        }

        Succeed(_filtered || typeof(TResult) == typeof(Nothing) ? _result : ((Task<TResult>)ended).Result);
    }

    internal override void Fail(Exception exception)
    {
        if (!TryComplete())
            return;
        Callee?.NoteFailure();
        if (!IsOneWay)
            _answer.SetException(exception);
        else
            Told(exception);
    }

    private protected override Task InvokeTarget()
    {
        var pending = Start(FilterTarget!, out _result);
        return pending is null ? Task.CompletedTask : AwaitTargetAsync(pending);
    }

    private async Task AwaitTargetAsync(Task pending)
    {
        if (typeof(TResult) == typeof(Nothing))
            await pending;
        else
            _result = await (Task<TResult>)pending;
    }

    private void Succeed(TResult result)
    {
        if (!TryComplete())
            return;
        if (!IsOneWay)
            _answer.SetResult(result);
        else
            Told(null);
    }

    private static Exception ExceptionOf(Task ended)
    {
        try
        {
            ended.GetAwaiter().GetResult();
            throw new InvalidOperationException("The task has not failed.");
        }
        catch (Exception exception)
        {
            // Caught rather than read from Task.Exception: this keeps the stack and turns cancellation into its own exception.
            return exception;
        }
    }
}
