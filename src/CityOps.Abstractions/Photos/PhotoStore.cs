namespace CityOps.Photos;

/// <summary>A stored photograph or drawing.</summary>
/// <param name="Id">Hexadecimal SHA-256 of its bytes.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record Photo(string Id, string ContentType, ReadOnlyMemory<byte> Bytes);

/// <summary>Photographs of cases. The same bytes are kept once; nothing is ever changed or removed.</summary>
public interface IPhotoStore
{
    /// <summary>Keeps it.</summary>
    /// <returns>Its identifier, for <c>CaseEvidence.Photos</c>.</returns>
    Task<string> AddAsync(string contentType, ReadOnlyMemory<byte> bytes, string account, CancellationToken cancellationToken);

    /// <summary>The photograph; null when there is none.</summary>
    Task<Photo?> FindAsync(string id, CancellationToken cancellationToken);
}
