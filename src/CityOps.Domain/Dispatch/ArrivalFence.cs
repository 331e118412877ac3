using CityOps.Coordinates;
using CityOps.Units;

namespace CityOps.Dispatch;

/// <summary>When a unit under way is on the scene without saying so.</summary>
public static class ArrivalFence
{
    /// <summary>Metres around the job's place: the width of a main road and the scatter of a device in a street between houses.</summary>
    public const double Metres = 60;

    /// <summary>A fix less sure than this says nothing, metres.</summary>
    public const double Surest = 100;

    /// <summary>How far a fix is from the job of a unit under way; null when it is not near enough, or the unit is not under way.</summary>
    public static double? Near(AssignmentState state, UnitFix fix)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(fix);
        if (state is not { Status: AssignmentStatus.EnRoute, Job: { } job } || fix.Accuracy > Surest || fix.At < state.Since)
            return null;
        var metres = Geodesy.SphereDistance(new GeoPoint(fix.Place.Longitude, fix.Place.Latitude), new GeoPoint(job.Place.Longitude, job.Place.Latitude));
        return metres <= Metres ? metres : null;
    }
}
