using System.Globalization;
using CityOps.Commands;
using CityOps.Words;

namespace CityOps.Resources;

/// <summary>Why a command to a resource is refused, beside fields that are wrong in themselves.</summary>
internal static class ResourceGuards
{
    /// <summary>Who, whether the resource and the booking are there, and where the booking stands.</summary>
    public static Refusal? Refusal(ResourceState state, ResourceCommand command, ResourceTransition transition, ResourceBooking? booking, ResourceGround ground) =>
        command is RegisterResource register ? NotRegistrable(state, register, ground) : NotSeen(state, ground) ?? NotAllowed(state, command, transition, booking, ground) ?? NotThere(command, transition, booking, ground);

    /// <summary>Whether there are as many as the command wants.</summary>
    public static Refusal? Quantities(ResourceState state, ResourceCommand command, ResourceBooking? booking) => command switch
    {
        ReviseResource revise when revise.Entry.Stock < state.Held => Held(revise.Entry.Stock, state.Held),
        CountResource count when count.Stock < state.Held => Held(count.Stock, state.Held),
        RequestResource when state.Readiness == ResourceReadiness.Out => Commands.Refusal.Of(ResourceRefusals.Out),
        RequestResource request when request.Quantity > state.Entry!.Stock => Of(ResourceRefusals.TooMany, ("wanted", Said(request.Quantity)), ("stock", Said(state.Entry.Stock))),
        RequestResource request when state.Bookings.Find(one => one.IsOpen && one.Incident == request.Incident) is { } open =>
            Of(ResourceRefusals.Booked, ("incident", open.Incident), ("status", Kebab.Of(open.Status))),
        OfferResource when state.Readiness == ResourceReadiness.Out => Commands.Refusal.Of(ResourceRefusals.Out),
        OfferResource offer when offer.Quantity > booking!.Requested => Commands.Refusal.Of(ResourceRefusals.FieldInvalid, "field", "quantity"),
        OfferResource offer when offer.Quantity > state.Free => NotFree(state, offer.Quantity),
        ReleaseResource release when release.Used > booking!.Quantity => Commands.Refusal.Of(ResourceRefusals.UsedInvalid, "quantity", Said(booking.Quantity)),
        _ => null,
    };

    private static Refusal? NotRegistrable(ResourceState state, RegisterResource register, ResourceGround ground)
    {
        if (!ResourceChecks.IsCode(ground.Code))
            return Commands.Refusal.Of(ResourceRefusals.CodeInvalid);
        if (register.Entry is not { Organisation: { } organisation })
            return Commands.Refusal.Of(ResourceRefusals.FieldInvalid, "field", "entry");
        if (ground.Account?.Owns(organisation) != true)
            return Commands.Refusal.Of(ResourceRefusals.RoleNotAllowed, "command", "register");
        return state.Entry is not null ? Commands.Refusal.Of(ResourceRefusals.Registered) : WrongPlace(ground, organisation);
    }

    private static Refusal? NotSeen(ResourceState state, ResourceGround ground) =>
        state.Entry is { } entry && ground.Account?.MaySee(entry.Organisation, state.Grid) == true ? null : Commands.Refusal.Of(ResourceRefusals.Unknown);

    private static Refusal? NotAllowed(ResourceState state, ResourceCommand command, ResourceTransition transition, ResourceBooking? booking, ResourceGround ground)
    {
        var account = ground.Account!;
        var owner = transition.By.HasFlag(ResourceParty.Owner) && account.Owns(state.Entry!.Organisation);

        // Whose incident it is stands in the booking; a command about one that is not there is refused for that below.
        var hall = transition.By.HasFlag(ResourceParty.Hall) && account.Asks(ground.Incident?.Grid ?? state.Grid);
        if (!owner && !hall)
            return Commands.Refusal.Of(ResourceRefusals.RoleNotAllowed, "command", transition.Name);

        // Given away to another organisation, it would be out of the hands that may give it.
        return command is ReviseResource { Entry: { Organisation: { } organisation } }
            ? WrongPlace(ground, organisation) ?? (account.Owns(organisation) ? null : Commands.Refusal.Of(ResourceRefusals.RoleNotAllowed, "command", transition.Name))
            : null;
    }

    private static Refusal? NotThere(ResourceCommand command, ResourceTransition transition, ResourceBooking? booking, ResourceGround ground)
    {
        if (command is RequestResource request)
            return ground.Incident is null ? Commands.Refusal.Of(ResourceRefusals.IncidentUnknown, "incident", request.Incident) : Ended(ground.Incident, request.Incident);
        if (transition.From.IsEmpty)
            return null;
        if (booking is null)
            return Commands.Refusal.Of(ResourceRefusals.BookingUnknown);
        if (!transition.From.Contains(booking.Status))
            return Of(ResourceRefusals.WrongStatus, ("status", Kebab.Of(booking.Status)), ("command", transition.Name));
        return command is OfferResource or CommitResource or DeployResource && ground.Incident is { } incident ? Ended(incident, booking.Incident) : null;
    }

    private static Refusal? WrongPlace(ResourceGround ground, string organisation)
    {
        if (ground.Grid is null)
            return Commands.Refusal.Of(ResourceRefusals.OutsideCity);
        return ground.OrganisationKnown ? null : Commands.Refusal.Of(ResourceRefusals.OrganisationUnknown, "organisation", organisation);
    }

    private static Refusal? Ended(BookedIncident incident, string key) => incident.Ended ? Commands.Refusal.Of(ResourceRefusals.IncidentEnded, "incident", key) : null;

    private static Refusal NotFree(ResourceState state, int wanted)
    {
        var most = state.Bookings.Where(booking => booking.IsHolding).MaxBy(booking => booking.Quantity);
        return Of(ResourceRefusals.NotFree, ("wanted", Said(wanted)), ("free", Said(state.Free)), ("incident", most?.Incident ?? string.Empty), ("by", most?.RequestedBy ?? string.Empty));
    }

    private static Refusal Held(int stock, int held) => Of(ResourceRefusals.Held, ("stock", Said(stock)), ("held", Said(held)));

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Refusal Of(string code, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
            named[name] = value;
        return new Refusal(code, named);
    }
}
