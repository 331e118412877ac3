using System.Text.Json;
using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Words;

namespace CityOps.Simulation;

/// <summary>
/// Reports cases and takes them round the loop, through the public interface alone. Touches only what simulated accounts have reported, so that
/// what people report waits for people; after a restart it finds its own cases again.
/// </summary>
internal sealed class CaseSimulation(SimulationClient client, SimulatedCity city, Pace pace, Random chance)
{
    private const int AtOnce = 8;
    private const int MostRefusals = 20;
    private const int Pictures = 12;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Waiting = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Saying = TimeSpan.FromMinutes(1);

    private readonly DateTimeOffset _startedAt = DateTimeOffset.UtcNow;
    private readonly PriorityQueue<(string Key, int Refusals), DateTimeOffset> _due = new();
    private readonly List<string> _after = [];
    private (int Reports, int Steps, int Refused) _done;

    /// <summary>Runs until it is stopped.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var before = new List<string>();
        for (var number = 0; number < Pictures; number++)
        {
            before.Add(await UploadAsync(number, isRight: false, cancellationToken));
            _after.Add(await UploadAsync(number, isRight: true, cancellationToken));
        }

        var desk = new ReportDesk(client, city, chance, before);
        await FindOwnAsync(cancellationToken);
        var (nextReport, nextSaying) = (DateTimeOffset.UtcNow, DateTimeOffset.UtcNow + Saying);
        while (!cancellationToken.IsCancellationRequested)
        {
            var now = DateTimeOffset.UtcNow;
            if (now >= nextReport)
            {
                nextReport = now + pace.ToReport();
                await Steadily.TryAsync(() => ReportAsync(desk, cancellationToken), cancellationToken);
            }

            await WorkAsync(now, cancellationToken);
            if (now >= nextSaying)
                nextSaying = Say(now);
            await Task.Delay(Tick, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<string> UploadAsync(int number, bool isRight, CancellationToken cancellationToken)
    {
        var answer = await client.UploadAsync(SimulatedPosts.ShiftLeader, "/api/v1/photos", SimulatedPhoto.Draw(number, isRight), "image/png", cancellationToken);
        return answer.IsDone ? answer.Body.GetProperty("id").GetString()! : throw new SimulationException($"No photograph could be kept: {(int)answer.Status} {answer.Code}");
    }

    /// <summary>The open cases of a simulator that ran before.</summary>
    private async Task FindOwnAsync(CancellationToken cancellationToken)
    {
        string? after = null;
        do
        {
            var page = await client.GetAsync(SimulatedPosts.ShiftLeader, $"/api/v1/cases?limit=500&{OpenStatuses}{(after is null ? string.Empty : $"&after={after}")}", cancellationToken);
            if (!page.IsDone)
                throw new SimulationException($"The cases cannot be read: {(int)page.Status} {page.Code}");
            foreach (var line in page.Body.GetProperty("cases").EnumerateArray())
                Later(line.GetProperty("key").GetString()!, 0, pace.ToStep(CaseStatus.Filed));
            after = page.Body.GetProperty("after").GetString();
        }
        while (after is not null);
    }

    private static string OpenStatuses => string.Join('&', CaseTransitions.Open.Select(status => $"status={Kebab.Of(status)}"));

    private async Task ReportAsync(ReportDesk desk, CancellationToken cancellationToken)
    {
        if (await desk.ReportAsync(cancellationToken) is not { } key)
        {
            _done.Refused++;
            return;
        }

        _done.Reports++;
        Later(key, 0, pace.ToStep(CaseStatus.Reported));
    }

    private async Task WorkAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var turn = new List<(string Key, int Refusals)>();
        while (turn.Count < AtOnce && _due.TryPeek(out _, out var due) && due <= now)
            turn.Add(_due.Dequeue());
        foreach (var (key, refusals) in turn)
        {
            if (!await Steadily.TryAsync(() => StepAsync(key, refusals, cancellationToken), cancellationToken))
                Later(key, refusals, Waiting);
        }
    }

    private async Task StepAsync(string key, int refusals, CancellationToken cancellationToken)
    {
        var read = await client.GetAsync(SimulatedPosts.ShiftLeader, $"/api/v1/cases/{key}", cancellationToken);
        if (!read.IsDone || read.Read<CaseView>() is not { } view || !IsOwn(view))
            return;
        if (new CasePlan(chance, _after[chance.Next(_after.Count)], OfficeOf).Next(view) is not { } step)
        {
            // Nothing to do for a post: the system has to act first, or the case is at its end.
            if (CaseTransitions.Open.Contains(view.Standing.Status))
                Later(key, refusals, Waiting);
            return;
        }

        // Asked of a person: the simulator has no business in his account, and wrong passwords would lock it.
        if (!step.Account.StartsWith(SimulatedPosts.Prefix, StringComparison.Ordinal))
            return;
        var answer = await DoAsync(key, step, cancellationToken);
        if (answer is { IsDone: true })
            Later(key, 0, pace.ToStep(answer.Body.GetProperty("standing").Deserialize<CaseReceipt>(SimulationClient.Json)!.Status));
        else if (refusals < MostRefusals)
            Later(key, refusals + 1, Waiting);
    }

    private async Task<Answer> DoAsync(string key, CaseStep step, CancellationToken cancellationToken)
    {
        var answer = await client.PostAsync(step.Account, $"/api/v1/cases/{key}/{step.Command}", step.Body, cancellationToken);
        if (answer.IsDone)
            _done.Steps++;
        else
            _done.Refused++;
        return answer.IsDone || step.Otherwise is null ? answer : await DoAsync(key, step.Otherwise, cancellationToken);
    }

    /// <summary>An office that handles cases in the area of a grid, for cases that nobody is responsible for.</summary>
    private string? OfficeOf(string grid) => city.Organisations.Values
        .Where(organisation => organisation.HandlesCases && grid.StartsWith(organisation.Area, StringComparison.Ordinal))
        .MaxBy(organisation => organisation.Area.Length)?.Code;

    /// <summary>What it reported itself, and what inspectors of the made-up past have left open. What people report is left to people.</summary>
    private bool IsOwn(CaseView view) =>
        view.Report.By.StartsWith(SimulatedPosts.Prefix, StringComparison.Ordinal)
        || view.Report.By == BuiltInAccounts.System
        || (view.Report.Source == CaseSource.Collector && view.Report.At < _startedAt);

    private void Later(string key, int refusals, TimeSpan by) => _due.Enqueue((key, refusals), DateTimeOffset.UtcNow + by);

    private DateTimeOffset Say(DateTimeOffset now)
    {
        Console.WriteLine($"模拟 simulation: {_done.Reports} 上报 reported, {_done.Steps} 步 steps, {_done.Refused} 被拒 refused, {_due.Count} 在办 under way");
        _done = default;
        return now + Saying;
    }
}
