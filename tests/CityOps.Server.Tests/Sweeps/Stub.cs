using System.Reflection;

namespace CityOps.Server.Tests.Sweeps;

/// <summary>Stands in for an interface; what it is asked, a function answers.</summary>
public class Stub : DispatchProxy
{
    private Func<MethodInfo, object?[], object?> _answer = (method, _) => throw new NotSupportedException(method.Name);

    public static T Of<T>(Func<MethodInfo, object?[], object?> answer)
        where T : class
    {
        var made = Create<T, Stub>();
        ((Stub)(object)made)._answer = answer;
        return made;
    }

    /// <summary>Grains that are found by their keys.</summary>
    public static IGrainFactory Grains(Func<string, object> grain) => Of<IGrainFactory>((_, arguments) => grain((string)arguments[0]!));

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _answer(targetMethod!, args ?? []);
}
