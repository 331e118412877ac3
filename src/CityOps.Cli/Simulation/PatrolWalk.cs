using System.Text.Json.Serialization;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Patrols;

namespace CityOps.Simulation;

/// <summary>
/// Walks the special patrols of the simulated city: the simulated collector of each district looks at one place after the other and reports it,
/// now and then a problem with a case, through the public interface. In each community one inspector's places are left to whoever sits at that
/// desk, until the round is nearly over.
/// </summary>
internal sealed class PatrolWalk(SimulationClient client, SimulatedCity city, double speed, Random chance)
{
    // A place a minute by the clock of the scenario, and never more than one in a look.
    private const double MinutesForOne = 1;
    private const double LeftUntil = 0.8;
    private const double Problems = 0.06;
    private const double Cases = 0.5;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, DateTimeOffset> _next = new(StringComparer.Ordinal);
    private string? _photo;

    /// <summary>Runs until it is stopped.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await Steadily.TryAsync(() => LookAsync(DateTimeOffset.UtcNow, cancellationToken), cancellationToken);
            await Task.Delay(Look, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The place that a collector goes to next; null when everything that is his has been looked at.</summary>
    /// <param name="patrol">The patrol of a community.</param>
    /// <param name="now">When.</param>
    internal static (PatrolTask Task, PatrolSpot Spot)? Next(PatrolView patrol, DateTimeOffset now)
    {
        // One inspector is enough to show how it is done; where no grids are laid out nobody's places are known, and all are walked.
        var left = patrol.Tasks.SelectMany(task => task.Spots).Select(point => point.Spot.Inspector).Where(name => name is not null).Min(StringComparer.Ordinal);
        return patrol.Tasks
            .SelectMany(task => task.Spots.Select(point => (Task: task, Point: point)))
            .Where(one => one.Point.Look is null && one.Task.Due > now)
            .Where(one => left is null || one.Point.Spot.Inspector != left || now - one.Task.From > (one.Task.Due - one.Task.From) * LeftUntil)
            .OrderBy(one => one.Task.Due)
            .Select(one => ((PatrolTask, PatrolSpot)?)(one.Task, one.Point.Spot))
            .FirstOrDefault();
    }

    private async Task LookAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var district in city.Areas.Where(area => area.Level == AreaLevel.District))
        {
            var collector = SimulatedPosts.Collector(district.Code);
            if (_next.GetValueOrDefault(district.Code) > now)
                continue;
            _next[district.Code] = now + TimeSpan.FromMinutes(MinutesForOne / speed);
            var list = await client.GetAsync(collector, $"/api/v1/patrols?area={district.Code}", cancellationToken);
            if (list.IsDone && list.Read<IReadOnlyList<Line>>() is { Count: > 0 } lines)
                await WalkAsync(collector, lines.Where(line => line.Figures.Open > 0).Select(line => line.Area).OrderBy(_ => chance.Next()), now, cancellationToken);
        }
    }

    private async Task WalkAsync(string collector, IEnumerable<string> areas, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var area in areas)
        {
            var read = await client.GetAsync(collector, $"/api/v1/patrols/{area}", cancellationToken);
            if (!read.IsDone || Next(read.Read<PatrolView>(), now) is not var (task, spot))
                continue;
            await ReportAsync(collector, area, task, spot, cancellationToken);
            return;
        }
    }

    private async Task ReportAsync(string collector, string area, PatrolTask task, PatrolSpot spot, CancellationToken cancellationToken)
    {
        var problem = chance.NextDouble() < Problems;
        _photo ??= await UploadAsync(collector, cancellationToken);
        var answer = await client.PostAsync(
            collector,
            $"/api/v1/patrols/{area}/check",
            new
            {
                spot = spot.Id,
                round = task.Round,
                finding = problem ? PatrolFinding.Problem : PatrolFinding.Normal,
                text = problem ? $"模拟：{spot.Name.Zh} 需处置 Simulated: {spot.Name.En} needs attention" : null,
                photos = problem ? new[] { _photo } : [],
                position = spot.Place,
            },
            cancellationToken);
        if (answer.IsDone && problem && spot.Type is { } type && chance.NextDouble() < Cases)
            await client.PostAsync(collector, $"/api/v1/patrols/{area}/report-case", new { spot = spot.Id, round = task.Round, typeCode = type }, cancellationToken);
    }

    private async Task<string> UploadAsync(string collector, CancellationToken cancellationToken)
    {
        var answer = await client.UploadAsync(collector, "/api/v1/photos", SimulatedPhoto.Draw(2, isRight: false), "image/png", cancellationToken);
        return answer.IsDone ? answer.Body.GetProperty("id").GetString()! : throw new SimulationException($"No photograph could be kept: {(int)answer.Status} {answer.Code}");
    }

    private sealed record Line(string Area, Rounds Figures);

    private sealed record Rounds([property: JsonPropertyName("open")] int Open);
}
