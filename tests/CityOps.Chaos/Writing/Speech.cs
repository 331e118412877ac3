namespace CityOps.Chaos;

/// <summary>The lines between the tests and a writer process: a word and what belongs to it.</summary>
internal static class Speech
{
    /// <summary>Writer: the schema is up to date, callers may begin.</summary>
    public const string Ready = "READY";

    /// <summary>Writer: this command is about to be sent.</summary>
    public const string Try = "TRY";

    /// <summary>Writer: this command was answered.</summary>
    public const string Acknowledged = "ACK";

    /// <summary>Writer: an attempt failed, and is repeated.</summary>
    public const string Trouble = "TROUBLE";

    /// <summary>Writer: what must never be.</summary>
    public const string Wrong = "WRONG";

    /// <summary>Tests: let the callers begin.</summary>
    public const string Go = "GO";

    /// <summary>Tests: send this command.</summary>
    public const string Send = "SEND";

    /// <summary>Tests: finish what is under way and end.</summary>
    public const string Stop = "STOP";

    // Standard output of a .NET program is flushed with every write, and takes one line at a time.
    public static void Say(string word, object text) => Console.Out.WriteLine($"{word} {text}");
}
