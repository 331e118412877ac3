using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Languages;
using Microsoft.AspNetCore.Components;

namespace CityOps.Frame;

/// <summary>Search from anywhere (Ctrl K): cases, organisations, places, screens.</summary>
public sealed partial class SearchBox
{
    private const int MostOfEach = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private CancellationTokenSource _turn = new();
    private IReadOnlyList<Found> _found = [];
    private string _text = string.Empty;
    private bool _open;
    private bool _busy;

    [Inject]
    private ICaseBoard Board { get; set; } = null!;

    [Inject]
    private ICityDirectory Directory { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private Viewer Viewer { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose()
    {
        _turn.Cancel();
        _turn.Dispose();
    }

    private async Task SearchAsync(ChangeEventArgs args)
    {
        _text = args.Value?.ToString() ?? string.Empty;
        await _turn.CancelAsync();
        _turn.Dispose();
        _turn = new CancellationTokenSource();
        var text = _text.Trim();
        _open = text.Length > 0;
        if (!_open)
            return;
        _found = [.. Screens(text), .. Organisations(text)];
        _busy = true;
        try
        {
            var turn = _turn.Token;
            await Task.Delay(Pause, turn);
            var cases = await CasesAsync(text, turn);
            var places = await PlacesAsync(text, turn);
            turn.ThrowIfCancellationRequested();
            _found = [.. cases, .. _found, .. places];
            _busy = false;
        }
        catch (OperationCanceledException)
        {
            // Somebody typed on.
        }
    }

    private void Open(Found item)
    {
        Shut();
        _text = string.Empty;
        Navigation.NavigateTo(item.Address);
    }

    private void Shut() => _open = false;

    private async Task<IEnumerable<Found>> CasesAsync(string text, CancellationToken cancellationToken)
    {
        var names = new CaseNames(Speech, Directory, new Dictionary<string, AccountEntry>());
        var among = new CaseSelection { Scopes = Viewer.Scopes, Areas = [Viewer.City.Prefix] };
        var lines = await Board.SearchAsync(new CaseSearch { Among = among, Text = text, Limit = MostOfEach }, cancellationToken);
        return lines.Select(line => new Found(
            FrameWords.Cases, "cases", $"{line.Number()} {names.Type(line.TypeCode, line.Grid)}", $"{line.Address}·{T(StatusWords.Of(line.Status))}", $"/cases/{line.Key}"));
    }

    private async Task<IEnumerable<Found>> PlacesAsync(string text, CancellationToken cancellationToken)
    {
        var places = await Directory.SearchPlacesAsync(Viewer.City.Prefix, text, MostOfEach, cancellationToken);
        return places.Select(place => new Found(FrameWords.Places, "pin", Speech.Of(place.NameZh, place.NameEn), place.Code, PlaceAddress(place)));
    }

    /// <summary>An area shows its cases; anything else the cases with its name in their address.</summary>
    private static string PlaceAddress(FoundPlace place) => place.Kind is "area" or "cell"
        ? $"/cases?area={Uri.EscapeDataString(place.Code)}"
        : $"/cases?text={Uri.EscapeDataString(place.NameZh)}";

    private IEnumerable<Found> Screens(string text) => RailEntry.All
        .Where(entry => entry.Shown(Viewer) && (entry.Word.Zh.Contains(text, StringComparison.OrdinalIgnoreCase) || entry.Word.En.Contains(text, StringComparison.OrdinalIgnoreCase)))
        .Select(entry => new Found(FrameWords.Commands, entry.Icon, T(entry.Word), entry.Path, entry.Path));

    private IEnumerable<Found> Organisations(string text) => Directory.Organisations.Values
        .Where(unit => unit.HandlesCases && (unit.NameZh.Contains(text, StringComparison.OrdinalIgnoreCase) || unit.NameEn.Contains(text, StringComparison.OrdinalIgnoreCase)))
        .Take(MostOfEach)
        .Select(unit => new Found(FrameWords.Organisations, "building", Speech.Of(unit.NameZh, unit.NameEn), unit.Code, $"/cases?unit={Uri.EscapeDataString(unit.Code)}"));

    private sealed record Found(Word Group, string Icon, string Title, string Note, string Address);
}
