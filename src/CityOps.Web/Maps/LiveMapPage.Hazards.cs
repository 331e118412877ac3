using CityOps.Frame;
using CityOps.Hazards;
using Microsoft.AspNetCore.Components;

namespace CityOps.Maps;

/// <content>The layer of dangerous substances.</content>
public sealed partial class LiveMapPage
{
    private HazardLayer _hazards = null!;
    private HazardView? _hazard;

    [SupplyParameterFromQuery(Name = "hazard")]
    private string? HazardCode { get; set; }

    private async Task ShowHazardsAsync()
    {
        try
        {
            await _hazards.RunAsync(_map!, _gone.Token);
        }
        catch (Exception exception) when (Leaving.Explains(exception))
        {
            // The page was left.
        }
    }
}
