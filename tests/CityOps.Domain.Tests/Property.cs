using FsCheck;
using FsCheck.Fluent;

namespace CityOps;

/// <summary>Runs a property on many generated cases; the smallest failing one is in the message.</summary>
internal static class Property
{
    public static void Holds<T>(Gen<T> cases, int count, Action<T> check) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(count), Prop.ForAll(cases.ToArbitrary(), check));
}
