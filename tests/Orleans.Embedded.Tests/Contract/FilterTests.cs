namespace Orleans.Embedded.Tests.Contract;

public sealed class FilterTests
{
    [Fact]
    public async Task Filters_run_in_order_around_the_call_and_may_change_argument_and_result()
    {
        var order = new List<string>();
        var engine = await Engine.StartAsync(silo => silo
            .AddIncomingGrainCallFilter(context => Around(context, "outer", order))
            .AddIncomingGrainCallFilter(async context =>
            {
                await Around(context, "inner", order);
                if (context.MethodName == nameof(IProbeGrain.Value))
                    context.Result = (int)context.Result! + 1;
            }));

        var answer = await engine.Grains.GetGrain<IProbeGrain>("filtered").Value(1);

        Assert.Equal(3, answer);
        Assert.Equal(["outer before", "inner before", "inner after", "outer after"], order);
        await engine.DisposeAsync();
    }

    [Fact]
    public async Task A_filter_sees_who_is_called_and_the_exception()
    {
        (string Method, string Target, string Implementation, Exception? Failure) seen = default;
        var engine = await Engine.StartAsync(silo => silo.AddIncomingGrainCallFilter(async context =>
        {
            try
            {
                await context.Invoke();
            }
            catch (ProbeException failure)
            {
                seen = (context.InterfaceMethod.Name, context.TargetId.Key.ToString()!, context.ImplementationMethod.Name, failure);
                throw new InvalidOperationException("translated", failure);
            }
        }));

        await Assert.ThrowsAsync<InvalidOperationException>(() => engine.Grains.GetGrain<IProbeGrain>("seen").Throw("own"));

        Assert.Equal(("Throw", "seen", "Throw"), (seen.Method, seen.Target, seen.Implementation));
        Assert.Equal("own", seen.Failure!.Message);
        await engine.DisposeAsync();
    }

    [Fact]
    public async Task A_grain_may_filter_its_own_calls_inside_those_of_the_host()
    {
        var order = new List<string>();
        var engine = await Engine.StartAsync(silo => silo.AddIncomingGrainCallFilter(async context =>
        {
            // Orleans' own grains pass the filters too.
            if (context.MethodName == nameof(ISelfFilteringGrain.Twice))
                order.Add($"host {context.MethodName}");
            await context.Invoke();
        }));

        var answer = await engine.Grains.GetGrain<ISelfFilteringGrain>("own").Twice(4);

        Assert.Equal(9, answer);
        Assert.Equal(["host Twice"], order);
        await engine.DisposeAsync();
    }

    private static async Task Around(IIncomingGrainCallContext context, string name, List<string> order)
    {
        if (context.MethodName != nameof(IProbeGrain.Value))
        {
            await context.Invoke();
            return;
        }

        order.Add($"{name} before");
        if (name == "outer")
            context.Request.SetArgument(0, (int)context.Request.GetArgument(0)! + 1);
        await context.Invoke();
        order.Add($"{name} after");
    }
}

public interface ISelfFilteringGrain : IGrainWithStringKey
{
    Task<int> Twice(int value);
}

public sealed class SelfFilteringGrain : Grain, ISelfFilteringGrain, IIncomingGrainCallFilter
{
    public Task<int> Twice(int value) => Task.FromResult(2 * value);

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        await context.Invoke();
        context.Result = (int)context.Result! + 1;
    }
}
