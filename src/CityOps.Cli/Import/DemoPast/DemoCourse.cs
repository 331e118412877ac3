using System.Security.Cryptography;
using System.Text;
using CityOps.Cases;
using CityOps.Journal;

namespace CityOps.Import.DemoPast;

/// <summary>
/// Takes one case of the past as far as it had come by a moment: through the same grain and rules as live work, each command at the time at
/// which it was given.
/// </summary>
internal sealed class DemoCourse(ICaseGrain grain, DemoReport report, DemoCast cast, DateTimeOffset now, CancellationToken cancellationToken)
{
    private const string System = "system";
    private readonly Random _random = new(report.Seed);
    private DateTimeOffset _at = report.At;
    private int _step;
    private CaseReceipt? _standing;
    private int _tasks;
    private string _address = string.Empty;

    /// <summary>Why the rules did not go along; null when they did.</summary>
    public string? Refused { get; private set; }

    private bool IsSlow => now - report.At < TimeSpan.FromHours(1);

    /// <summary>Goes on until the case is at its end, or now.</summary>
    public async Task RunAsync()
    {
        if (!await ReportAsync())
            return;
        if (!await (report.Source == CaseSource.Collector ? DoAsync(1.5, id => new AutoRegisterCase(id, System, null)) : VerifyAsync()))
            return;
        if (_standing!.Status != CaseStatus.Accepted || !await FileAsync())
            return;
        while (_standing.Status == CaseStatus.Dispatched)
        {
            if (!await HandleAsync() || !await CheckAsync())
                return;
        }

        await CloseAsync();
    }

    private async Task<bool> ReportAsync()
    {
        _address = await cast.AddressAsync(report.Place, cancellationToken);
        var contact = report.Source == CaseSource.Public && _random.Next(3) > 0 ? $"138****{_random.Next(10_000):0000}" : null;
        return await DoAsync(0, id => new ReportCase(
            id, cast.Reporter(report), null, report.Source, report.Type, _address, report.Place, cast.Seen(report, after: false), contact, contact is not null, DemoCast.IsUrgent(report.Type, _random), false));
    }

    private async Task<bool> VerifyAsync()
    {
        var clerk = DemoCast.Clerk(report);
        if (!await DoAsync(Minutes(1, 4), id => new RegisterCase(id, clerk, null, report.Type, DemoCast.Condition(report.Type), _address)))
            return false;
        if (_random.Next(100) < 4)
            return await RejectAsync(clerk);
        if (!await DoAsync(Minutes(0.3, 3), id => new SendVerify(id, clerk, null, cast.Inspector(report))))
            return false;
        var finding = _random.Next(100) < 6 ? VerifyFinding.False : VerifyFinding.True;
        if (!await DoAsync(Minutes(8, 45), id => new VerifyReply(id, cast.Inspector(report), null, finding, cast.Seen(report, after: false))))
            return false;
        return finding == VerifyFinding.True
            ? await DoAsync(Minutes(0.5, 4), id => new AcceptCase(id, clerk, null))
            : await RejectAsync(clerk);
    }

    private async Task<bool> RejectAsync(string clerk)
    {
        var reason = new CaseReason("not-true", "经核实，现场未发现所报问题。");
        return await DoAsync(Minutes(1, 5), id => new ProposeRejection(id, clerk, null, reason))
            && await DoAsync(Minutes(2, 15), id => new RejectCase(id, DemoCast.Leader, null, reason));
    }

    private async Task<bool> FileAsync()
    {
        if (_random.Next(100) < 3)
        {
            await DoAsync(Minutes(3, 20), id => new RefuseFiling(id, DemoCast.Leader, null, new CaseReason("below-standard", "未达到立案标准，已告知上报人。")));
            return false;
        }

        return await DoAsync(Minutes(2, 14), id => new FileCase(id, DemoCast.Leader, null)) && await DoAsync(Minutes(1, 10), id => new DispatchCase(id, DemoCast.Dispatcher, null, null));
    }

