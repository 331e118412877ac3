using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Hosting;
using CityOps.Languages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Web;

namespace CityOps.Frame;

/// <summary>The frame around every screen: finds out who looks and at which city, then shows bar, rail and screen.</summary>
public sealed partial class MainFrame : IDisposable
{
    private readonly Leaving _gone = new();
    private Viewer? _viewer;
    private Speech _speech = null!;
    private Word? _refused;
    private ErrorBoundary? _boundary;
    private bool _posture;

    [Inject]
    private ICityDirectory Directory { get; set; } = null!;

    [Inject]
    private IAccountDirectory Accounts { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [CascadingParameter]
    private Preferences Preferences { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _speech = new Speech(Preferences.Language, TimeZoneInfo.Utc, Time);
        var name = (await Authentication).User.Identity?.Name;
        if (name is null)
            return;
        var account = await Accounts.FindAsync(name, _gone.Token);
        if (account is null or { Administrator: false, Posts.Count: 0 })
            _refused = FrameWords.NoAccount;
        else if (CityFor(account) is not { } city)
            _refused = FrameWords.NoCity;
        else
            Show(account, city);
    }

    /// <inheritdoc />
    protected override void OnParametersSet() => _boundary?.Recover();

    private void Show(AccountEntry account, CityEntry city)
    {
        var area = Preferences.Area.StartsWith(city.Prefix, StringComparison.Ordinal) && Viewer.MaySee(account, Preferences.Area) ? Preferences.Area : city.Prefix;
        _viewer = new Viewer(account, city, area);
        _speech = new Speech(Preferences.Language, TimeZoneInfo.FindSystemTimeZoneById(city.TimeZone), Time);
    }

    /// <summary>The city chosen, or else the first that the account may see.</summary>
    private CityEntry? CityFor(AccountEntry account)
    {
        var cities = Directory.Cities.Where(city => Viewer.MaySee(account, city.Prefix)).ToArray();
        return cities.FirstOrDefault(city => Preferences.Area.StartsWith(city.Prefix, StringComparison.Ordinal)) ?? cities.FirstOrDefault();
    }
}
