using Microsoft.JSInterop;

namespace CityOps.Frame;

/// <summary>
/// Until a screen is left. What still waits then ends as cancelled, which nobody is told; a plain source that was disposed of would throw
/// at whoever asks it for its token, and the next screen would show that as its own failure.
/// </summary>
internal sealed class Leaving : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    /// <summary>Begins.</summary>
    public Leaving() => Token = _source.Token;

    /// <summary>Cancelled when the screen is left; good after that as well.</summary>
    public CancellationToken Token { get; }

    /// <summary>Whether it was left.</summary>
    public bool IsCancellationRequested => Token.IsCancellationRequested;

    /// <summary>Whether something was thrown only because the screen was left, or its browser is gone.</summary>
    public static bool Explains(Exception exception) => exception is OperationCanceledException or JSDisconnectedException or ObjectDisposedException;

    /// <summary>The screen is left.</summary>
    public void Cancel() => _source.Cancel();

    /// <summary>The screen is left.</summary>
    public Task CancelAsync() => _source.CancelAsync();

    /// <inheritdoc />
    public void Dispose() => _source.Dispose();
}
