using CityOps.Areas;
using CityOps.Cases;

namespace CityOps.Import.Cases;

/// <summary>Where in a city a past case lies, and what it may be of.</summary>
internal sealed class CityPlaces
{
    // Surveys of one boundary differ, and addresses at a boundary are placed on the other side of the street: two kilometres, roughly.
    private const double Near = 0.02;

    private readonly ICityDirectory _directory;
    private readonly string _prefix;
    private readonly Dictionary<string, (Area Area, string Cell)> _named;

    public CityPlaces(ICityDirectory directory, string prefix)
    {
        _directory = directory;
        _prefix = prefix;
        Types = directory.Types(prefix);
        _named = new Dictionary<string, (Area, string)>(StringComparer.OrdinalIgnoreCase);
        foreach (var community in directory.Areas(prefix).Where(area => area.Level == AreaLevel.Community))
        {
            // A community of many cells says nothing of the cell; then the point decides.
            if (directory.FindCell(community.Code + "002") is null && directory.FindCell(community.Code + "001") is { } only)
                _named[community.NameEn] = (community, only.Code);
        }
    }

    /// <summary>The types of the city.</summary>
    public IReadOnlyDictionary<string, CaseTypeEntry> Types { get; }

    /// <summary>The cell of the community that is named, when the point is not far from it; otherwise the cell at the point; null outside the city.</summary>
    public string? CellOf(string area, CasePosition place)
    {
        if (_named.TryGetValue(area, out var named) && Holds(named.Area.Box, place))
            return named.Cell;
        return _directory.CellAt(place) is { } cell && cell.Code.StartsWith(_prefix, StringComparison.Ordinal) ? cell.Code : null;
    }

    private static bool Holds(IReadOnlyList<double> box, CasePosition place) =>
        place.Longitude >= box[0] - Near && place.Latitude >= box[1] - Near && place.Longitude <= box[2] + Near && place.Latitude <= box[3] + Near;
}
