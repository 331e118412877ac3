using System.Text;

namespace CityOps.DemoCity.Drawing;

/// <summary>Pseudo-random numbers that are the same on every machine and runtime (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Dice of a topic: what one topic throws does not shift what another gets.</summary>
    public static Dice Of(ulong seed, string topic)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in Encoding.UTF8.GetBytes(topic))
            hash = (hash ^ value) * 1099511628211UL;
        return new Dice(seed ^ hash);
    }

    /// <summary>From 0 up to, but not, 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Between two numbers.</summary>
    public double Between(double low, double high) => low + ((high - low) * Unit());

    /// <summary>From 0 up to, but not, <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(Unit() * count);

    /// <summary>True so often.</summary>
    public bool Chance(double share) => Unit() < share;

    /// <summary>One of several.</summary>
    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>One of several by weight.</summary>
    public T Weighted<T>(IReadOnlyList<(T Choice, double Weight)> choices)
    {
        var rest = Unit() * choices.Sum(choice => choice.Weight);
        foreach (var (choice, weight) in choices)
        {
            rest -= weight;
            if (rest < 0)
                return choice;
        }

        return choices[^1].Choice;
    }

    /// <summary>About normally distributed around 0 with deviation 1, never beyond 3.5.</summary>
    public double Bell() => (Unit() + Unit() + Unit() + Unit() - 2) * Math.Sqrt(3);

    /// <summary>Sixty-four bits.</summary>
    public ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
