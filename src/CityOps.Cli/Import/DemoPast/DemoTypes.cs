namespace CityOps.Import.DemoPast;

/// <summary>How often each type is reported, as digital city management centres publish it: appearance of the streets first, then parking and stalls, then covers and lamps.</summary>
internal static class DemoTypes
{
    private static readonly (string Code, int Weight)[] Weights =
    [
        ("E0102", 130), ("E0104", 90), ("E0505", 115), ("E0506", 85), ("E0504", 80), ("E0501", 60), ("E0507", 60), ("E0201", 85), ("E0103", 45),
        ("E0202", 25), ("E0106", 25), ("E0112", 20), ("E0110", 22), ("E0304", 18), ("E0302", 14), ("E2101", 25), ("E0511", 12), ("E0512", 14),
        ("E0303", 10), ("E0406", 8), ("E0301", 8), ("E2105", 30), ("E0105", 8), ("E0108", 8), ("E0401", 2), ("E0404", 3), ("E0408", 4),
        ("C0102", 28), ("C0103", 26), ("C0104", 24), ("C0118", 40), ("C0305", 26), ("C0211", 22), ("C0209", 14), ("C0210", 9), ("C0402", 18),
        ("C0405", 14), ("C0407", 6), ("C0107", 10), ("C0105", 8), ("C0101", 8), ("C0203", 5), ("C0126", 4),
    ];

    private static readonly int Total = Weights.Sum(entry => entry.Weight);

    /// <summary>A type, drawn.</summary>
    public static string Draw(Random random)
    {
        var left = random.Next(Total);
        return Weights.First(entry => (left -= entry.Weight) < 0).Code;
    }
}
