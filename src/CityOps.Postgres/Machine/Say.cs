namespace CityOps.Machine;

/// <summary>
/// What ./cityops tells its user. Progress goes to standard error, so that the results of <c>test</c> and <c>bench --json</c>
/// stand alone on standard output. A terminal that has gone away must not keep it from stopping what it started.
/// </summary>
public static class Say
{
    /// <summary>Progress and notices.</summary>
    public static void Progress(string line) => Write(Console.Error, line);

    /// <summary>Results: what the user asked for.</summary>
    public static void Result(string line) => Write(Console.Out, line);

    private static void Write(TextWriter writer, string line)
    {
        try
        {
            writer.WriteLine(line);
        }
        catch (IOException)
        {
            // The terminal or the pipe is gone; there is nobody left to tell.
        }
    }
}
