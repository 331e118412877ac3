using NetTopologySuite.Geometries;
using NpgsqlTypes;

namespace CityOps.Areas;

/// <summary>Streams a base map.</summary>
internal static class BaseMapCopy
{
    public static async Task WriteAsync(DraftCopy copy, string prefix, BaseMapDraft draft)
    {
        await copy.CopyAsync("road (city, id, class, name_zh, name_en, bridge, tunnel, oneway, layer, max_speed, shape)", draft.Roads, async (row, road) =>
        {
            await row.TextAsync(prefix);
            await row.ValueAsync(road.Id, NpgsqlDbType.Bigint);
            await row.TextAsync(road.Class, road.NameZh, road.NameEn);
            await row.ValueAsync(road.Bridge, NpgsqlDbType.Boolean);
            await row.ValueAsync(road.Tunnel, NpgsqlDbType.Boolean);
            await row.ValueAsync(road.OneWay, NpgsqlDbType.Boolean);
            await row.ValueAsync((short)road.Layer, NpgsqlDbType.Smallint);
            await row.ValueAsync((short?)road.MaxSpeed, NpgsqlDbType.Smallint);
            await row.ShapeAsync(road.Shape);
        });
        await copy.CopyAsync("ground (city, id, kind, name_zh, name_en, shape)", draft.Ground, async (row, ground) =>
        {
            await row.TextAsync(prefix);
            await row.ValueAsync(ground.Id, NpgsqlDbType.Bigint);
            await row.TextAsync(ground.Kind, ground.NameZh, ground.NameEn);
            await row.ShapeAsync(ground.Shape);
        });
        await copy.CopyAsync("place (city, id, kind, name_zh, name_en, rank, shape)", draft.Places, async (row, place) =>
        {
            await row.TextAsync(prefix);
            await row.ValueAsync(place.Id, NpgsqlDbType.Bigint);
            await row.TextAsync(place.Kind, place.NameZh, place.NameEn);
            await row.ValueAsync((short)place.Rank, NpgsqlDbType.Smallint);
            await row.ShapeAsync(new Point(place.Place.Longitude, place.Place.Latitude));
        });
    }
}
