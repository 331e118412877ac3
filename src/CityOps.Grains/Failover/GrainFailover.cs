using System.Reflection;
using CityOps.Journal;
using Microsoft.Extensions.Logging;
using Orleans.Serialization.Invocation;

namespace CityOps.Failover;

/// <summary>
/// Repeats a call whose server has ended, on the server that takes the grain over. Whoever called sees a pause and no error. It may be
/// repeated although it may have taken effect: commands carry their operation, and everything else a grain of ours is asked for can be
/// asked for twice.
/// </summary>
public sealed class GrainFailover(TimeProvider clock, ILogger<GrainFailover> log) : IOutgoingGrainCallFilter
{
    /// <summary>A dead server is known to be dead after some seconds; by this time another has taken over, or none does.</summary>
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);
    private static readonly Assembly Ours = typeof(OperationId).Assembly;
    private static readonly AsyncLocal<bool> Repeating = new();

    /// <inheritdoc />
    public Task Invoke(IOutgoingGrainCallContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Repeating.Value || context.InterfaceMethod.DeclaringType?.Assembly != Ours ? context.Invoke() : InvokeAsync(context);
    }

    private async Task InvokeAsync(IOutgoingGrainCallContext context)
    {
        // A call within the same server gives its arguments back to a pool when it is answered: they are noted before.
        var arguments = ArgumentsOf(context.Request);
        try
        {
            await context.Invoke();
        }
        catch (Exception exception) when (IsServerGone(exception))
        {
            context.Response = Response.FromResult(await RepeatAsync(context, arguments, exception));
        }
    }

    private async Task<object?> RepeatAsync(IOutgoingGrainCallContext context, object?[] arguments, Exception reason)
    {
        var until = clock.GetUtcNow() + GiveUpAfter;
        var pause = FirstPause;
        Repeating.Value = true;
        while (true)
        {
            log.LogInformation("{Grain} did not answer {Method}: its server has ended. The call is repeated. {Reason}", context.TargetId, context.MethodName, reason.Message);
            await Task.Delay(pause, clock, TokenOf(arguments));
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            try
            {
                return await CallAsync(context.InterfaceMethod, context.Grain, arguments);
            }
            catch (Exception exception) when (IsServerGone(exception) && clock.GetUtcNow() < until)
            {
                reason = exception;
            }
        }
    }

    /// <summary>Through the reference, as the first time; by reflection, because this is rare.</summary>
    private static async Task<object?> CallAsync(MethodInfo method, object grain, object?[] arguments)
    {
        var answer = method.Invoke(grain, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (answer is not Task task)
            throw new InvalidOperationException($"{method.DeclaringType}.{method.Name} does not return a Task.");
        await task;
        return method.ReturnType.IsGenericType ? task.GetType().GetProperty("Result")!.GetValue(task) : null;
    }

    private static object?[] ArgumentsOf(IInvokable request)
    {
        var count = request.GetArgumentCount();
        if (count == 0)
            return [];
        var arguments = new object?[count];
        for (var i = 0; i < count; i++)
            arguments[i] = request.GetArgument(i);
        return arguments;
    }

    private static CancellationToken TokenOf(object?[] arguments) => arguments is [.., CancellationToken token] ? token : CancellationToken.None;

    private static bool IsServerGone(Exception exception) => exception is SiloUnavailableException or OrleansMessageRejectionException;
}
