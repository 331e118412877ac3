using CityOps.DemoCity.Pictures;
using CityOps.Photos;

namespace CityOps.Import.DemoPast;

/// <summary>The drawn pictures of the demo city's cases: some for each kind of problem, kept once.</summary>
internal sealed class DemoPictureIds
{
    private const int Variants = 3;
    private readonly Dictionary<(string Type, bool After, int Variant), string> _ids = [];

    /// <summary>Draws and keeps the pictures of all types.</summary>
    public static async Task<DemoPictureIds> KeepAsync(IPhotoStore photos, IEnumerable<string> types, CancellationToken cancellationToken)
    {
        var pictures = new DemoPictureIds();
        foreach (var type in types)
        {
            for (var variant = 0; variant < Variants; variant++)
            {
                foreach (var after in (bool[])[false, true])
                    pictures._ids[(type, after, variant)] = await photos.AddAsync("image/svg+xml", DemoPictures.For(type, after, variant), "system", cancellationToken);
            }
        }

        return pictures;
    }

    /// <summary>The picture of a case: before and after show the same place.</summary>
    public string Of(string type, bool after, int seed) => _ids[(type, after, seed % Variants)];
}
