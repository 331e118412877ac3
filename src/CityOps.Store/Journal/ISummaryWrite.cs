namespace CityOps.Journal;

/// <summary>What one summary row is to become.</summary>
internal interface ISummaryWrite
{
    /// <summary>The version that the row has to be at; 0 where there is none yet.</summary>
    long Expected { get; }

    /// <summary>The hash that the row has to be at.</summary>
    ReadOnlyMemory<byte> Before { get; }

    /// <summary>Its version then.</summary>
    long Version { get; }

    /// <summary>Hash of the last event then.</summary>
    byte[] HeadHash { get; }

    /// <summary>Its columns and its state.</summary>
    SummaryRow Summary { get; }
}
