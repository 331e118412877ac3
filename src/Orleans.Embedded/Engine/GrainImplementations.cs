using System.Collections.Concurrent;
using System.Reflection;

namespace Orleans.Embedded.Engine;

/// <summary>Which method of a class stands behind a method of an interface. Asked by filters only.</summary>
internal static class GrainImplementations
{
    private static readonly ConcurrentDictionary<(Type Class, MethodInfo Method), MethodInfo> Found = new();

    public static MethodInfo Find(Type grainClass, MethodInfo interfaceMethod) => Found.GetOrAdd((grainClass, interfaceMethod), static key =>
    {
        var map = key.Class.GetInterfaceMap(key.Method.DeclaringType!);
        return map.TargetMethods[Array.IndexOf(map.InterfaceMethods, key.Method)];
    });
}
