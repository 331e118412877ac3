using System.Text.Json;
using System.Threading.Channels;
using CityOps.Frame;
using CityOps.Hazards;
using CityOps.Languages;
using CityOps.Resources;
using Microsoft.JSInterop;

namespace CityOps.Maps;

/// <summary>
/// The places with dangerous substances on one page's map: those of the register that the viewer may see, read again when one has changed. They
/// come from the register and not in tiles, because a tile does not know who looks.
/// </summary>
internal sealed class HazardLayer(HazardSources sources, Viewer viewer, Speech speech)
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    /// <summary>Those that are shown.</summary>
    public IReadOnlyList<HazardView> Shown { get; private set; } = [];

    /// <summary>Shows them until the page is left.</summary>
    public async Task RunAsync(IJSObjectReference map, CancellationToken cancellationToken)
    {
        // However many change while they are read: they are read once more.
        var changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var subscription = sources.Feed.Subscribe(_ => changed.Writer.TryWrite(true));
        do
        {
            if (await ReadAsync(cancellationToken))
                await map.InvokeVoidAsync("takeHazards", cancellationToken, JsonSerializer.Serialize(Shown.Select(Packed)));
            else
                await AgainAsync(changed.Writer, cancellationToken);
        }
        while (await changed.Reader.ReadAsync(cancellationToken));
    }

    /// <summary>Reads them. What cannot be read leaves those that are shown, and is read again.</summary>
    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            Shown = await sources.Register.ListAsync(new HazardQuery(Area: viewer.Area), viewer.Account.AreasOf(), viewer.Account.OwnOf(), cancellationToken);
            return true;
        }
        catch (System.Data.Common.DbException)
        {
            return false;
        }
    }

    private static async Task AgainAsync(ChannelWriter<bool> changed, CancellationToken cancellationToken)
    {
        await Task.Delay(Again, cancellationToken);
        changed.TryWrite(true);
    }

    /// <summary>A place that the viewer may see; null when there is none.</summary>
    public async ValueTask<HazardView?> FindAsync(string code, CancellationToken cancellationToken)
    {
        if (Shown.FirstOrDefault(view => view.Code == code) is { } known)
            return known;
        return code.Length <= 40 && await sources.Grains.GetGrain<IHazardGrain>(code).Read(cancellationToken) is { } view && viewer.Account.MaySee(view.Entry.Organisation, view.Grid) ? view : null;
    }

    private object[] Packed(HazardView view) =>
        [view.Code, Math.Round(view.Entry.Place.Longitude, 6), Math.Round(view.Entry.Place.Latitude, 6), speech.Of(view.Entry.SubstanceName.Zh, view.Entry.SubstanceName.En)];
}
