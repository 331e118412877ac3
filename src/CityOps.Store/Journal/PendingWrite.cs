using System.Diagnostics;

namespace CityOps.Journal;

/// <summary>One write on its way: waiting, then in a batch, then known.</summary>
/// <param name="gate">What it writes to. Of the writes with one gate at most one is in a batch at a time.</param>
/// <param name="bytes">Size of its JSON.</param>
internal abstract class PendingWrite(string gate, int bytes)
{
    private const int Waiting = 0;
    private const int Started = 1;
    private const int GivenUp = 2;

    private readonly long _since = Stopwatch.GetTimestamp();
    private int _stage = Waiting;

    public string Gate { get; } = gate;

    public int Bytes { get; } = bytes;

    public TimeSpan Age => Stopwatch.GetElapsedTime(_since);

    /// <summary>Its caller's span, for the batch to point at; none while nobody traces.</summary>
    public ActivityContext Span { get; set; }

    /// <summary>A commit that held this write ended without an answer. From then on only the database says what became of it.</summary>
    public bool CommitUnknown { get; set; }

    /// <summary>A lane takes it; false when its caller no longer waits.</summary>
    public bool TryStart() => Interlocked.CompareExchange(ref _stage, Started, Waiting) == Waiting;

    /// <summary>Withdraws it before any lane took it; false when one has.</summary>
    public bool TryGiveUp() => Interlocked.CompareExchange(ref _stage, GivenUp, Waiting) == Waiting;

    public bool IsGivenUp => Volatile.Read(ref _stage) == GivenUp;

    /// <summary>Tells the caller the result that was set before the commit. Called after it.</summary>
    public abstract void Deliver();

    /// <summary>Kind of the result, for the metrics.</summary>
    public abstract string ResultName { get; }

    public abstract void Fail(Exception reason);
}

/// <inheritdoc />
/// <typeparam name="TResult">What the caller is told.</typeparam>
internal abstract class PendingWrite<TResult>(string gate, int bytes) : PendingWrite(gate, bytes)
    where TResult : class
{
    // Continuations run elsewhere: a lane must go on with the next batch, not with its callers' work.
    private readonly TaskCompletionSource<TResult> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<TResult> Completion => _completion.Task;

    public TResult? Result { get; set; }

    public override void Deliver() => _completion.TrySetResult(Result ?? throw new InvalidOperationException("A committed write has no result."));

    public override string ResultName => Result?.GetType().Name ?? "None";

    public override void Fail(Exception reason) => _completion.TrySetException(reason);
}
