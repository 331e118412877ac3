using CityOps.Areas;
using CityOps.Incidents;
using CityOps.Postures;
using CityOps.Words;
using Microsoft.AspNetCore.Components;

namespace CityOps.Frame;

/// <summary>The bar over every screen. In an emergency the whole of it takes the colour of the gravest response under way in what is looked at.</summary>
public sealed partial class TopBar
{
    private IDisposable? _subscription;
    private PostureText _posture = new(null, null, null, string.Empty);

    /// <summary>The posture is to be looked at or switched.</summary>
    [Parameter]
    public EventCallback OnPosture { get; set; }

    [Inject]
    private IPostureBoard Postures { get; set; } = null!;

    [Inject]
    private ICityDirectory Directory { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => _subscription?.Dispose();

    /// <inheritdoc />
    protected override void OnInitialized() => Look();

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender)
            return;
        _subscription = Postures.Subscribe(() => _ = InvokeAsync(Follow));

        // What changed between the first drawing and this is not told any more.
        Follow();
    }

    private void Follow()
    {
        var before = _posture;
        Look();
        if (_posture != before)
            StateHasChanged();
    }

    /// <summary>Of a whole city the strongest anywhere in it, with the name of the district; an emergency without a level is as red as the gravest.</summary>
    private void Look()
    {
        var line = Postures.Within(Viewer.Area.Length > 6 ? Viewer.Area[..6] : Viewer.Area);
        var posture = line?.Posture ?? Posture.Normal;
        var text = T(PostureWords.Of(posture));
        if (posture == Posture.Emergency && line!.Level is { } level)
            text = T(PostureWords.WithLevel, text, T(IncidentWords.Of(level)));
        if (posture != Posture.Normal && line!.Area.Length > Viewer.Area.Length && Directory.FindArea(line.Area) is { } area)
            text = T(PostureWords.In, text, Speech.Of(area.NameZh, area.NameEn));
        var colour = posture >= Posture.Emergency ? (int?)(posture == Posture.Emergency ? line!.Level : null) ?? 1 : (int?)null;
        _posture = new PostureText(colour, posture == Posture.Exercise ? "true" : null, Kebab.Of(posture), text);
    }

    private sealed record PostureText(int? Level, string? Drill, string? Posture, string Text);
}
