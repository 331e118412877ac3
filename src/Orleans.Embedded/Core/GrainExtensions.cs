using Orleans.Runtime;

namespace Orleans;

/// <summary>Identity and reference of anything addressable.</summary>
public static class GrainExtensions
{
    /// <summary>The identity of a grain, reference or observer reference.</summary>
    /// <exception cref="ArgumentException">The object is neither a grain nor a reference.</exception>
    public static GrainId GetGrainId(this IAddressable grain) => grain switch
    {
        GrainReference reference => reference.GrainId,
        IGrainBase grainBase => grainBase.GrainContext.GrainId,
        null => throw new ArgumentNullException(nameof(grain)),
        _ => throw new ArgumentException($"{grain.GetType()} is neither a grain nor a reference to one.", nameof(grain)),
    };

    /// <summary>The key of a grain or reference.</summary>
    public static string GetPrimaryKeyString(this IAddressable grain) => grain.GetGrainId().Key.ToString();

    /// <summary>A reference to a grain, as one of its interfaces.</summary>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain) => grain switch
    {
        GrainReference reference => (TGrainInterface)reference.CastTo(typeof(TGrainInterface)),
        IGrainBase grainBase => (TGrainInterface)grainBase.GrainContext.GrainReference.CastTo(typeof(TGrainInterface)),
        IGrainObserver => throw new ArgumentException("An observer's reference is made by IGrainFactory.CreateObjectReference.", nameof(grain)),
        _ => throw new ArgumentException("Neither a grain nor a reference to one.", nameof(grain)),
    };

    /// <summary>The same grain as another of its interfaces.</summary>
    public static TGrainInterface Cast<TGrainInterface>(this IAddressable grain) => grain.AsReference<TGrainInterface>();
}
