using CityOps.Commands;

namespace CityOps.Codes;

/// <summary>A code of the trade: a text of fixed form that is kept and compared as a whole.</summary>
/// <typeparam name="TSelf">The code itself.</typeparam>
public interface ICode<TSelf>
    where TSelf : struct, ICode<TSelf>
{
    /// <summary>The code as it is written; empty for a code that was never set.</summary>
    string Value { get; }

    /// <summary>Reads a code.</summary>
    /// <param name="text">The text, without blanks around it.</param>
    /// <param name="code">The code, when the text is one.</param>
    /// <returns>Why the text is no such code (<see cref="CodeRefusals"/>); null when it is one.</returns>
    static abstract Refusal? Read(string? text, out TSelf code);
}

/// <summary>Reading of codes where a wrong one is a broken world and not an answer.</summary>
public static class Code
{
    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">The text is no such code; the message says why.</exception>
    public static TCode Parse<TCode>(string? text)
        where TCode : struct, ICode<TCode>
    {
        var refusal = TCode.Read(text, out var code);
        if (refusal is null)
            return code;
        var arguments = string.Join(", ", refusal.Arguments.Select(argument => $"{argument.Key} {argument.Value}"));
        throw new FormatException($"'{text}' is no {typeof(TCode).Name}: {refusal.Code} {arguments}".TrimEnd());
    }

    /// <summary>Whether a text is such a code.</summary>
    public static bool Is<TCode>(string? text)
        where TCode : struct, ICode<TCode> => TCode.Read(text, out _) is null;
}
