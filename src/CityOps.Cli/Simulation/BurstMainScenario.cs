using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Dispatch;
using CityOps.Incidents;
using CityOps.Plans;

namespace CityOps.Simulation;

/// <summary>
/// Lets a main burst in the simulated city and the hall respond to it, from the call to the result in the case, once: through the public
/// interface, at the simulated posts. Started again it goes on with the one that is under way.
/// </summary>
internal sealed class BurstMainScenario(SimulationClient client, SimulatedCity city, double speed)
{
    private const int MostForOne = 3;
    private const string Call = "模拟：路面开裂，大量涌水，水压下降 Simulated: the road is cracked, water wells up, the pressure drops";
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private string? _key;
    private string? _case;
    private bool _isOver;
    private string? _thinking;
    private DateTimeOffset _until;

    /// <summary>Runs until the incident is at its end and its units are released, or it is stopped.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!_isOver && !cancellationToken.IsCancellationRequested)
        {
            await Steadily.TryAsync(() => StepAsync(cancellationToken), cancellationToken);
            await Task.Delay(Look, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task StepAsync(CancellationToken cancellationToken)
    {
        if (_key is null)
        {
            _key = await UnderWayAsync(cancellationToken) ?? await BeginAsync(cancellationToken);
            return;
        }

        var read = await client.GetAsync(SimulatedPosts.ShiftLeader, $"/api/v1/incidents/{_key}", cancellationToken);
        if (!read.IsDone)
            return;
        var (view, units) = (read.Read<IncidentView>(), await UnitsAsync(cancellationToken));
        if (BurstMainScript.Next(view, units.Count, units.Count(unit => unit.Status == AssignmentStatus.OnScene)) is { } step)
            await GiveAsync(step, units, cancellationToken);
        else if (!IncidentTransitions.Open.Contains(view.Status) || view.Status == IncidentStatus.Terminated)
            _isOver = true;
        if (_isOver)
            Console.WriteLine($"模拟情景结束 the scenario is over: {_key}, {view.Result}");
    }

    /// <summary>Does a step when it has been thought about for as long as people take.</summary>
    private async Task GiveAsync(ScenarioStep step, IReadOnlyList<Unit> units, CancellationToken cancellationToken)
    {
        var now = DateTimeOffset.UtcNow;
        if (_thinking != step.Command)
            (_thinking, _until) = (step.Command, now + Scaled(step.Minutes));
        if (now < _until)
            return;
        _thinking = null;
        var answer = step.Command switch
        {
            "dispatch" => await DispatchAsync(cancellationToken),
            "release" => await ReleaseAsync(units, cancellationToken),
            _ => await client.PostAsync(step.Account, $"/api/v1/incidents/{_key}/{step.Command}", step.Body, cancellationToken),
        };
        Console.WriteLine($"模拟情景 scenario: {step.Command} {(answer is { IsDone: false } ? answer.Code : "✓")}");
    }

    private TimeSpan Scaled(double minutes) => TimeSpan.FromMinutes(minutes / speed) is var span && span > Longest ? Longest : span;

    /// <summary>The scenario of a simulator that ran before; null for none.</summary>
    private async Task<string?> UnderWayAsync(CancellationToken cancellationToken)
    {
        var list = await client.GetAsync(SimulatedPosts.ShiftLeader, "/api/v1/incidents", cancellationToken);
        return list.IsDone ? list.Read<IReadOnlyList<Line>>().FirstOrDefault(line => line.Title == BurstMainScript.Title && line.Status < IncidentStatus.Terminated)?.Key : null;
    }

    /// <summary>Somebody calls; the shift leader makes an incident of it.</summary>
    private async Task<string?> BeginAsync(CancellationToken cancellationToken)
    {
        if (await ScenarioPlace.FindAsync(client, city, cancellationToken) is not { } found)
            return null;
        var (place, address) = found;
        if (_case is null)
        {
            var type = city.Types.FirstOrDefault(type => type.NameZh.Contains("供水", StringComparison.Ordinal)) ?? city.Types.First(type => type.Kind == CaseKind.Event);
            var report = await client.PostAsync(
                SimulatedPosts.Intake,
                "/api/v1/cases",
                new { operationId = Guid.CreateVersion7(), source = CaseSource.Public, typeCode = type.Code, address, place, evidence = new { text = Call, photos = Array.Empty<string>(), position = place }, contact = "12345", callBackAgreed = false, urgent = true, exercise = false },
                cancellationToken);
            if (!report.IsDone)
                throw new SimulationException($"The scenario's case was not taken: {(int)report.Status} {report.Code}");
            _case = report.Body.GetProperty("key").GetString();
            return null;
        }

        var answer = await client.PostAsync(
            SimulatedPosts.ShiftLeader,
            "/api/v1/incidents",
            new { source = IncidentSource.Case, @class = IncidentClass.Accident, type = BurstMainScript.Plan, title = BurstMainScript.Title, address, place, text = Call, reference = _case, exercise = false },
            cancellationToken);
        if (!answer.IsDone)
            throw new SimulationException($"The scenario's incident was not received: {(int)answer.Status} {answer.Code}");
        Console.WriteLine($"模拟情景 scenario: {_case} → {answer.Body.GetProperty("key").GetString()}, {address}");
        return answer.Body.GetProperty("key").GetString();
    }

    /// <summary>By recommendation: for each request of the plan the first units that can do what it asks for, no more than a few for one.</summary>
    private async Task<Answer?> DispatchAsync(CancellationToken cancellationToken)
    {
        Answer? last = null;
        var read = (await client.GetAsync(SimulatedPosts.Dispatcher, $"/api/v1/incidents/{_key}", cancellationToken)).Read<IncidentView>();
        foreach (var resource in read.Resources.Where(resource => resource.Resource.Units is not null))
            last = await SendAsync($"request={resource.Id}", Math.Min(resource.Quantity, MostForOne), resource.Id, cancellationToken) ?? last;
        last = await SendAsync("required=cordon", 2, null, cancellationToken) ?? last;
        return await SendAsync("required=patient-transport", 1, null, cancellationToken) ?? last;
    }

    private async Task<Answer?> SendAsync(string need, int count, PlanItemId? request, CancellationToken cancellationToken)
    {
        Answer? last = null;
        var ranked = await client.GetAsync(SimulatedPosts.Dispatcher, $"/api/v1/dispatch/recommendations?incident={_key}&{need}&limit=40", cancellationToken);
        if (!ranked.IsDone)
            return ranked;
        foreach (var unit in ranked.Read<Ranked>().Units.Where(unit => unit is { Eligible: true, Job: null }).Take(count))
            last = await client.PostAsync(SimulatedPosts.Dispatcher, $"/api/v1/dispatch/assignments/{unit.Unit}/assign", new { job = _key, request }, cancellationToken);
        return last;
    }

    private async Task<Answer?> ReleaseAsync(IReadOnlyList<Unit> units, CancellationToken cancellationToken)
    {
        Answer? last = null;
        foreach (var unit in units)
        {
            var isThere = unit.Status is AssignmentStatus.OnScene or AssignmentStatus.Staging or AssignmentStatus.Transporting;
            last = await client.PostAsync(
                SimulatedPosts.Dispatcher,
                $"/api/v1/dispatch/assignments/{unit.Code}/{(isThere ? "release" : "cancel")}",
                isThere ? new { } : new { reason = "模拟：响应终止 Simulated: the response is over" },
                cancellationToken);
        }

        return last;
    }

    private async Task<IReadOnlyList<Unit>> UnitsAsync(CancellationToken cancellationToken)
    {
        var answer = await client.GetAsync(SimulatedPosts.Dispatcher, "/api/v1/dispatch/assignments", cancellationToken);
        return answer.IsDone ? [.. answer.Read<IReadOnlyList<Unit>>().Where(unit => unit.Job == _key)] : [];
    }

    private sealed record Line(string Key, string Title, IncidentStatus Status);

    private sealed record Ranked(IReadOnlyList<RankedLine> Units);

    private sealed record RankedLine(string Unit, bool Eligible, string? Job);

    private sealed record Unit([property: System.Text.Json.Serialization.JsonPropertyName("unit")] string Code, AssignmentStatus Status, string? Job);
}
