using CityOps.Areas;
using CityOps.Districts;

namespace CityOps.Departments;

/// <inheritdoc cref="IDepartmentGrain"/>
[GrainType("department")]
public sealed class DepartmentGrain(ICaseFigures figures, TimeProvider clock) : Grain, IDepartmentGrain
{
    private static readonly TimeSpan FiguresAge = TimeSpan.FromSeconds(1);

    private AreaFigures? _figures;

    /// <inheritdoc />
    public async Task<AreaFigures> Read(CancellationToken cancellationToken)
    {
        if (_figures is null || clock.GetUtcNow() - _figures.At >= FiguresAge)
            _figures = await figures.OfOrganisationAsync(this.GetPrimaryKeyString(), cancellationToken);
        return _figures;
    }
}
