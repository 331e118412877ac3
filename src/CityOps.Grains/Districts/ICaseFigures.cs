using CityOps.Areas;

namespace CityOps.Districts;

/// <summary>Counts cases.</summary>
public interface ICaseFigures
{
    /// <summary>The figures of an area.</summary>
    Task<AreaFigures> OfAreaAsync(string code, CancellationToken cancellationToken);

    /// <summary>The figures of what lies with an organisation.</summary>
    Task<AreaFigures> OfOrganisationAsync(string code, CancellationToken cancellationToken);
}
