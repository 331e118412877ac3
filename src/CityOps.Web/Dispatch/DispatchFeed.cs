using CityOps.Accounts;
using CityOps.Frame;
using CityOps.Units;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace CityOps.Dispatch;

/// <summary>Looks at dispatch to a job for a screen: at once when somebody on it does something, and every two seconds for the times of arrival.</summary>
public sealed class DispatchFeed : ComponentBase, IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(150);

    private readonly Leaving _gone = new();
    private readonly SemaphoreSlim _news = new(0, 1);
    private IDisposable? _subscription;
    private bool _moved = true;
    private UnitNeed? _rankedFor;

    /// <summary>Key of the case or incident.</summary>
    [Parameter, EditorRequired]
    public required string Job { get; set; }

    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public required AccountEntry Account { get; set; }

    /// <summary>Everybody who might come is ranked for this as well: somebody has the ranking before him; null where nobody has.</summary>
    [Parameter]
    public UnitNeed? RankedFor { get; set; }

    /// <summary>Hears of every look; null when there is no such job for the account.</summary>
    [Parameter]
    public EventCallback<DispatchScene?> OnScene { get; set; }

    [Inject]
    private DispatchContracts Dispatch { get; set; } = null!;

    [Inject]
    private ILogger<DispatchFeed> Log { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _subscription?.Dispose();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(RankedFor, _rankedFor))
            return;
        _rankedFor = RankedFor;
        Wake();
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender)
            return;
        _subscription = Dispatch.Assignments.Subscribe(changes =>
        {
            if (changes.Any(change => change.Concerns(Job)))
            {
                Volatile.Write(ref _moved, true);
                Wake();
            }
        });
        _ = InvokeAsync(RunAsync);
    }

    private void Wake()
    {
        lock (_news)
        {
            if (_news.CurrentCount == 0)
                _news.Release();
        }
    }

    private async Task RunAsync()
    {
        IReadOnlyList<AssignmentHappening> history = [];
        DispatchPicture? before = null;
        try
        {
            while (true)
            {
                try
                {
                    if (Interlocked.Exchange(ref _moved, false))
                        history = await Dispatch.Assignments.HistoryAsync(Job, _gone.Token);
                    var picture = await Dispatch.Desk.LookAsync(Account, Job, _rankedFor, _gone.Token);

                    // Where nobody is on it and nobody is ranked there is nothing new to draw.
                    if (before is null || picture is null or not { Sent.Count: 0, Units.Count: 0, RankedFor: null } || before is not { Sent.Count: 0, Units.Count: 0 } || before.Ended != picture.Ended)
                        await OnScene.InvokeAsync(picture is null ? null : new DispatchScene(picture, history));
                    before = picture;
                }
                catch (Exception exception) when (!_gone.IsCancellationRequested)
                {
                    // The edge of a loop that must not end: the screen keeps what it had, and its times run on, until the next look.
                    Volatile.Write(ref _moved, true);
                    Log.LogWarning(exception, "Dispatch to {Job} could not be looked at.", Job);
                }

                await _news.WaitAsync(Look, _gone.Token);
                await Task.Delay(Breath, _gone.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // The screen was left.
        }
    }
}
