using CityOps.Incidents;
using Microsoft.AspNetCore.Components;

namespace CityOps.Frame;

/// <summary>The bar over every screen. In an emergency the whole of it takes the colour of the gravest response under way in the city looked at.</summary>
public sealed partial class TopBar
{
    private IDisposable? _subscription;
    private PostureText _posture = new(null, null, string.Empty, string.Empty);

    [Inject]
    private IIncidentBoard Incidents { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => _subscription?.Dispose();

    /// <inheritdoc />
    protected override void OnInitialized() => Look();

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _subscription = Incidents.Subscribe(keys => _ = InvokeAsync(Follow));
    }

    private void Follow()
    {
        var before = _posture;
        Look();
        if (_posture != before)
            StateHasChanged();
    }

    /// <summary>A drill leaves the city's posture as it is and says that it is one.</summary>
    private void Look()
    {
        var active = Incidents.Current.Where(line => line.Status is IncidentStatus.Active or IncidentStatus.Deescalating && line.Grid.StartsWith(Viewer.City.Prefix, StringComparison.Ordinal)).ToArray();
        var gravest = active.Where(line => !line.Exercise).Select(line => line.Level).Where(level => level is not null).Min();
        var drill = gravest is null && active.Any(line => line.Exercise);
        var text = gravest is { } level ? T(BoardWords.PostureEmergency, T(IncidentWords.Of(level))) : T(drill ? BoardWords.PostureDrill : FrameWords.Normal);
        _posture = new PostureText((int?)gravest, drill ? "true" : null, text, gravest is null && !drill ? T(BoardWords.PosturePeace) : T(BoardWords.PostureOpens, text));
    }

    private sealed record PostureText(int? Level, string? Drill, string Text, string Hint);
}