    private async Task<bool> HandleAsync()
    {
        _tasks++;
        var unit = _standing!.Unit!;
        var seat = cast.SeatOf(unit);
        if (!await DoAsync(Minutes(3, 40), id => new ReceiveTask(id, seat ?? unit, null)))
            return false;
        if (_standing.Status == CaseStatus.SubDispatched && !await DoAsync(Minutes(2, 20), id => new SubDispatch(id, seat!, null, unit, $"{_random.Next(1, 7)} 班")))
            return false;
        if (_tasks == 1 && _random.Next(100) < 4 && _standing.StageDue - _at > TimeSpan.FromHours(3) && !await ExtendAsync(unit))
            return false;
        var share = _random.Next(100) < 11 ? 1.02 + (_random.NextDouble() * 0.4) : 0.12 + (_random.NextDouble() * 0.75);
        var left = _standing.StageDue is { } due && due > _at ? due - _at : TimeSpan.FromMinutes(40);
        return await DoAsync((left * share).TotalMinutes, id => new SubmitFeedback(id, unit, null, cast.Seen(report, after: true), $"{_random.Next(1, 7)} 班", DemoCast.Cost(_random)));
    }

    private async Task<bool> ExtendAsync(string unit) =>
        await DoAsync(Minutes(20, 60), id => new RequestExtension(id, unit, null, null, "现场管线复杂，需协调权属单位。", null))
        && await DoAsync(Minutes(5, 25), id => new DecideExtension(id, DemoCast.Leader, null, true, "同意。"));

    private async Task<bool> CheckAsync()
    {
        var passed = _tasks > 2 || _random.Next(100) >= 9;
        if (!await DoAsync(Minutes(1, 9), id => new SendCheck(id, DemoCast.Leader, null, cast.Checker(report)))
            || !await DoAsync(Minutes(10, 50), id => new CheckReply(id, cast.Checker(report), null, passed, cast.Seen(report, after: passed))))
            return false;
        return passed || await DoAsync(Minutes(3, 20), id => new ReworkCase(id, DemoCast.Dispatcher, null, "核查未通过，请继续处置。"));
    }

    private async Task CloseAsync()
    {
        if (!await DoAsync(Minutes(1, 20), id => new CloseCase(id, DemoCast.Leader, null)))
            return;
        if (report.Source == CaseSource.Public && DemoCast.HasContact(report) && _random.Next(100) < 70)
        {
            if (!await DoAsync(Minutes(60, 1_400), id => new CallBackReporter(id, DemoCast.Clerk(report), null)))
                return;
            var rating = _random.Next(100) switch { < 62 => CaseRating.Satisfied, < 88 => CaseRating.FairlySatisfied, < 95 => CaseRating.NotReached, _ => CaseRating.Dissatisfied };
            await DoAsync(Minutes(1, 6), id => new RateCase(id, DemoCast.Clerk(report), null, rating, null));
            return;
        }

        await DoAsync(DemoCast.HasContact(report) ? TimeSpan.FromHours(73).TotalMinutes : 1, id => new EvaluateCase(id, System, null));
    }

    /// <summary>In the last hour everything waits longer, as on a busy day: desks would be empty otherwise.</summary>
    private double Minutes(double from, double to) => (from + (_random.NextDouble() * (to - from))) * (IsSlow ? 2.2 : 1);

    private async Task<bool> DoAsync(double minutes, Func<OperationId, CaseCommand> command)
    {
        _at += TimeSpan.FromMinutes(minutes);
        if (_at >= now || Refused is not null)
            return false;
        StatedTime.Set(_at);
        var wanted = command(Operation());
        var outcome = await grain.Execute(wanted, cancellationToken);
        if (outcome.Refusal is { } refusal)
        {
            Refused = $"{wanted.GetType().Name}: {refusal.Code} ({report.Type}, {report.Source})";
            return false;
        }

        _standing = outcome.Answer;
        return true;
    }

    /// <summary>The same at every try: an import that was broken off goes on where it stopped.</summary>
    private OperationId Operation() => new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{report.Key}/{++_step}")).AsSpan(0, 16)));
}
