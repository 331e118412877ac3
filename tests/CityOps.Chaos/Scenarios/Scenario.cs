using System.Diagnostics;
using System.Globalization;
using CityOps.Machine;

namespace CityOps.Chaos;

/// <summary>
/// What scenarios share: a seed that is printed and can be given again (<c>CITYOPS_SEED</c>), how many rounds (scaled down by
/// <c>CITYOPS_CHAOS_ROUNDS</c>, a percentage), a bound in time, and one line of figures at the end.
/// </summary>
internal sealed class Scenario : IDisposable
{
    /// <summary>On a machine that others use, whatever is begun ends some time.</summary>
    private const int Patience = 3;

    private readonly CancellationTokenSource _limit;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly string _name;

    /// <summary>Begins a scenario.</summary>
    /// <param name="name">In words, for the line of figures.</param>
    /// <param name="limit">When it is ended whatever it waits for.</param>
    public Scenario(string name, TimeSpan limit)
    {
        _name = name;
        _limit = new CancellationTokenSource(limit * Patience);
        Seed = Number("CITYOPS_SEED") ?? Random.Shared.Next(1_000_000);
        Random = new Random(Seed);
        Say.Result($"{name}: CITYOPS_SEED={Seed}");
    }

    public int Seed { get; }

    public Random Random { get; }

    public Ledger Ledger { get; } = new();

    public CancellationToken Limit => _limit.Token;

    /// <summary>How many rounds were done.</summary>
    public int Rounds { get; set; }

    /// <summary>So many rounds, or the part of them that was asked for; at least one.</summary>
    public static int Scaled(int rounds) => Number("CITYOPS_CHAOS_ROUNDS") is { } percent ? Math.Max(1, rounds * percent / 100) : rounds;

    /// <summary>A random moment.</summary>
    public Task MomentAsync(int mostMilliseconds) => Task.Delay(Random.Next(mostMilliseconds), Limit);

    /// <summary>Reads everything back and says what was done.</summary>
    public async Task CheckAsync(string connectionString)
    {
        await Inspection.CheckAsync(connectionString, Ledger, Limit);
        Say.Result(string.Create(
            CultureInfo.InvariantCulture,
            $"{_name}: {Rounds} rounds, {Ledger.Answered.Count} commands acknowledged ({Ledger.Answers} answers, {Ledger.Troubles} attempts seen to fail), {_watch.Elapsed.TotalSeconds:0.0} s"));
    }

    public void Dispose() => _limit.Dispose();

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
