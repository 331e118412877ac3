using System.Globalization;
using CityOps.Journal;

namespace CityOps.Chaos;

/// <summary>One command: puts one to three numbers on a sheet. Travels between the processes as a line.</summary>
internal sealed record MarkCommand(OperationId Operation, string Key, string Values)
{
    public static MarkCommand New(string key, Random random) =>
        new(OperationId.New(), key, string.Join(',', Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(1_000_000).ToString(CultureInfo.InvariantCulture))));

    public static MarkCommand Parse(ReadOnlySpan<char> words)
    {
        var parts = words.ToString().Split(' ');
        return new MarkCommand(new OperationId(Guid.Parse(parts[0])), parts[1], parts[2]);
    }

    public IReadOnlyList<MarkMade> Decide() =>
        [.. Values.Split(',').Select(value => new MarkMade(Operation.Value, int.Parse(value, CultureInfo.InvariantCulture)))];

    public override string ToString() => $"{Operation} {Key} {Values}";
}

/// <summary>What the caller of a command was told.</summary>
/// <param name="Version">The stream's version after it.</param>
/// <param name="Answer">The state after it: count and rolling hash.</param>
internal sealed record Acknowledgement(Guid Operation, string Key, long Version, string Answer)
{
    public static Acknowledgement Parse(ReadOnlySpan<char> words)
    {
        var parts = words.ToString().Split(' ');
        return new Acknowledgement(Guid.Parse(parts[0]), parts[1], long.Parse(parts[2], CultureInfo.InvariantCulture), parts[3]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Operation} {Key} {Version} {Answer}");
}
