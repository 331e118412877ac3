using Microsoft.AspNetCore.Components;

namespace CityOps.Incidents;

/// <content>Addresses of the board: what is looked at stands in them, so that they can be passed on.</content>
public sealed partial class IncidentPage
{
    private void Go(string address) => Navigation.NavigateTo(address, replace: true);

    /// <summary>Address of this board with something changed; empty takes it away.</summary>
    private string Address(string? task = null, string? tasks = null, string? show = null, string? act = null) =>
        Navigation.GetUriWithQueryParameters($"/incidents/{Key}", new Dictionary<string, object?>
        {
            ["task"] = Or(task, show is null && act is null ? TaskId : null),
            ["tasks"] = Or(tasks, Filter),
            ["show"] = Or(show, task is null && act is null ? Show : null),
            ["act"] = Or(act, null),
        });

    private static string? Or(string? changed, string? before) => (changed ?? before) is { Length: > 0 } value ? value : null;
}

/// <summary>An address of the board: another task, filter of tasks, list of things or act.</summary>
public delegate string BoardAddress(string? task = null, string? tasks = null, string? show = null, string? act = null);
