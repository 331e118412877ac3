using Orleans.Embedded.Engine;

namespace Orleans.Embedded.Calls;

/// <summary>Something that waits for a turn of an activation. Linked into the activation's queue without an allocation of its own.</summary>
public abstract class TurnWork
{
    private protected TurnWork()
    {
    }

    internal TurnWork? Next { get; set; }

    /// <summary>How many stand behind it in the inbox, itself included. Tells the length of the queue without a shared counter.</summary>
    internal int Depth { get; set; }

    internal abstract void RunTurn(Activation activation);
}

/// <summary>A continuation of a call that awaited something.</summary>
internal sealed class ContinuationWork(Task task) : TurnWork
{
    internal Task Task { get; } = task;

    internal override void RunTurn(Activation activation) => activation.RunContinuation(Task);
}

/// <summary>An act of the engine on an activation, done in its turn.</summary>
internal sealed class EngineWork(Action<Activation> act) : TurnWork
{
    internal override void RunTurn(Activation activation) => act(activation);
}
