namespace CityOps.Simulation;

/// <summary>Goes on when the server is away for a while: it may be restarted while the simulator runs.</summary>
internal static class Steadily
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>False when the server could not be asked; a moment has passed then.</summary>
    public static async Task<bool> TryAsync(Func<Task> act, CancellationToken cancellationToken)
    {
        try
        {
            await act();
            return true;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SimulationException || IsTimeout(exception, cancellationToken))
        {
            if (exception is SimulationException)
                await Console.Error.WriteLineAsync(exception.Message);
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return false;
        }
    }

    private static bool IsTimeout(Exception exception, CancellationToken cancellationToken) =>
        exception is OperationCanceledException && !cancellationToken.IsCancellationRequested;
}
