using System.Text.Json;
using CityOps.Cases;

namespace CityOps.Maps;

/// <summary>Cases packed for the browser: for each an array of key, longitude, latitude, due and due soon from (milliseconds since 1970), status, closed.</summary>
internal static class CasePack
{
    public static byte[] Pack(IReadOnlyCollection<CaseLine> shown, IReadOnlyCollection<string> removed, bool isWhole, DateTimeOffset now)
    {
        using var buffer = new MemoryStream(64 + (shown.Count * 80));
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("now", now.ToUnixTimeMilliseconds());
            json.WriteBoolean("whole", isWhole);
            json.WriteStartArray("cases");
            foreach (var line in shown)
                Write(json, line);
            json.WriteEndArray();
            json.WriteStartArray("removed");
            foreach (var key in removed)
                json.WriteStringValue(key);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, CaseLine line)
    {
        var deadline = line.Deadline();
        json.WriteStartArray();
        json.WriteStringValue(line.Key);
        json.WriteNumberValue(Math.Round(line.Place.Longitude, 6));
        json.WriteNumberValue(Math.Round(line.Place.Latitude, 6));
        json.WriteNumberValue(deadline.Due?.ToUnixTimeMilliseconds() ?? 0);
        json.WriteNumberValue(deadline.SoonFrom?.ToUnixTimeMilliseconds() ?? 0);
        json.WriteNumberValue((int)line.Status);
        json.WriteNumberValue(CaseGroups.IsClosed(line) ? 1 : 0);
        json.WriteEndArray();
    }
}
