using CityOps.Commands;
using static CityOps.Resources.BookingStatus;

namespace CityOps.Resources;

/// <summary>The resource after an event. Decides nothing.</summary>
internal static class ResourceFold
{
    /// <summary>How many bookings that came to an end are kept at hand; all of them are in the journal.</summary>
    private const int EndedKept = 20;

    public static ResourceState Apply(ResourceState state, ResourceEvent happened, Happening happening) => happened switch
    {
        ResourceRegistered registered => state with { Entry = registered.Entry, Grid = registered.Grid, CheckedAt = happening.At },
        ResourceRevised revised => state with { Entry = revised.Entry, Grid = revised.Grid },
        ResourceCounted counted => state with { Entry = state.Entry! with { Stock = counted.Stock }, Readiness = counted.Readiness, Finding = counted.Text, CheckedAt = happening.At },
        ResourceRequested asked => state with
        {
            Bookings = state.Bookings.Add(new ResourceBooking(asked.Booking, asked.Incident, Requested, asked.Quantity, 0, happening.Actor, happening.At, happening.At, asked.NeededUntil, asked.Text)),
        },
        ResourceOffered offered => Booked(state, offered.Booking, booking => To(booking, Offered, happening) with { Quantity = offered.Quantity, ReadyAt = happening.At.AddMinutes(offered.ReadyMinutes) }),
        ResourceDeclined declined => Ended(state, declined.Booking, booking => To(booking, Declined, happening) with { Reason = declined.Reason }),
        ResourceCommitted committed => Booked(state, committed.Booking, booking => To(booking, Committed, happening)),
        ResourceDeployed deployed => Booked(state, deployed.Booking, booking => To(booking, Deployed, happening) with { DeployedAt = happening.At }),
        ResourceExtended extended => Booked(state, extended.Booking, booking => booking with { NeededUntil = extended.NeededUntil, Reason = extended.Reason }),
        ResourceReturned returned => Booked(state, returned.Booking, booking => To(booking, Returning, happening)),
        ResourceReleased released => Less(Ended(state, released.Booking, booking => To(booking, Released, happening) with { Used = released.Used }), released.Used),
        BookingCancelled cancelled => Ended(state, cancelled.Booking, booking => To(booking, Cancelled, happening) with { Reason = cancelled.Reason }),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "No rule for this event."),
    };

    private static ResourceBooking To(ResourceBooking booking, BookingStatus status, Happening happening) => booking with { Status = status, Since = happening.At };

    private static ResourceState Booked(ResourceState state, Guid id, Func<ResourceBooking, ResourceBooking> change)
    {
        var at = state.Bookings.FindIndex(booking => booking.Id == id);
        return at < 0 ? state : state with { Bookings = state.Bookings.SetItem(at, change(state.Bookings[at])) };
    }

    private static ResourceState Ended(ResourceState state, Guid id, Func<ResourceBooking, ResourceBooking> change)
    {
        var after = Booked(state, id, change);
        var over = after.Bookings.Count(booking => !booking.IsOpen) - EndedKept;
        return over <= 0 ? after : after with { Bookings = after.Bookings.Remove(after.Bookings.First(booking => !booking.IsOpen)) };
    }

    private static ResourceState Less(ResourceState state, int used) => state with { Entry = state.Entry! with { Stock = state.Entry.Stock - used } };
}
