namespace CityOps.Import;

/// <summary>Nothing was imported, and the message says why, to people who can do something about it.</summary>
internal sealed class ImportException : Exception
{
    public ImportException(string message)
        : base(message)
    {
    }

    public ImportException(string message, Exception reason)
        : base(message, reason)
    {
    }

    public ImportException()
    {
    }
}
