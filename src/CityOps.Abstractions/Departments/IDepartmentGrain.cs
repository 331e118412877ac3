using CityOps.Areas;
using Orleans.Concurrency;

namespace CityOps.Departments;

/// <summary>A department, company or street office that handles cases: the live figures of what lies with it. Its key is the organisation's code.</summary>
[Alias("department")]
public interface IDepartmentGrain : IGrainWithStringKey
{
    /// <summary>How its cases stand; at most a second old.</summary>
    [ReadOnly]
    [Alias("read")]
    Task<AreaFigures> Read(CancellationToken cancellationToken);
}
