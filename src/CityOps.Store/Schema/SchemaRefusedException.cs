namespace CityOps.Schema;

/// <summary>This program and this database do not fit together. The message says what to do.</summary>
public sealed class SchemaRefusedException : Exception
{
    /// <summary>A refusal without words; <see cref="SchemaRefusedException(string, Exception?)"/> says more.</summary>
    public SchemaRefusedException()
    {
    }

    /// <summary>A refusal with its reason.</summary>
    public SchemaRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal with its reason and cause.</summary>
    public SchemaRefusedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
