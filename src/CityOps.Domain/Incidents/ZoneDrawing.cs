using CityOps.Commands;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>Draws a zone: as it was drawn, or downwind of a release, and in place of another where the wind has turned.</summary>
internal static class ZoneDrawing
{
    public static IncidentStep Draw(IncidentAct act, DrawZone draw)
    {
        if (draw.Replaces is { } before && !act.State.Zones.Exists(zone => zone.Id == before))
            return Unknown(before);
        var drawing = draw.Plume is { } release ? PlumeZones.Of(release) : new PlumeDrawing(draw.Shape, null, null);
        if (drawing.Refusal is { } refusal)
            return refusal;
        var zone = new IncidentZone(PlanItemId.Of(act.Ground.Key, "drawn", "zone", draw.Operation.ToString()), draw.Kind, draw.Name, draw.Rule, drawing.Shape!, draw.Place, null, act.Now) { Plume = drawing.Basis };
        return draw.Replaces is { } replaced ? new IncidentStep([new ZoneLifted(replaced, draw.Reason!), new ZoneDrawn(zone)], null) : new ZoneDrawn(zone);
    }

    public static IncidentStep Lift(IncidentAct act, LiftZone lift) =>
        act.State.Zones.Exists(zone => zone.Id == lift.Zone) ? new ZoneLifted(lift.Zone, lift.Reason) : Unknown(lift.Zone);

    private static Refusal Unknown(PlanItemId zone) => Refusal.Of(IncidentRefusals.ZoneUnknown, "zone", zone.ToString());
}
